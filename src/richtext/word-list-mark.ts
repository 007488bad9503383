// What Word says about a list paragraph in HTML: its level in the style, its bullet or number in the text.
import type { Marker } from "../domain/placed-paragraph.ts";

/** `mso-list: l0 level2 lfo1` says 2; undefined where there is no list. */
export function wordListLevel(style: string): number | undefined {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** From the bullet or number that Word wrote: `·`, `o`, `1.`, `2.3.`, `b)`, `iv.`. */
export function wordListMarker(mark: string): Marker {
  const sign = mark.replace(/\s/g, "");
  const number = /(\d+)\D*$/.exec(sign)?.[1];
  if (number !== undefined) return { ordered: true, number: Number(number) };
  const letters = /^\(?([a-zåäö]+)[.)]$/i.exec(sign)?.[1]?.toLowerCase();
  if (letters === undefined) return { ordered: false, number: 1 };
  return letters === "a" || letters === "i"
    ? { ordered: true, number: 1 }
    : { ordered: true, number: 1, continues: true };
}
