// Finds the web addresses that people write in plain text, so that they can be followed.
import type { Run } from "../domain/rich-text.ts";
import { safeLink } from "../domain/safe-link.ts";
import { type Look, run } from "../domain/tidy-runs.ts";

const address = /\bhttps?:\/\/[^\s<>"”“]+/giu;
const afterAddress = /[.,;:!?'’)\]}…]+$/u;

/** The text as runs; its http and https addresses are links, the full stop after them is not. */
export function withWebAddresses(text: string, look: Look = {}): readonly Run[] {
  if (look.link !== undefined) return [run(text, look)];
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const shown = withoutEnding(found);
    const link = safeLink(shown);
    if (link === undefined) continue;
    runs.push(run(text.slice(end, index), look), run(shown, { ...look, link }));
    end = index + shown.length;
  }
  return [...runs, run(text.slice(end), look)].filter((piece) => piece.text !== "");
}

/** A closing bracket belongs to an address that opened it. */
function withoutEnding(found: string): string {
  const bare = found.replace(afterAddress, "");
  return bare.includes("(") && found.startsWith(`${bare})`) ? `${bare})` : bare;
}
