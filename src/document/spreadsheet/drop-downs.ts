// Lists to choose from in the cells of a workbook's column.
import type { Blob } from "node:buffer";
import type { Stream } from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from "write-excel-file/utility";

type FileContent = Stream | Buffer | Blob;

export interface DropDown {
  /** From 0. */
  readonly column: number;
  readonly values: readonly string[];
}

/** On the sheet with that id, in all rows below the first. Other values can be written nevertheless: a new type, or a synonym. */
export function dropDowns(sheet: string, choices: readonly DropDown[], rows: number): Feature<FileContent> {
  const lists = choices.map(({ column, values }) => {
    const letter = String.fromCharCode(65 + column);
    const list = sanitizeTextContent(`"${values.join(",")}"`);
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${rows}"><formula1>${list}</formula1></dataValidation>`;
  });
  const markup = `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
  const name = "xl/worksheets/sheet{id}.xml";
  const order = getOrderOfSiblings(name, "worksheet") ?? [];
  return {
    files: {
      transform: {
        [name]: {
          transform: (xml, _options, { sheetId }) =>
            String(sheetId) === sheet
              ? insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, "worksheet")
              : xml,
        },
      },
    },
  };
}
