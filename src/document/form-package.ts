// Opens a Word file: only the parts that a form's text needs are unpacked, each counted while it streams.
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { FormFault } from "../domain/found-form.ts";
import { FormRefused } from "./form-refused.ts";
import { readXml, type XmlElement } from "./form-xml.ts";

/** Far above a form of 50 pages, which has some 30 parts and 2 MB of XML. */
const mostEntries = 5_000;
const mostBytes = 24 * 1024 * 1024;
// Deflate makes up to 1,032 times as much; Word's XML is packed 10 to 30 times.
const highestRatio = 200;
const ratioMattersFrom = 1024 * 1024;

export interface FormPackage {
  /** The part as XML; undefined when the package has none of that name. */
  part(name: string): Promise<XmlElement | undefined>;
  /** Names of parts, without a slash before them. */
  readonly names: ReadonlySet<string>;
}

/** The parts of a ZIP archive; throws FormRefused when it is damaged or holds too much. */
export async function openPackage(bytes: Uint8Array): Promise<FormPackage> {
  const zip = await opened(bytes);
  const entries = await entriesOf(zip);
  let unpacked = 0;
  const count = (size: number) => {
    unpacked += size;
    if (unpacked > mostBytes) throw new FormRefused({ kind: "tooMuchInside" });
  };
  return {
    names: new Set(entries.keys()),
    part: async (name) => {
      const entry = entries.get(name);
      return entry === undefined ? undefined : readXml(contentOf(zip, entry, count));
    },
  };
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true });
  } catch (cause) {
    throw new FormRefused({ kind: "damaged" }, { cause });
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > mostEntries) throw new FormRefused({ kind: "tooMuchInside" });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry);
    }
  } catch (cause) {
    throw asRefused(cause);
  }
  return entries;
}

async function* contentOf(zip: ZipFile, entry: Entry, count: (size: number) => void): AsyncGenerator<Uint8Array> {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) throw new FormRefused({ kind: "encrypted" });
  if (uncompressedSize > mostBytes || isBomb(uncompressedSize, compressedSize)) {
    throw new FormRefused({ kind: "tooMuchInside" });
  }
  try {
    // yauzl ends the stream with an error as soon as more comes out than the archive's directory says.
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      count(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    throw asRefused(cause);
  }
}

function isBomb(uncompressed: number, compressed: number): boolean {
  return uncompressed > ratioMattersFrom && uncompressed > compressed * highestRatio;
}

function asRefused(cause: unknown): FormRefused {
  const fault: FormFault = { kind: "damaged" };
  return cause instanceof FormRefused ? cause : new FormRefused(fault, { cause });
}
