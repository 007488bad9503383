// Reads a compiled document back with libraries that had no part in writing it.
import { XMLParser, XMLValidator } from "fast-xml-parser";
import JSZip from "jszip";

export interface OpenedDocx {
  /** XML by part name, in the order of the package. */
  readonly parts: ReadonlyMap<string, string>;
  /** All paragraphs of the body, those of the table included, in order. */
  readonly paragraphs: readonly ReadParagraph[];
}

export interface ReadParagraph {
  readonly style: string;
  /** A line break reads as \n, a tab as \t. */
  readonly text: string;
}

/** An element as [name, attributes, children], or a text. */
type Node = string | readonly [string, Readonly<Record<string, string>>, readonly Node[]];

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  processEntities: false,
});

/** Opens a document; throws when one of its parts is not well-formed XML. */
export async function openDocx(bytes: Uint8Array): Promise<OpenedDocx> {
  const { files } = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const [name, file] of Object.entries(files)) {
    const xml = await file.async("string");
    assertWellFormed(name, xml);
    parts.set(name, xml);
  }
  return { parts, paragraphs: paragraphsIn(parts.get("word/document.xml") ?? "") };
}

/** The paragraphs of a part, such as word/header1.xml. */
export function paragraphsIn(xml: string): readonly ReadParagraph[] {
  return named(nodesIn(parser.parse(xml)), "w:p").map((children) => ({
    style: styleOf(children),
    text: textOf(children),
  }));
}

/** The texts of the body's paragraphs in a style. */
export function textsOf({ paragraphs }: OpenedDocx, ...styles: readonly string[]): readonly string[] {
  return paragraphs.filter(({ style }) => styles.includes(style)).map(({ text }) => text);
}

function assertWellFormed(name: string, xml: string): void {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new Error(`${name}: ${verdict.err.msg}`);
  const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (forbidden !== null) throw new Error(`${name} holds a character that XML has no place for`);
}

function nodesIn(parsed: readonly Readonly<Record<string, unknown>>[]): readonly Node[] {
  return parsed.flatMap(({ ":@": attributes = {}, ...content }) =>
    Object.entries(content).map(
      ([name, value]): Node =>
        typeof value === "string"
          ? unescaped(value)
          : [name, attributes as Record<string, string>, nodesIn(value as readonly Record<string, unknown>[])],
    ),
  );
}

function named(nodes: readonly Node[], wanted: string): readonly (readonly Node[])[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    const [name, , children] = node;
    return name === wanted ? [children] : named(children, wanted);
  });
}

function styleOf(nodes: readonly Node[]): string {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    const [name, attributes, children] = node;
    if (name === "w:pStyle") return attributes["@_w:val"] ?? "";
    if (name === "w:pPr") return styleOf(children);
  }
  return "Normal";
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return node;
      const [name, , children] = node;
      if (name === "w:br") return "\n";
      if (name === "w:tab") return "\t";
      return ["w:r", "w:t", "w:hyperlink"].includes(name) ? textOf(children) : "";
    })
    .join("");
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity);
}
