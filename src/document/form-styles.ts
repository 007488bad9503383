// What a Word file's styles mean for a form's text: headings, bold and italic, lists.
import { child, childrenNamed, descend, isOn, valueAt, type XmlElement } from "./form-xml.ts";

export interface ListLevel {
  readonly list: string;
  readonly level: number;
}

export interface FormStyle {
  readonly heading: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly numbering?: Partial<ListLevel> | undefined;
  /** How far its paragraphs stand in, in twentieths of a point. */
  readonly indent?: number | undefined;
}

const headingName = /^(heading|title|subtitle|rubrik|underrubrik|huvudrubrik)\b/i;
// Styles may be based on each other in a circle.
const longestChain = 20;

/** Styles by id, each with what it takes over from those it is based on. */
export function formStyles(styles: XmlElement | undefined): (id: string | undefined) => FormStyle {
  const byId = new Map(childrenNamed(styles, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const known = new Map<string, FormStyle>();
  return (id) => {
    if (id === undefined) return plain;
    const found = known.get(id) ?? styleOf(chainOf(byId, id));
    known.set(id, found);
    return found;
  };
}

const plain: FormStyle = { heading: false, bold: false, italic: false };

function chainOf(byId: ReadonlyMap<string, XmlElement>, id: string): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  let style = byId.get(id);
  while (style !== undefined && chain.length < longestChain) {
    chain.push(style);
    style = byId.get(valueAt(style, "w:basedOn") ?? "");
  }
  return chain;
}

function styleOf(chain: readonly XmlElement[]): FormStyle {
  const first = <T>(of: (style: XmlElement) => T | undefined) =>
    chain.reduce<T | undefined>((found, style) => found ?? of(style), undefined);
  return {
    heading: chain.some(
      (style) => headingName.test(valueAt(style, "w:name") ?? "") || hasOutlineLevel(child(style, "w:pPr")),
    ),
    bold: first((style) => isOn(child(style, "w:rPr"), "w:b")) ?? false,
    italic: first((style) => isOn(child(style, "w:rPr"), "w:i")) ?? false,
    indent: first((style) => indentOf(child(style, "w:pPr"))),
    numbering: first((style) => numberingOf(child(style, "w:pPr"))),
  };
}

/** Whether a paragraph's properties put it into the outline; level 9 is body text. */
export function hasOutlineLevel(properties: XmlElement | undefined): boolean {
  const level = valueAt(properties, "w:outlineLvl");
  return level !== undefined && Number(level) < 9;
}

/** How far a paragraph stands in by its own properties, in twentieths of a point. */
export function indentOf(properties: XmlElement | undefined): number | undefined {
  const { "w:left": left, "w:start": start } = child(properties, "w:ind")?.attributes ?? {};
  const indent = Number(left ?? start);
  return Number.isNaN(indent) ? undefined : indent;
}

/** The list that a paragraph's properties name; list 0 takes it out of its style's. */
export function numberingOf(properties: XmlElement | undefined): Partial<ListLevel> | undefined {
  const numbering = descend(properties, "w:numPr");
  if (numbering === undefined) return undefined;
  const list = valueAt(numbering, "w:numId");
  const level = valueAt(numbering, "w:ilvl");
  return {
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: Math.min(8, Math.max(0, Number(level) || 0)) }),
  };
}
