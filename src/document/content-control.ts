// A box of a Word form that people write their answer in: a content control around whole paragraphs.
import { BuilderElement, FileChild, Paragraph, StringValueElement, TextRun, type XmlComponent } from "docx";
import type { StyleId } from "./styles.ts";

export interface ContentControlOptions {
  /** Names the box to the reading program; at most 64 characters. */
  readonly tag: string;
  /** Shown at the box in Word; at most longestTitle characters. */
  readonly title: string;
  /** Different for each box of a document. */
  readonly id: number;
  readonly style: StyleId;
  /** What is written in it so far; a placeholder when nothing is. */
  readonly content: readonly FileChild[];
}

const placeholder = "Klicka här för att ange text.";
// Word's own placeholder, which it puts back when somebody empties the box.
const builtInPlaceholder = "DefaultPlaceholder_-1854013440";
/** In characters; Word refuses a document with a longer one. */
export const longestTitle = 64;

/** docx writes paragraphs and tables; a box is one element around them. */
export class ContentControl extends FileChild {
  constructor(options: ContentControlOptions) {
    super("w:sdt");
    const isEmpty = options.content.length === 0;
    this.root.push(
      new BuilderElement({ name: "w:sdtPr", children: propertiesOf(options, isEmpty) }),
      new BuilderElement({
        name: "w:sdtContent",
        children: isEmpty ? [placeholderParagraph(options.style)] : options.content,
      }),
    );
  }
}

function propertiesOf({ tag, title, id }: ContentControlOptions, isEmpty: boolean): readonly XmlComponent[] {
  return [
    new StringValueElement("w:alias", title),
    new StringValueElement("w:tag", tag),
    new StringValueElement("w:id", String(id)),
    // The text is free, the box itself stays.
    new StringValueElement("w:lock", "sdtLocked"),
    new BuilderElement({
      name: "w:placeholder",
      children: [new StringValueElement("w:docPart", builtInPlaceholder)],
    }),
    ...(isEmpty ? [new BuilderElement({ name: "w:showingPlcHdr" })] : []),
  ];
}

function placeholderParagraph(style: StyleId): Paragraph {
  return new Paragraph({ style, children: [new TextRun({ style: "PlaceholderText", text: placeholder })] });
}
