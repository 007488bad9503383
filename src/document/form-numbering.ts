// Tells for each list paragraph of a Word file whether it has a bullet or which number it shows.
import { indentOf, type ListLevel } from "./form-styles.ts";
import { child, childrenNamed, valueAt, type XmlElement } from "./form-xml.ts";

export interface ListItem {
  readonly ordered: boolean;
  readonly level: number;
  /** The number that it shows; 1 for a bullet. */
  readonly number: number;
  /** How far its text stands in, in twentieths of a point. */
  readonly indent?: number | undefined;
}

interface Level {
  readonly format: string;
  readonly start: number;
  readonly indent: number | undefined;
}

/** Takes the list paragraphs in their order; undefined for one that shows neither bullet nor number. */
export type NumberItem = (at: ListLevel) => ListItem | undefined;

/** Counts as Word does: lists of one definition count on together, unless one of them starts anew. */
export function formNumbering(numbering: XmlElement | undefined): NumberItem {
  const definitions = new Map(
    childrenNamed(numbering, "w:abstractNum").map((one) => [one.attributes["w:abstractNumId"] ?? "", one]),
  );
  const lists = new Map(childrenNamed(numbering, "w:num").map((one) => [one.attributes["w:numId"] ?? "", one]));
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list, level }) => {
    const found = lists.get(list);
    const definition = valueAt(found, "w:abstractNumId") ?? "";
    const { format, start, indent } = levelOf(definitions.get(definition), found, level);
    if (found === undefined || format === "none") return undefined;
    const counters = counts.get(definition) ?? [];
    const restarts = !begun.has(`${list}.${level}`) && overrideOf(found, level) !== undefined;
    const number = restarts ? start : (counters[level] ?? start - 1) + 1;
    begun.add(`${list}.${level}`);
    counts.set(definition, [...Array.from({ length: level }, (_, above) => counters[above] ?? 1), number]);
    return format === "bullet"
      ? { ordered: false, level, number: 1, indent }
      : { ordered: true, level, number, indent };
  };
}

function levelOf(definition: XmlElement | undefined, list: XmlElement | undefined, level: number): Level {
  const override = childrenNamed(list, "w:lvlOverride").find((one) => one.attributes["w:ilvl"] === String(level));
  const inDefinition = childrenNamed(definition, "w:lvl").find((one) => one.attributes["w:ilvl"] === String(level));
  const element = child(override, "w:lvl") ?? inDefinition;
  const start = Number(overrideOf(list, level) ?? valueAt(element, "w:start") ?? 1);
  // Without a definition it shows as a bullet; a number would claim an order that nobody gave.
  return {
    format: valueAt(element, "w:numFmt") ?? (element === undefined ? "bullet" : "decimal"),
    start,
    indent: indentOf(child(element, "w:pPr")),
  };
}

function overrideOf(list: XmlElement | undefined, level: number): string | undefined {
  const override = childrenNamed(list, "w:lvlOverride").find((one) => one.attributes["w:ilvl"] === String(level));
  return valueAt(override, "w:startOverride");
}
