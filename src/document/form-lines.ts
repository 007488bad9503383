// Reads a Word file's body as lines in reading order: paragraphs, cells, content controls and text boxes alike.
import type { FormLine } from "../domain/form-questions.ts";
import type { Simplification } from "../domain/found-form.ts";
import { linesOf, type Run } from "../domain/rich-text.ts";
import type { ListItem, NumberItem } from "./form-numbering.ts";
import { FormRefused } from "./form-refused.ts";
import { type FormReader, type ParagraphText, preferred, readRuns, showsPlaceholder } from "./form-runs.ts";
import { hasOutlineLevel, indentOf, numberingOf } from "./form-styles.ts";
import { child, descend, elementsIn, valueAt, type XmlElement } from "./form-xml.ts";

/** A line of a paragraph, as it was written. */
export interface ReadLine extends FormLine {
  readonly runs: readonly Run[];
  /** Lines with the same number are one paragraph. */
  readonly paragraph: number;
  readonly item?: ListItem | undefined;
  /** In twentieths of a point. */
  readonly indent?: number | undefined;
  readonly simplified: readonly Simplification[];
}

/** Some 250 pages. */
const mostLines = 10_000;

interface Body {
  readonly reader: FormReader;
  readonly numberItem: NumberItem;
  readonly boxes: ReadonlyMap<string, string>;
  readonly lines: ReadLine[];
  paragraphs: number;
  tables: number;
  /** Runs of paragraphs whose end was deleted: the next one goes on with them. */
  carried: Run[];
}

interface Place {
  readonly cell?: string | undefined;
  readonly inTextBox?: true | undefined;
}

/** The lines of the body; boxes are the questions by the tags of their answer boxes. */
export function readLines(
  document: XmlElement,
  reader: FormReader,
  numberItem: NumberItem,
  boxes: ReadonlyMap<string, string>,
): readonly ReadLine[] {
  const body: Body = { reader, numberItem, boxes, lines: [], paragraphs: 0, tables: 0, carried: [] };
  readBlocks(child(document, "w:body"), {}, body);
  return body.lines;
}

function readBlocks(parent: XmlElement | undefined, place: Place, body: Body): void {
  for (const element of elementsIn(parent)) inBody[element.name]?.(element, place, body);
}

/** What may stand in the body; anything else says nothing. */
const inBody: Readonly<Record<string, (element: XmlElement, place: Place, body: Body) => void>> = {
  "w:p": readParagraph,
  "w:tbl": readTable,
  "w:sdt": readControl,
  "w:customXml": readBlocks,
  "w:ins": readBlocks,
  "w:moveTo": readBlocks,
  "mc:AlternateContent": (element, place, body) => readBlocks(preferred(element), place, body),
};

function readControl(control: XmlElement, place: Place, body: Body): void {
  const properties = child(control, "w:sdtPr");
  if (/table of contents/i.test(valueAt(descend(properties, "w:docPartObj"), "w:docPartGallery") ?? "")) return;
  markBox(valueAt(properties, "w:tag"), place, body);
  if (!showsPlaceholder(control)) readBlocks(child(control, "w:sdtContent"), place, body);
}

/** Where a question's box begins, also when nothing stands in it. */
function markBox(tag: string | undefined, { cell }: Place, body: Body): void {
  const boxOf = body.boxes.get(tag ?? "");
  if (boxOf === undefined) return;
  body.lines.push({ text: "", cell, boxOf, runs: [], paragraph: body.paragraphs++, simplified: [] });
}

function readTable(table: XmlElement, place: Place, body: Body): void {
  const number = body.tables++;
  const inside = (element: XmlElement, name: string): readonly XmlElement[] =>
    elementsIn(element).flatMap((one) => {
      if (one.name === name) return [one];
      const content = one.name === "w:sdt" ? child(one, "w:sdtContent") : one.name === "w:customXml" ? one : undefined;
      return content === undefined ? [] : inside(content, name);
    });
  for (const [row, element] of inside(table, "w:tr").entries()) {
    if (descend(element, "w:trPr", "w:del") !== undefined) {
      body.reader.noticed.trackedChanges = true;
      continue;
    }
    for (const [column, cell] of inside(element, "w:tc").entries()) {
      readBlocks(cell, { ...place, cell: `${number}.${row}.${column}` }, body);
    }
  }
}

function readParagraph(paragraph: XmlElement, place: Place, body: Body): void {
  const { reader } = body;
  const properties = child(paragraph, "w:pPr");
  const text = readRuns(paragraph, reader);
  const mark = child(properties, "w:rPr");
  const endDeleted = child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined;
  if (endDeleted || child(mark, "w:ins") !== undefined) reader.noticed.trackedChanges = true;
  for (const run of text.runs) body.carried.push(run);
  if (!endDeleted) {
    markBox(text.tag, place, body);
    addLines({ ...text, runs: body.carried }, properties, place, body);
    body.carried = [];
  }
  for (const box of text.textBoxes) readBlocks(box, { ...place, inTextBox: true }, body);
}

function addLines(text: ParagraphText, properties: XmlElement | undefined, place: Place, body: Body): void {
  const style = body.reader.styleOf(valueAt(properties, "w:pStyle"));
  const paragraph = body.paragraphs++;
  const heading = style.heading || hasOutlineLevel(properties);
  const { list, level = 0 } = { ...style.numbering, ...numberingOf(properties) };
  const item = list === undefined || list === "0" ? undefined : body.numberItem({ list, level });
  const simplified: readonly Simplification[] = [
    ...text.simplified,
    ...(place.inTextBox ? ["textBoxes" as const] : []),
  ];
  for (const runs of linesOf(text.runs)) {
    if (body.lines.length >= mostLines) throw new FormRefused({ kind: "tooMuchInside" });
    const written = runs.filter((run) => run.text.trim() !== "");
    body.lines.push({
      text: runs.map((run) => run.text).join(""),
      runs,
      paragraph,
      cell: place.cell,
      heading,
      bold: written.length > 0 && (style.bold || written.every((run) => run.bold === true)),
      item,
      indent: indentOf(properties) ?? item?.indent ?? style.indent,
      simplified,
      wordless: written.length === 0 && simplified.length > 0,
    });
  }
}
