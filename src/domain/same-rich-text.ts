// Whether two rich texts say the same with the same formatting, however it is cut into runs.
import type { Block, RichText, Run } from "./rich-text.ts";

export function sameRichText(a: RichText, b: RichText): boolean {
  return writtenOut(a) === writtenOut(b);
}

function writtenOut(text: RichText): string {
  return JSON.stringify(text.map(blockOut));
}

function blockOut(block: Block): unknown {
  if (block.kind === "paragraph") return runsOut(block.runs);
  return [block.ordered, block.ordered ? block.start : 1, block.items.map((item) => item.map(blockOut))];
}

/** The words one by one, each with its formatting: blanks and soft hyphens have none that anybody sees. */
function runsOut(runs: readonly Run[]): readonly unknown[] {
  const words = runs.flatMap(({ text, bold, italic, link }) => {
    const format = `${bold ? "b" : ""}${italic ? "i" : ""}${link ?? ""}`;
    const pieces =
      text
        .normalize("NFC")
        .replaceAll("\u00AD", "")
        .match(/\s*\n\s*|\s+|\S/gu) ?? [];
    return pieces.map((piece) => (piece.trim() === "" ? [piece.includes("\n") ? "\n" : " ", ""] : [piece, format]));
  });
  const blank = ([word]: readonly string[]) => word?.trim() === "";
  const once = words.filter((word, index) => !blank(word) || (index > 0 && !blank(words[index - 1] ?? [])));
  return once.slice(0, once.findLastIndex((word) => !blank(word)) + 1);
}
