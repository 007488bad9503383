// What one element of HTML, by its name, attributes and style, means for the text in it.
import { safeLink } from "../domain/safe-link.ts";
import type { Look } from "../domain/tidy-runs.ts";
import type { Simplification } from "./simplification.ts";

export type Attributes = Readonly<Record<string, string>>;

export interface ElementState extends Look {
  readonly name: string;
  /** Nobody is shown what is in it. */
  readonly hidden?: true | undefined;
  /** Word's own bullet or number, which is no part of the words. */
  readonly isWordMark?: true | undefined;
  readonly isRaised?: true | undefined;
  readonly isPreformatted?: true | undefined;
  readonly simplified: readonly Simplification[];
}

const unseen = new Set(["head", "script", "style", "title", "template", "xml", "attachment", "object"]);

/** What holds inside an element, given what holds around it. */
export function elementState(name: string, attributes: Attributes, around: ElementState): ElementState {
  const style = declarations(attributes["style"] ?? "");
  const link = name === "a" ? safeLink(attributes["href"] ?? "") : around.link;
  return {
    name,
    bold: isBold(name, style, around.bold),
    italic: isItalic(name, style, around.italic),
    link,
    hidden: around.hidden ?? (isHidden(name, attributes, style) || undefined),
    isWordMark: around.isWordMark ?? (/^ignore$/i.test(style.get("mso-list") ?? "") || undefined),
    isRaised: around.isRaised ?? (name === "sup" || undefined),
    isPreformatted: around.isPreformatted ?? (name === "pre" || name === "codeblock" || undefined),
    simplified: simplifiedBy(name, attributes, style, link),
  };
}

function declarations(style: string): ReadonlyMap<string, string> {
  const pairs = style.split(";").map((declaration) => {
    const colon = declaration.indexOf(":");
    return [declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()] as const;
  });
  return new Map(pairs);
}

type Style = ReadonlyMap<string, string>;

function isBold(name: string, style: Style, around: true | undefined): true | undefined {
  const weight = style.get("font-weight")?.toLowerCase();
  if (weight !== undefined) return /^(?:bold(?:er)?|[6-9]00)/.test(weight) || undefined;
  return around ?? (/^(?:b|strong|h[1-6]|th)$/.test(name) || undefined);
}

function isItalic(name: string, style: Style, around: true | undefined): true | undefined {
  const slant = style.get("font-style")?.toLowerCase();
  if (slant !== undefined) return /^(?:italic|oblique)/.test(slant) || undefined;
  return around ?? (/^(?:i|em|cite)$/.test(name) || undefined);
}

function isHidden(name: string, attributes: Attributes, style: Style): boolean {
  // The message that this one answers is somebody's earlier text.
  if (/schema\.skype\.com\/Reply$/i.test(attributes["itemtype"] ?? "")) return true;
  return unseen.has(name) || /^none/i.test(style.get("display") ?? "") || style.get("mso-hide") === "all";
}

function simplifiedBy(
  name: string,
  attributes: Attributes,
  style: Style,
  link: string | undefined,
): readonly Simplification[] {
  const decoration = `${style.get("text-decoration") ?? ""} ${style.get("text-decoration-line") ?? ""}`;
  const colours = [style.get("color"), attributes["color"], style.get("background-color"), style.get("background")];
  const found: readonly (readonly [Simplification, boolean])[] = [
    ["heading", /^h[1-6]$/.test(name)],
    ["code", /^(?:pre|code|codeblock|kbd|samp)$/.test(name)],
    ["quote", name === "blockquote"],
    ["strikethrough", /^(?:s|strike|del)$/.test(name) || /line-through/i.test(decoration)],
    ["underline", (name === "u" || /underline/i.test(decoration)) && link === undefined],
    ["colour", name === "mark" || (link === undefined && colours.some((colour) => isColourful(colour ?? "")))],
    ["link", name === "a" && link === undefined && /^[a-z]/i.test(attributes["href"] ?? "")],
  ];
  return found.flatMap(([simplification, isFound]) => (isFound ? [simplification] : []));
}

const plainColours = /^(?:|black|white|gr[ae]y|\w*text\w*|inherit|initial|unset|transparent|auto|none|currentcolor)$/i;

/** Black, white and greys are how any text looks; what has a hue was chosen. */
function isColourful(colour: string): boolean {
  const hex = /^#([\da-f]{3}|[\da-f]{6})\b/i.exec(colour)?.[1];
  if (hex !== undefined) {
    const parts = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    return hasHue(parts.map((part) => Number.parseInt(part, 16)));
  }
  const numbers = /^rgba?\(([^)]*)\)/i.exec(colour)?.[1];
  if (numbers !== undefined) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers.split(/[\s,/]+/).map(Number.parseFloat);
    return alpha > 0 && hasHue([red, green, blue]);
  }
  return /^[a-z]+$/i.test(colour) && !plainColours.test(colour);
}

function hasHue(parts: readonly number[]): boolean {
  return Math.max(...parts) - Math.min(...parts) > 40;
}
