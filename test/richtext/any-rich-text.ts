// Arbitrary rich texts, with the texts that Markdown, HTML and Word have trouble with.
import fc from "fast-check";
import type { Block, RichText, Run } from "../../src/domain/rich-text.ts";

const nasty = [
  "*",
  "**",
  "_",
  "__",
  "***",
  "1.",
  "1. ett",
  "2)",
  "-",
  "- x",
  "+ y",
  "* z",
  "#",
  "## rubrik",
  ">",
  "> citat",
  "`",
  "```",
  "~~~",
  "[x](y)",
  "![x](y)",
  "[x]: http://a.se",
  "<b>",
  "</b>",
  "<!--",
  "<http://a.se>",
  "&amp;",
  "&#35;",
  "&",
  "\\",
  "\\\\",
  "  ",
  " ",
  "\t",
  "\n",
  "\n\n",
  "===",
  "---",
  "- - -",
  "|a|b|",
  "😀",
  "👩‍👩‍👧‍👦",
  "e\u0301",
  "\u00A0",
  "\u00AD",
  "\u200B",
  "åäö",
  "ord",
  "a",
  "!",
  "(",
  ")",
  "]",
  "[",
  ":",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the very thing that people may write
  "${x}",
  "{{x}}",
  "http://a.se/b_c_d",
  "$&",
  "\u0000",
  "\uD800",
  "\r\n",
  "    kod",
];

const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...nasty) }, fc.string({ unit: "binary", maxLength: 4 })), {
    maxLength: 4,
  })
  .map((parts) => parts.join(""));
const anyLink = fc.constantFrom(
  "https://a.se",
  "http://a.se/b_(c)*d*?e=f&g=h#i",
  "mailto:a.b@c.se",
  "https://åäö.se/å ä",
  "HTTP://A.SE/[x]",
  "https://a.se/%20a",
  "javascript:alert(1)",
  "ftp://a.se",
  "",
);

const anyRun: fc.Arbitrary<Run> = fc.record(
  { text: anyText, bold: fc.constant(true as const), italic: fc.constant(true as const), link: anyLink },
  { requiredKeys: ["text"] },
);

function anyBlocks(depth: number): fc.Arbitrary<RichText> {
  const paragraph: fc.Arbitrary<Block> = fc.record({
    kind: fc.constant("paragraph" as const),
    runs: fc.array(anyRun, { maxLength: 5 }),
  });
  const list: fc.Arbitrary<Block> = fc.record({
    kind: fc.constant("list" as const),
    ordered: fc.boolean(),
    start: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(-1, 0.5, 999_999, 2 ** 40)),
    items: fc.array(depth > 0 ? fc.memo(() => anyBlocks(depth - 1))() : fc.array(paragraph, { maxLength: 2 }), {
      maxLength: 3,
    }),
  });
  return fc.array(fc.oneof({ weight: 2, arbitrary: paragraph }, list), { maxLength: 4 });
}

export const anyRichText = anyBlocks(2);
