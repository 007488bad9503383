// Knows lists that people typed with hyphens and numbers instead of making real ones.
import type { ListItem } from "./form-numbering.ts";

export interface TypedItem {
  readonly item: ListItem;
  /** How many characters the bullet or number takes, with the blanks around it. */
  readonly markLength: number;
}

const bullet = /^(?<indent>\s*)(?:[-–—•·▪◦●○*]\s+|o\t)(?=\S)/u;
const number = /^(?<indent>\s*)(?<number>\d{1,2})[.)]\s+(?=\S)/u;

/** The item that a line begins with; a number begins a list at 1 only, so that "24. maj" stays as it is. */
export function typedItem(line: string, before: ListItem | undefined): TypedItem | undefined {
  const bulleted = bullet.exec(line);
  if (bulleted !== null) {
    const level = levelOf(bulleted.groups?.["indent"]);
    return { item: { ordered: false, level, number: 1 }, markLength: bulleted[0].length };
  }
  const numbered = number.exec(line);
  const found = Number(numbered?.groups?.["number"]);
  if (numbered === null || (found !== 1 && !(before?.ordered === true && found === before.number + 1)))
    return undefined;
  const level = levelOf(numbered.groups?.["indent"]);
  return { item: { ordered: true, level, number: found }, markLength: numbered[0].length };
}

function levelOf(indent = ""): number {
  return Math.min(8, indent.split("\t").length - 1);
}
