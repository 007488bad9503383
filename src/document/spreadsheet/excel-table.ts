// Makes the cells of a sheet one of Excel's own tables: with a name, filters in its header row, and banded rows.
import type { Blob } from "node:buffer";
import type { Stream } from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
} from "write-excel-file/utility";

type FileContent = Stream | Buffer | Blob;

export interface ExcelTable {
  /** Letters only. */
  readonly name: string;
  /** As they stand in the first row. */
  readonly titles: readonly string[];
  /** The header included. */
  readonly rows: number;
}

const part = "tables/table1.xml";
const relation = "rId-table-1";
const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** On the first sheet, from its first cell; at most 26 columns. */
export function excelTable(table: ExcelTable): Feature<FileContent> {
  const sheet = "xl/worksheets/sheet{id}.xml";
  const order = getOrderOfSiblings(sheet, "worksheet") ?? [];
  const link = `<tableParts count="1"><tablePart xmlns:r="${relationships}" r:id="${relation}"/></tableParts>`;
  const isFirst = ({ sheetIndex }: { readonly sheetIndex: number }) => sheetIndex === 0;
  return {
    files: {
      transform: {
        "[Content_Types].xml": { insert: () => `<Override PartName="/xl/${part}" ContentType="${contentType}"/>` },
        [sheet]: {
          transform: (xml, _options, which) =>
            isFirst(which) ? insertElementMarkupAccordingToOrderOfSiblings(xml, link, order, "worksheet") : xml,
        },
        "xl/worksheets/_rels/sheet{id}.xml.rels": {
          insert: (_options, which) =>
            isFirst(which)
              ? `<Relationship Id="${relation}" Type="${relationships}/table" Target="../${part}"/>`
              : undefined,
        },
      },
      write: { files: () => ({ [`xl/${part}`]: tableMarkup(table) }) },
    },
  };
}

function tableMarkup({ name, titles, rows }: ExcelTable): string {
  const range = `A1:${String.fromCharCode(64 + titles.length)}${rows}`;
  const columns = titles.map(
    (title, index) => `<tableColumn id="${index + 1}" name="${sanitizeAttributeValue(title)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<table xmlns="${namespace}" id="1" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0">`,
    `<autoFilter ref="${range}"/>`,
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`,
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
    "</table>",
  ].join("");
}
