// Small Word files made of the XML that a test is about.
import { strToU8, type Zippable, zipSync } from "fflate";

const namespaces = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

export interface MadeDocx {
  /** What stands in w:body. */
  readonly body?: string;
  /** The whole main part, instead of a body. */
  readonly document?: string;
  readonly type?: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  /** Addresses of links by relationship id. */
  readonly links?: Readonly<Record<string, string>>;
  readonly namespace?: string;
  readonly relations?: string;
  readonly more?: Zippable;
}

/** The parts of a package, to be changed and zipped. */
export function madeParts(made: MadeDocx): Zippable {
  const { type = wordType, namespace = namespaces.w, relations = office, links = {}, more = {} } = made;
  const root = (name: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${namespace}" xmlns:r="${relations}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="">${inside}</w:${name}>`;
  const beside = (["numbering", "styles", "footnotes"] as const).flatMap((name) =>
    made[name] === undefined ? [] : [[name, root(name, made[name])] as const],
  );
  const related = [
    ...beside.map(([name]) => `<Relationship Id="${name}" Type="${relations}/${name}" Target="${name}.xml"/>`),
    ...Object.entries(links).map(
      ([id, to]) => `<Relationship Id="${id}" Type="${relations}/hyperlink" Target="${to}" TargetMode="External"/>`,
    ),
  ].join("");
  const rels = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": rels(`<Relationship Id="a" Type="${relations}/officeDocument" Target="word/document.xml"/>`),
    "word/document.xml": made.document ?? root("document", `<w:body>${made.body ?? ""}</w:body>`),
    "word/_rels/document.xml.rels": rels(related),
  };
  for (const [name, xml] of beside) parts[`word/${name}.xml`] = xml;
  return { ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), ...more };
}

export function madeDocx(made: MadeDocx): Uint8Array {
  return zipSync(madeParts(made));
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** A run with the text; properties are what stands in w:rPr. */
export function run(text: string, properties = ""): string {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${lines.join("<w:br/>")}</w:r>`;
}

/** A paragraph of plain text, or of the given XML; properties are what stands in w:pPr. */
export function paragraph(content: string, properties = ""): string {
  const inside = content.startsWith("<") ? content : run(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${cell}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}
