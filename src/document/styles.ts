// How a report looks: page, type, colours and the styles that its paragraphs name.
import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType, ShadingType, UnderlineType } from "docx";

export type StyleId =
  | "Introduction"
  | "BodyText"
  | "Answer"
  | "AnswerList"
  | "NoAnswer"
  | "Unchanged"
  | "DraftNotice"
  | "TableHeading"
  | "FactLabel"
  | "FactValue"
  | "Header"
  | "Footer";

// Arial is in Word everywhere; LibreOffice sets it in Liberation Sans, which has the same widths.
export const font = "Arial";

/** All against white, or the label's fill, with a contrast of at least 7:1; the line is decoration. */
export const colours = {
  heading: "1D3A5F",
  text: "1A1A1A",
  quiet: "4D4D4D",
  warning: "8C1515",
  line: "B8C2CE",
  link: "0B4A8F",
  label: "EEF2F6",
  warningFill: "FBEDED",
} as const;

/** A4 upright, in twentieths of a point. */
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 1588, right: 1361, bottom: 1361, left: 1361, header: 680, footer: 624 },
} as const;

// Without a rule, LibreOffice sets lines of large type too close.
const spacing = (before: number, after: number, line = 288) => ({ before, after, line, lineRule: LineRuleType.AUTO });
const rule = { style: BorderStyle.SINGLE, size: 6, color: colours.line };
const warningRule = { style: BorderStyle.SINGLE, size: 8, space: 6, color: colours.warning };

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font,
        size: 22,
        color: colours.text,
        language: { value: "sv-SE", eastAsia: "sv-SE", bidirectional: "ar-SA" },
      },
      paragraph: { spacing: spacing(0, 160, 288) },
    },
    title: {
      run: { size: 44, bold: true, color: colours.heading },
      paragraph: { spacing: spacing(0, 200, 264), keepNext: true, keepLines: true },
    },
    hyperlink: { run: { color: colours.link, underline: { type: UnderlineType.SINGLE } } },
    heading1: {
      run: { size: 30, bold: true, color: colours.heading },
      paragraph: {
        spacing: spacing(480, 160, 264),
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
        border: { bottom: { ...rule, space: 4 } },
      },
    },
    heading2: {
      run: { size: 23, bold: true, color: colours.heading },
      paragraph: { spacing: spacing(320, 100), keepNext: true, keepLines: true, outlineLevel: 1 },
    },
  },
  characterStyles: [
    { id: "PlaceholderText", name: "Placeholder Text", basedOn: "DefaultParagraphFont", run: { color: colours.quiet } },
  ],
  paragraphStyles: [
    { id: "Introduction", name: "Ingress", basedOn: "Normal", quickFormat: true },
    { id: "BodyText", name: "Body Text", basedOn: "Normal", quickFormat: true },
    { id: "Answer", name: "Svar", basedOn: "Normal", quickFormat: true },
    {
      id: "AnswerList",
      name: "Svarslista",
      basedOn: "Answer",
      quickFormat: true,
      paragraph: { spacing: spacing(0, 160), contextualSpacing: true },
    },
    {
      id: "NoAnswer",
      name: "Svar saknas",
      basedOn: "Answer",
      quickFormat: true,
      run: { italics: true, color: colours.quiet },
    },
    {
      id: "Unchanged",
      name: "Oförändrat",
      basedOn: "Normal",
      run: { italics: true, size: 20, color: colours.quiet },
      paragraph: { spacing: spacing(0, 100), keepNext: true },
    },
    {
      id: "DraftNotice",
      name: "Utkast",
      basedOn: "Normal",
      run: { bold: true, color: colours.warning },
      paragraph: {
        spacing: spacing(120, 280),
        indent: { left: 140, right: 140 },
        border: { top: warningRule, bottom: warningRule, left: warningRule, right: warningRule },
        shading: { type: ShadingType.CLEAR, color: "auto", fill: colours.warningFill },
      },
    },
    {
      id: "TableHeading",
      name: "Tabellrubrik",
      basedOn: "Normal",
      run: { bold: true, color: "FFFFFF" },
      paragraph: { spacing: spacing(0, 0, 264), keepNext: true },
    },
    {
      id: "FactLabel",
      name: "Uppgift",
      basedOn: "Normal",
      run: { bold: true, size: 21, color: colours.heading },
      paragraph: { spacing: spacing(0, 0, 264) },
    },
    {
      id: "FactValue",
      name: "Uppgiftens innehåll",
      basedOn: "Normal",
      paragraph: { spacing: spacing(0, 0, 264) },
    },
    {
      id: "Header",
      name: "header",
      basedOn: "Normal",
      run: { size: 18, color: colours.quiet },
      paragraph: { spacing: spacing(0, 120, 240), border: { bottom: { ...rule, size: 4, space: 4 } } },
    },
    {
      id: "Footer",
      name: "footer",
      basedOn: "Normal",
      run: { size: 18, color: colours.quiet },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: spacing(0, 0, 240) },
    },
  ],
};
