// Writes a rich text as it is stored: CommonMark with paragraphs, line breaks, strong, emphasis, links and lists.
import type { BlockContent, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { defaultHandlers, type Handle, toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import { tidyRichText } from "../domain/placed-paragraph.ts";
import type { Block, List, RichText, Run } from "../domain/rich-text.ts";

/**
 * The stored text of an answer. The subset: paragraphs; a backslash at the end of a line as line break; `**strong**`;
 * `*emphasis*`; `[links](https://…)` to http, https and mailto; `-` and `1.` lists, nested, with a first number. All else
 * that CommonMark would act on is escaped, so that it is read back as the text that it is.
 */
export function writeMarkdown(text: RichText): string {
  const children: RootContent[] = tidyRichText(text).map(blockNode);
  return toMarkdown(
    { type: "root", children },
    {
      bullet: "-",
      bulletOther: "*",
      listItemIndent: "one",
      resourceLink: true,
      unsafe: alwaysEscaped,
      handlers: { text: textHandle },
    },
  ).trimEnd();
}

// Readers differ in whether an emoji is punctuation, on which the meaning of the * or _ beside it depends. So each of
// these is escaped wherever it stands, and an emoji that formatting may touch is a reference: all agree on its & and ;.
const alwaysEscaped = ["*", "\\"].map((character): Unsafe => ({ character, inConstruct: "phrasing" }));
const symbolAtEdge = /^(?=[\p{P}\p{S}])[\u{10000}-\u{10FFFF}]|(?=[\p{P}\p{S}])[\u{10000}-\u{10FFFF}]$/gu;

const textHandle: Handle = (node, parent, state, info) => {
  const value = defaultHandlers.text(node, parent, state, info);
  const escaped = value.replace(/\\.|_/gs, (found) => (found === "_" ? "\\_" : found));
  if (parent?.type === "paragraph" && parent.children.length === 1) return escaped;
  return escaped.replace(symbolAtEdge, (symbol) => `&#x${symbol.codePointAt(0)?.toString(16)};`);
};

function blockNode(block: Block): BlockContent {
  return block.kind === "paragraph" ? paragraphNode(block.runs) : listNode(block);
}

function listNode({ ordered, start, items }: List): BlockContent {
  return { type: "list", ordered, ...(ordered && { start }), spread: false, children: items.map(itemNode) };
}

function itemNode(item: RichText): ListItem {
  return { type: "listItem", spread: false, children: item.map(blockNode) };
}

function paragraphNode(runs: readonly Run[]): Paragraph {
  return { type: "paragraph", children: phrases(runs) };
}

const wraps = ["link", "bold", "italic"] as const;
type Wrap = (typeof wraps)[number];

/** What has the longest stretch goes around what has a shorter one. */
function phrases(runs: readonly Run[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let index = 0; index < runs.length; ) {
    const stretches = wraps.map((wrap) => ({ wrap, end: stretchEnd(runs, index, wrap) }));
    const { wrap, end } = stretches.reduce((longest, other) => (other.end > longest.end ? other : longest));
    if (end > index) nodes.push(wrapped(wrap, runs.slice(index, end)));
    else nodes.push(...plain(runs[index]?.text ?? ""));
    index = Math.max(end, index + 1);
  }
  return nodes;
}

function stretchEnd(runs: readonly Run[], from: number, wrap: Wrap): number {
  const value = runs[from]?.[wrap];
  let end = from;
  while (value !== undefined && end < runs.length && runs[end]?.[wrap] === value) end++;
  return end;
}

function wrapped(wrap: Wrap, runs: readonly Run[]): PhrasingContent {
  const children = phrases(runs.map((run) => ({ ...run, [wrap]: undefined })));
  if (wrap === "link") return { type: "link", url: runs[0]?.link ?? "", children };
  return { type: wrap === "bold" ? "strong" : "emphasis", children };
}

function plain(text: string): PhrasingContent[] {
  return text.split("\n").flatMap((value, index): PhrasingContent[] => {
    const words: PhrasingContent[] = value === "" ? [] : [{ type: "text", value }];
    return index > 0 ? [{ type: "break" }, ...words] : words;
  });
}
