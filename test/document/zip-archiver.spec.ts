// An archive as a ZIP file, opened with a library that had no part in writing it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import JSZip from "jszip";
import { zipArchiver } from "../../src/document/zip-archiver.ts";
import type { ArchiveEntry } from "../../src/usecases/city-ports.ts";

const encoded = (text: string) => new TextEncoder().encode(text);
const large = Uint8Array.from({ length: 700_000 }, (_, index) => (index * index) % 253);
const entries: readonly ArchiveEntry[] = [
  { path: "LAS-MIG.txt", bytes: encoded("Åäö.\n") },
  { path: "rapporter/ekbacken/stor.docx", bytes: large },
  { path: "tom.txt", bytes: new Uint8Array() },
];

async function* given(): AsyncGenerator<ArchiveEntry> {
  yield* entries;
}

describe("an archive's file", () => {
  it("holds every file whole, and the checksums of all last", async () => {
    const { files } = await JSZip.loadAsync(await buffer(zipArchiver.pack(given())));
    assert.deepEqual(
      Object.values(files)
        .filter(({ dir }) => !dir)
        .map(({ name }) => name),
      [...entries.map(({ path }) => path), "SHA256SUMS"],
    );
    for (const { path, bytes } of entries) {
      assert.ok(Buffer.from(bytes).equals((await files[path]?.async("nodebuffer")) ?? Buffer.of(1)), path);
    }
    const sums = await files["SHA256SUMS"]?.async("string");
    const expected = entries.map(({ path, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`);
    assert.equal(sums, expected.join(""));
  });

  it("has the same bytes for the same files", async () => {
    const [one, two] = [await buffer(zipArchiver.pack(given())), await buffer(zipArchiver.pack(given()))];
    assert.ok(one.equals(two));
  });

  it("asks for one file after the other, when it has handed out the one before", async () => {
    const asked: string[] = [];
    async function* telling(): AsyncGenerator<ArchiveEntry> {
      for (const entry of entries) {
        asked.push(entry.path);
        yield entry;
      }
    }
    const chunks = zipArchiver.pack(telling())[Symbol.asyncIterator]();
    await chunks.next();
    assert.deepEqual(asked, ["LAS-MIG.txt"]);
  });

  it("fails when one of its files can't be had", async () => {
    async function* failing(): AsyncGenerator<ArchiveEntry> {
      yield* entries;
      throw new RangeError("gone");
    }
    await assert.rejects(buffer(zipArchiver.pack(failing())), RangeError);
  });
});
