// Reads stored text; what CommonMark has beyond the stored subset becomes readable text.
import MarkdownIt, { type Token } from "markdown-it";
import { deepestLevel, type Marker, type PlacedParagraph, richTextOf } from "../domain/placed-paragraph.ts";
import type { RichText, Run } from "../domain/rich-text.ts";
import { safeLink } from "../domain/safe-link.ts";
import { run } from "../domain/tidy-runs.ts";
import type { Simplification } from "./simplification.ts";

export interface ReadText {
  readonly text: RichText;
  readonly simplified: readonly Simplification[];
}

const deepestNesting = 100;
const parser = new MarkdownIt("commonmark", { html: false, maxNesting: deepestNesting });
// Without them, what looks like HTML, a definition or indented code is the text that it is.
parser.disable(["reference", "code"]);
// Addresses are judged by safeLink, and kept as they were written.
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;
parser.normalizeLinkText = (url) => url;

/** The text that is stored as that Markdown; never fails. */
export function readMarkdown(markdown: string): ReadText {
  const tokens = parser.parse(markdown, {});
  // The parser drops what is nested deeper.
  if (tokens.some(({ level }) => level >= deepestNesting - 1)) return asLines(markdown);
  const simplified = new Set<Simplification>();
  return { text: richTextOf(paragraphsOf(tokens, simplified)), simplified: [...simplified] };
}

function asLines(markdown: string): ReadText {
  return { text: richTextOf([{ level: 0, runs: [{ text: markdown }] }]), simplified: ["deepList"] };
}

interface ListState {
  readonly ordered: boolean;
  next: number;
}

function* paragraphsOf(tokens: readonly Token[], simplified: Set<Simplification>): Iterable<PlacedParagraph> {
  const lists: ListState[] = [];
  let marker: Marker | undefined;
  let isHeading = false;
  for (const token of tokens) {
    if (token.type.endsWith("_list_open")) openList(lists, token, simplified);
    else if (token.type.endsWith("_list_close")) lists.pop();
    else if (token.type === "list_item_open") marker = nextMarker(lists.at(-1));
    else if (token.type.startsWith("heading_")) isHeading = token.nesting === 1;
    const runs = runsOf(token, simplified);
    if (isHeading) simplified.add("heading");
    if (runs.length === 0) continue;
    yield { level: lists.length, marker, runs: isHeading ? runs.map((run) => ({ ...run, bold: true })) : runs };
    marker = undefined;
  }
}

function openList(lists: ListState[], token: Token, simplified: Set<Simplification>): void {
  lists.push({ ordered: token.type === "ordered_list_open", next: Number(token.attrGet("start") ?? 1) });
  if (lists.length > deepestLevel) simplified.add("deepList");
}

function nextMarker(list: ListState | undefined): Marker | undefined {
  return list && { ordered: list.ordered, number: list.next++ };
}

function runsOf(token: Token, simplified: Set<Simplification>): readonly Run[] {
  switch (token.type) {
    case "inline":
      return inlineRuns(token.children ?? [], simplified);
    case "fence":
    case "code_block":
      simplified.add("code");
      return [{ text: token.content }];
    case "blockquote_open":
      simplified.add("quote");
      return [];
    default:
      return [];
  }
}

function inlineRuns(tokens: readonly Token[], simplified: Set<Simplification>): readonly Run[] {
  let bold = 0;
  let italic = 0;
  let link: string | undefined;
  return tokens.flatMap((token) => {
    if (token.tag === "strong") bold += token.nesting;
    else if (token.tag === "em") italic += token.nesting;
    else if (token.type === "link_open") link = linkOf(token, simplified);
    else if (token.type === "link_close") link = undefined;
    const text = textOf(token, simplified);
    if (text === "") return [];
    return [run(text, { ...(bold > 0 && { bold: true }), ...(italic > 0 && { italic: true }), link })];
  });
}

function linkOf(token: Token, simplified: Set<Simplification>): string | undefined {
  const link = safeLink(String(token.attrGet("href") ?? ""));
  if (link === undefined) simplified.add("link");
  return link;
}

function textOf({ type, content }: Token, simplified: Set<Simplification>): string {
  switch (type) {
    case "text":
      return content;
    case "softbreak":
      return " ";
    case "hardbreak":
      return "\n";
    case "code_inline":
      simplified.add("code");
      return content;
    case "image":
      simplified.add("picture");
      return content;
    default:
      return "";
  }
}
