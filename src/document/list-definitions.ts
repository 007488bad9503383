// How bullets and numbers look, level by level, for Word to count.
import { AlignmentType, type ILevelsOptions, LevelFormat } from "docx";
import { deepestLevel } from "../domain/placed-paragraph.ts";

/** How far a level stands in from the one around it, in twentieths of a point. */
export const listIndent = 425;

interface ListDefinition {
  readonly reference: string;
  readonly levels: readonly ILevelsOptions[];
}

/** The bullets of all lists. */
export const bullets: ListDefinition = {
  reference: "bullets",
  levels: levels((level) => ({ format: LevelFormat.BULLET, text: level % 2 === 0 ? "•" : "–" })),
};

/** The looks of a paragraph that is one item of a list with bullets. */
export const bulleted = {
  style: "AnswerList",
  numbering: { reference: bullets, level: 0, instance: 0, custom: true },
} as const;

/** Numbers that begin there on every level. */
export function numbersFrom(start: number): ListDefinition {
  return {
    reference: `numbers-from-${start}`,
    levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
  };
}

function levels(look: (level: number) => Partial<ILevelsOptions>): readonly ILevelsOptions[] {
  return Array.from({ length: deepestLevel }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: listIndent * (level + 1), hanging: listIndent } } },
    ...look(level),
  }));
}
