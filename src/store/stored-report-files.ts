// Report files in the store: the very bytes that were handed out, added once, never changed.
import type { ReportFiles } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { formOf } from "./form.ts";
import { reportPartition } from "./partitions.ts";
import { storedFileSchema } from "./submission-schemas.ts";

const form = formOf("file", storedFileSchema);

/** The report files that the documents hold. */
export function storedReportFiles(documents: Documents): ReportFiles {
  const idOf = (version: number) => `file.v${version}`;
  return {
    async get(key, version) {
      const document = await documents.read(reportPartition(key), idOf(version));
      if (document === undefined) return undefined;
      const file = form.read(document);
      return { ...file, bytes: new Uint8Array(Buffer.from(file.bytes, "base64")) };
    },
    async add(file) {
      const body = form.write({ ...file, bytes: Buffer.from(file.bytes).toString("base64") });
      return (await documents.create(reportPartition(file), idOf(file.version), body)) !== undefined;
    },
  };
}
