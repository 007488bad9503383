// Excel workbooks for tests, part by part, as Excel writes them.
import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

export interface MadeWorkbook {
  /** The XML in each sheet's sheetData. */
  readonly sheets: readonly string[];
  /** XML after sheetData. */
  readonly after?: string;
  readonly shared?: readonly string[];
  /** Number formats of cell styles 1 and on: a number of Excel's own, or a format's code. */
  readonly formats?: readonly (number | string)[];
  readonly type?: string;
  readonly hidden?: number;
  readonly date1904?: boolean;
}

export function madeXlsx(made: MadeWorkbook): Uint8Array {
  const { sheets, after = "", shared = [], formats = [], type = sheetType, hidden, date1904 = false } = made;
  const relation = (id: number | string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (list: readonly string[]) =>
    `<Relationships xmlns="${packaged}/relationships">${list.join("")}</Relationships>`;
  const sheetTags = sheets.map((_, at) => {
    const state = at === hidden ? ' state="hidden"' : "";
    return `<sheet name="Blad${at + 1}" sheetId="${at + 1}"${state} r:id="s${at}"/>`;
  });
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": relations([relation("w", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheetTags.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, at) => relation(`s${at}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
      relation("t", "sharedStrings", "sharedStrings.xml"),
      relation("f", "styles", "styles.xml"),
    ]),
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${shared.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": stylesOf(formats),
  };
  for (const [at, data] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${after}</worksheet>`;
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function stylesOf(formats: readonly (number | string)[]): string {
  const own = formats.map((format, at) =>
    typeof format === "string" ? `<numFmt numFmtId="${200 + at}" formatCode="${format}"/>` : "",
  );
  const styles = formats.map((format, at) => `<xf numFmtId="${typeof format === "string" ? 200 + at : format}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${own.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`;
}

/** A row of texts, written into the cells themselves; "" is no cell. */
export function textRow(number: number, ...texts: readonly string[]): string {
  const cells = texts.map((text, at) =>
    text === "" ? "" : `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join("")}</row>`;
}
