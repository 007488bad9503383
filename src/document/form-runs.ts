// Reads what a paragraph of a Word file says, with its bold, italics and links: accepted text, without codes and marks.
import type { Simplification } from "../domain/found-form.ts";
import type { Run } from "../domain/rich-text.ts";
import { safeLink } from "../domain/safe-link.ts";
import { createFields, type Fields, linkOfCode } from "./form-fields.ts";
import type { FormStyle } from "./form-styles.ts";
import { child, childrenNamed, elementsIn, isOn, textIn, valueAt, type XmlElement } from "./form-xml.ts";

/** What is known of the file while its text is read, and what was noticed so far. */
export interface FormReader {
  readonly links: ReadonlyMap<string, string>;
  readonly styleOf: (id: string | undefined) => FormStyle;
  readonly noteText: (kind: "footnote" | "endnote", id: string | undefined) => string;
  readonly fields: Fields;
  readonly noticed: { trackedChanges: boolean; comments: boolean };
}

export interface ParagraphText {
  readonly runs: readonly Run[];
  readonly textBoxes: readonly XmlElement[];
  readonly simplified: readonly Simplification[];
  /** The tag of a content control in the paragraph. */
  readonly tag?: string | undefined;
}

interface Gathered {
  readonly runs: Run[];
  readonly textBoxes: XmlElement[];
  readonly simplified: Set<Simplification>;
  tag?: string;
}

interface Format {
  readonly link?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
}

export function createReader(from: Pick<FormReader, "links" | "styleOf" | "noteText">): FormReader {
  return { ...from, fields: createFields(), noticed: { trackedChanges: false, comments: false } };
}

export function readRuns(paragraph: XmlElement, reader: FormReader): ParagraphText {
  const gathered: Gathered = { runs: [], textBoxes: [], simplified: new Set() };
  readAll(paragraph, {}, gathered, reader);
  const { runs, textBoxes, simplified, tag } = gathered;
  return { runs, textBoxes, simplified: [...simplified], ...(tag === undefined ? {} : { tag }) };
}

type Read = (element: XmlElement, format: Format, gathered: Gathered, reader: FormReader) => void;

const readAll: Read = (element, format, gathered, reader) => {
  for (const one of elementsIn(element)) inParagraph[one.name]?.(one, format, gathered, reader);
};

const readInserted: Read = (element, format, gathered, reader) => {
  reader.noticed.trackedChanges = true;
  readAll(element, format, gathered, reader);
};

const skipDeleted: Read = (_element, _format, _gathered, reader) => {
  reader.noticed.trackedChanges = true;
};

const noticeComment: Read = (_element, _format, _gathered, reader) => {
  reader.noticed.comments = true;
};

const readEquation: Read = (element, _format, gathered) => {
  gathered.runs.push({ text: textIn(element) });
  gathered.simplified.add("objects");
};

/** What may stand in a paragraph; anything else says nothing. */
const inParagraph: Readonly<Record<string, Read>> = {
  "w:r": readRun,
  "w:ins": readInserted,
  "w:moveTo": readInserted,
  "w:del": skipDeleted,
  "w:moveFrom": skipDeleted,
  "w:hyperlink": (element, format, gathered, reader) => {
    const link = safeLink(reader.links.get(element.attributes["r:id"] ?? "") ?? "");
    readAll(element, { ...format, link }, gathered, reader);
  },
  "w:fldSimple": (element, format, gathered, reader) => {
    const link = linkOfCode(element.attributes["w:instr"] ?? "") ?? format.link;
    readAll(element, { ...format, link }, gathered, reader);
  },
  "w:sdt": readControl,
  "w:smartTag": readAll,
  "w:customXml": readAll,
  "w:dir": readAll,
  "w:bdo": readAll,
  "mc:AlternateContent": (element, format, gathered, reader) => readAll(preferred(element), format, gathered, reader),
  "w:commentRangeStart": noticeComment,
  oMath: readEquation,
  oMathPara: readEquation,
};

function readControl(element: XmlElement, format: Format, gathered: Gathered, reader: FormReader): void {
  const properties = child(element, "w:sdtPr");
  const tag = valueAt(properties, "w:tag");
  if (tag !== undefined) gathered.tag ??= tag;
  if (!showsPlaceholder(element)) readAll(child(element, "w:sdtContent") ?? element, format, gathered, reader);
}

