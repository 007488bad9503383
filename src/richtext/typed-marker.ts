// The list marks that people type at the start of a line.

export interface TypedMarker {
  readonly ordered: boolean;
  readonly number: number;
  /** How deep Word's own bullets say that it stands; 0 where the mark says nothing. */
  readonly depth: number;
  /** What stands after the mark. */
  readonly rest: string;
}

const bullet = /^(?:[-*•·●‣▪–—][ \t\u00A0]+|[•·●‣▪][ \t\u00A0]*)(?=[^\s])/u;
// What Word writes in place of its second and third bullet: a letter o or a section sign, and a gap.
const wordBullet = /^(?<sign>[o§○])(?:\t|[ \u00A0]{2,})[ \t\u00A0]*(?=\S)/u;
// A number of four digits that starts a line is a year.
const numbered = /^(?<number>\d{1,3})[.)][ \t\u00A0]+(?=\S)/u;

/** The list mark that a line begins with; undefined when it begins with words. */
export function readTypedMarker(line: string): TypedMarker | undefined {
  const number = numbered.exec(line);
  const found = number ?? bullet.exec(line) ?? wordBullet.exec(line);
  if (found === null) return undefined;
  const sign = found.groups?.["sign"];
  const depth = sign === undefined ? 0 : sign === "§" ? 3 : 2;
  const rest = line.slice(found[0].length);
  return { ordered: number !== null, number: Number(number?.groups?.["number"] ?? 1), depth, rest };
}
