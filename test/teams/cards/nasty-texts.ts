// Texts that Markdown, HTML, a template or a client would make something else of, and any mixture of them.
import fc from "fast-check";

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: people may write what looks like a template
export const nastyTexts = [
  "${x}",
  "${$root.report}",
  "**a**",
  "*a*",
  "_a_",
  "__a__",
  "[x](javascript:alert(1))",
  "![x](http://x)",
  "- a",
  "+ a",
  "* a",
  "1. a",
  "2) a",
  "# a",
  "> a",
  "<b>x</b>",
  "<script>x</script>",
  "<https://a.se>",
  "`a`",
  "```",
  "~~a~~",
  "~~~",
  "&amp;",
  "&#42;",
  "&copy;",
  "\\",
  "\\*",
  '"',
  "'",
  "a|b",
  "---",
  "===",
  "|-|",
  ":--",
  "    a",
  "\ta",
  "[a]: http://a",
  "å ä ö",
  "{{DATE(2026-05-13T08:00:00Z,SHORT)}}",
  "a_b_c",
  "3 < 4 & 5 > 2",
  "C:\\temp",
  "12. maj",
  "R&D",
  "😀",
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above

export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...nastyTexts), fc.string({ unit: "grapheme", maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((parts) =>
    fc.constantFrom(" ", "\n", "\n\n", "").map((glue) =>
      parts
        .join(glue)
        .replaceAll(/\p{C}/gu, (c) => (c === "\n" || c === "\t" ? c : ""))
        .trim(),
    ),
  )
  .filter((made) => made.length > 0 && made.length < 60 && !/[\u200b-\u200f\u2028\u2029\ufeff]/.test(made));
