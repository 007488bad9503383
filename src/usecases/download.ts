// Hands out the document that a signed link gives access to.
import { AppError } from "../domain/app-error.ts";
import { parseReportKey, writeReportKey } from "../domain/report.ts";
import { handOutDraft, handOutForm, handOutVersion } from "./hand-out.ts";
import { handOutRegister } from "./hand-out-register.ts";
import type { OfferedContent } from "./offered-content.ts";
import type { Ports } from "./ports.ts";

export type DownloadContent = OfferedContent & {
  /** Whom a draft, a form or a coordinator's file was made for: they must still have the right when the link is used. */
  readonly personId?: string | undefined;
};

/** What a link's signature turned out to be worth; its payload is what writeDownload made. */
export type VerifiedLink = { readonly kind: "good"; readonly payload: string } | { readonly kind: "expired" | "bad" };

export type DownloadOutcome =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "expired" | "unknown" }
  /** It could not be fetched just now. */
  | { readonly kind: "trouble" };

/** `2026-T1.ekbacken/draft/anna`, `2026-T1.ekbacken/1/`, `register//eva`. */
export function writeDownload({ personId = "", ...content }: DownloadContent): string {
  if ("of" in content) return [content.of, "", personId].join("/");
  return [writeReportKey(content), content.version, personId].join("/");
}

export async function download(ports: Ports, link: VerifiedLink): Promise<DownloadOutcome> {
  if (link.kind !== "good") return { kind: link.kind === "expired" ? "expired" : "unknown" };
  const [report = "", version = "", personId = ""] = link.payload.split("/");
  try {
    const file = await fileBehind(ports, report, version, personId);
    ports.journal.note("download", { report, version, outcome: file?.kind ?? "unknown" });
    return file?.kind === "file" ? file : { kind: "unknown" };
  } catch (error) {
    const code = error instanceof AppError ? error.code : "unexpected";
    ports.journal.note("download", { report, version, outcome: `trouble.${code}` });
    return { kind: "trouble" };
  }
}

async function fileBehind(ports: Ports, report: string, version: string, personId: string) {
  if (report === "register") return registerFor(ports, personId);
  const key = parseReportKey(report);
  if (key === undefined) return undefined;
  if (version !== "draft" && version !== "form") return handOutVersion(ports, key, Number(version));
  const person = await ports.people.get(personId);
  return person && (version === "form" ? handOutForm : handOutDraft)(ports, person, key);
}

async function registerFor(ports: Ports, personId: string) {
  const person = await ports.people.get(personId);
  return person && handOutRegister(ports, person.value);
}
