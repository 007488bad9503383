// Reads one XML part of a Word file into a small tree, chunk by chunk and within limits; entities are never resolved.
import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { FormRefused } from "./form-refused.ts";

export interface XmlElement {
  /** With the usual prefix of its namespace, `w:p`; without one for namespaces that don't matter here. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

type XmlNode = XmlElement | string;

/** Of the whole part: deeper or larger than any document that people write. */
const deepest = 150;
const mostElements = 600_000;
const mostAttributes = 200;
/** In characters; some 650 pages. */
const mostText = 2_000_000;

// The transitional namespaces, which Word writes, and those of Strict Open XML.
const prefixes: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
};

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

/** The root of a part; throws FormRefused when it is not well-formed, has a document type, or is beyond the limits. */
export async function readXml(chunks: AsyncIterable<Uint8Array>): Promise<XmlElement> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: Growing = { name: "", attributes: {}, children: [] };
  const open: Growing[] = [root];
  let elements = 0;
  let ofElement = 0;
  parser.on("doctype", () => {
    throw new FormRefused({ kind: "unsafe" });
  });
  parser.on("opentagstart", () => {
    ofElement = 0;
  });
  parser.on("attribute", () => {
    if (++ofElement > mostAttributes) throw new FormRefused({ kind: "tooMuchInside" });
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    elements++;
    if (open.length > deepest || elements > mostElements) throw new FormRefused({ kind: "tooMuchInside" });
    const element = { name: `${prefixes[uri] ?? ""}${local}`, attributes: attributesOf(attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  let characters = 0;
  const takeText = (text: string) => {
    characters += text.length;
    if (characters > mostText) throw new FormRefused({ kind: "tooMuchInside" });
    keepText(open.at(-1), text);
  };
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  await feed(parser, chunks);
  const [document] = root.children;
  if (document === undefined || typeof document === "string") throw new FormRefused({ kind: "damaged" });
  return document;
}

async function feed(parser: SaxesParser<{ xmlns: true }>, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    parser.write(decoder?.decode() ?? "").close();
  } catch (cause) {
    throw cause instanceof FormRefused ? cause : new FormRefused({ kind: "damaged" }, { cause });
  }
}

/** The standard allows UTF-8 and UTF-16 only; the latter begins with a byte order mark. */
function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  return chunk[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-8";
}

/** Blanks count where Word and Excel write text, and are layout elsewhere. */
function keepText(element: Growing | undefined, text: string): void {
  const isText = element?.name === "w:t" || element?.name === "t";
  if (element !== undefined && (isText || text.trim() !== "")) element.children.push(text);
}

/** Without the revision marks that Word puts on everything. */
function attributesOf(attributes: Readonly<Record<string, SaxesAttributeNS>>): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const { uri, local, value } of Object.values(attributes)) {
    if (!local.startsWith("rsid")) kept[`${prefixes[uri] ?? ""}${local}`] = value;
  }
  return kept;
}

/** The first child with that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsIn(element).find((one) => one.name === name);
}

/** The element that the names lead to, child by child. */
export function descend(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce((found, name) => child(found, name), element);
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elementsIn(element).filter((one) => one.name === name);
}

export function elementsIn(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter((node) => typeof node !== "string");
}

/** The value of a child such as `<w:pStyle w:val="Answer"/>`. */
export function valueAt(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["w:val"];
}

export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((node) => (typeof node === "string" ? node : textIn(node))).join("");
}

/** Whether a switch such as `<w:b/>` is on; undefined when it is not there. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (found === undefined) return undefined;
  return !["0", "false", "off", "none"].includes(found.attributes["w:val"] ?? "1");
}
