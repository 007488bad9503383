// In a thread of its own: makes the city's reports that it is sent, one after the other.
import { parentPort } from "node:worker_threads";
import type { CityReport } from "../domain/city-report.ts";
import { makeCityDocument } from "./make-city-document.ts";

export interface CityTask {
  readonly number: number;
  readonly report: CityReport;
}

export type CityResult =
  | { readonly number: number; readonly bytes: Uint8Array; readonly sha256: string }
  /** Without its message, which may quote what people wrote. */
  | { readonly number: number; readonly failure: string };

parentPort?.on("message", async ({ number, report }: CityTask) => {
  try {
    const { bytes, sha256 } = await makeCityDocument(report);
    parentPort?.postMessage({ number, bytes, sha256 } satisfies CityResult, [bytes.buffer as ArrayBuffer]);
  } catch (cause) {
    const failure = cause instanceof Error ? cause.name : "unknown";
    parentPort?.postMessage({ number, failure } satisfies CityResult);
  }
});
