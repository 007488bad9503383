// Packs an archive as a ZIP file, piece by piece, with the checksums of its files last.
import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";
import type { ArchiveEntry, Archiver } from "../usecases/city-ports.ts";

// Zip counts local time from 1980; a local date is written alike in every time zone.
const zipDate = new Date(1980, 0, 1);

/** In bytes: as much is packed at a time, so that nobody has to wait for long. */
const slice = 128 * 1024;

/** The list is what `sha256sum -c SHA256SUMS` reads. */
export const zipArchiver: Archiver = {
  async *pack(entries) {
    const packed: Uint8Array[] = [];
    let fault: Error | undefined;
    const zip = new Zip((error, chunk) => {
      if (error === null) packed.push(chunk);
      else fault = error;
    });
    async function* add({ path, bytes }: ArchiveEntry): AsyncGenerator<Uint8Array> {
      const file = new ZipDeflate(path, { level: 6 });
      file.mtime = zipDate;
      zip.add(file);
      for (let start = 0; start === 0 || start < bytes.length; start += slice) {
        file.push(bytes.subarray(start, start + slice), start + slice >= bytes.length);
        if (fault !== undefined) throw fault;
        yield* packed.splice(0);
      }
    }
    const sums: string[] = [];
    for await (const entry of entries) {
      sums.push(`${createHash("sha256").update(entry.bytes).digest("hex")}  ${entry.path}\n`);
      yield* add(entry);
    }
    yield* add({ path: "SHA256SUMS", bytes: new TextEncoder().encode(sums.join("")) });
    zip.end();
    yield* packed.splice(0);
  },
};
