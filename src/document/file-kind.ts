// Tells what a file is by its first bytes, whatever its name says.
import type { FormFault } from "../domain/found-form.ts";

const compoundFile = "d0cf11e0a1b11ae1";
const pictures = ["89504e47", "ffd8ff", "47494638", "424d", "49492a00", "4d4d002a"];

/** Why the file is no Word document, as far as its beginning tells; undefined for a ZIP archive, which it may be. */
export function faultOfKind(bytes: Uint8Array): FormFault | undefined {
  if (bytes.length === 0) return { kind: "empty" };
  const start = Buffer.from(bytes.subarray(0, 16));
  const hex = start.toString("hex");
  if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return undefined;
  if (hex.startsWith(compoundFile)) return compoundFault(bytes);
  const text = start.toString("latin1");
  if (text.startsWith("%PDF-")) return { kind: "pdf" };
  if (text.startsWith("{\\rtf")) return { kind: "richTextFormat" };
  if (pictures.some((signature) => hex.startsWith(signature)) || isHeifOrWebp(text)) return { kind: "picture" };
  return { kind: "otherKind" };
}

function isHeifOrWebp(text: string): boolean {
  return /^RIFF....WEBP/s.test(text) || /^....ftyp(heic|heix|mif1|avif)/s.test(text);
}

/** What an OLE compound file holds, by the names of its streams. */
function compoundFault(bytes: Uint8Array): FormFault {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, "utf16le");
  if (holds("EncryptedPackage") || holds("EncryptionInfo")) return { kind: "encrypted" };
  if (holds("WordDocument")) return { kind: "oldWord" };
  if (holds("Workbook")) return { kind: "spreadsheet" };
  return { kind: holds("PowerPoint Document") ? "presentation" : "otherKind" };
}