const longestPlaceholder = 200;

/** Whether a control shows a placeholder; programs that don't know the mark leave it on what people wrote. */
export function showsPlaceholder(control: XmlElement): boolean {
  if (isOn(child(control, "w:sdtPr"), "w:showingPlcHdr") !== true) return false;
  const content = child(control, "w:sdtContent");
  return childrenNamed(content, "w:p").length < 2 && textIn(content).trim().length <= longestPlaceholder;
}

function readRun(element: XmlElement, outer: Format, gathered: Gathered, reader: FormReader): void {
  const properties = child(element, "w:rPr");
  const style = reader.styleOf(valueAt(properties, "w:rStyle"));
  if (isOn(properties, "w:vanish") === true) return;
  if (child(properties, "w:ins") !== undefined) reader.noticed.trackedChanges = true;
  const bold = isOn(properties, "w:b") ?? style.bold;
  const italic = isOn(properties, "w:i") ?? style.italic;
  readRunContent(element, { ...outer, bold, italic }, gathered, reader);
}

const readRunContent: Read = (element, format, gathered, reader) => {
  for (const one of elementsIn(element)) {
    const text = characterOf(one);
    if (text !== undefined) add(text, format, gathered, reader);
    else inRun[one.name]?.(one, format, gathered, reader);
  }
};

function characterOf({ name, attributes, children }: XmlElement): string | undefined {
  switch (name) {
    case "w:t":
      return children.join("");
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:cr":
      return "\n";
    case "w:br":
      return attributes["w:type"] === "page" || attributes["w:type"] === "column" ? "" : "\n";
    case "w:noBreakHyphen":
      return "-";
    case "w:sym":
      // Letters of symbol fonts have no meaning of their own in another font; nearly all are bullets.
      return "•";
    default:
      return undefined;
  }
}

function readNote(element: XmlElement, format: Format, gathered: Gathered, reader: FormReader): void {
  const kind = element.name === "w:footnoteReference" ? "footnote" : "endnote";
  const text = reader.noteText(kind, element.attributes["w:id"]).trim();
  if (text === "") return;
  gathered.simplified.add("notes");
  add(` (${text})`, format, gathered, reader);
}

function readDrawing(element: XmlElement, _format: Format, gathered: Gathered): void {
  const boxes = descendants(element, "w:txbxContent");
  gathered.textBoxes.push(...boxes);
  const isRule = descendants(element, "rect").some(({ attributes }) => attributes["hr"] !== undefined);
  if (!isRule) gathered.simplified.add(boxes.length > 0 ? "textBoxes" : "pictures");
}

/** What may stand in a run, besides characters. */
const inRun: Readonly<Record<string, Read>> = {
  "w:fldChar": ({ attributes }, _format, _gathered, reader) => reader.fields.take(attributes["w:fldCharType"]),
  "w:instrText": (element, _format, _gathered, reader) => reader.fields.takeCode(textIn(element)),
  "w:footnoteReference": readNote,
  "w:endnoteReference": readNote,
  "w:commentReference": noticeComment,
  "w:drawing": readDrawing,
  "w:pict": readDrawing,
  "w:object": (_element, _format, gathered) => gathered.simplified.add("objects"),
  "mc:AlternateContent": (element, format, gathered, reader) =>
    readRunContent(preferred(element), format, gathered, reader),
};

/** Of alternatives the first; the others say the same for older programs. */
export function preferred(element: XmlElement): XmlElement {
  return child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? { ...element, children: [] };
}

/** The outermost elements of that name, of alternatives the preferred ones only. */
function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  const inside = element.name === "mc:AlternateContent" ? preferred(element) : element;
  return elementsIn(inside).flatMap((one) => (one.name === name ? [one] : descendants(one, name)));
}

function add(text: string, { bold, italic, link }: Format, gathered: Gathered, { fields }: FormReader): void {
  if (text === "" || fields.hidden) return;
  const address = link ?? fields.link;
  gathered.runs.push({
    text: text.replaceAll("\u00AD", ""),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(address === undefined ? {} : { link: address }),
  });
}
