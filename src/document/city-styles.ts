// How the city's report looks: the reports' own styles, a third level of headings, a cover and a table of contents.
import { type IStylesOptions, LineRuleType } from "docx";
import { colours, styles } from "./styles.ts";

const spacing = (before: number, after: number, line = 288) => ({ before, after, line, lineRule: LineRuleType.AUTO });

/** Where a contents line breaks: clear of the page numbers. */
const clear = 700;

export const cityStyles: IStylesOptions = {
  ...styles,
  default: {
    ...styles.default,
    title: {
      run: { size: 64, bold: true, color: colours.heading },
      paragraph: { spacing: spacing(0, 240, 240), keepNext: true, keepLines: true },
    },
    heading2: {
      run: { size: 25, bold: true, color: colours.heading },
      paragraph: { spacing: spacing(400, 120, 276), keepNext: true, keepLines: true, outlineLevel: 1 },
    },
    heading3: {
      run: { size: 22, bold: true, color: colours.text },
      paragraph: { spacing: spacing(280, 80), keepNext: true, keepLines: true, outlineLevel: 2 },
    },
  },
  paragraphStyles: [
    ...(styles.paragraphStyles ?? []),
    {
      id: "CityName",
      name: "Stad",
      basedOn: "Normal",
      run: { size: 28, color: colours.quiet },
      paragraph: { spacing: spacing(3400, 120, 264), keepNext: true },
    },
    {
      id: "Round",
      name: "Period",
      basedOn: "Normal",
      run: { size: 36, color: colours.heading },
      paragraph: { spacing: spacing(0, 60, 264) },
    },
    {
      id: "CoverFact",
      name: "Omslagsuppgift",
      basedOn: "Normal",
      run: { size: 24 },
      paragraph: { spacing: spacing(0, 60) },
    },
    {
      id: "ContentsHeading",
      name: "Innehållsrubrik",
      basedOn: "Normal",
      run: { size: 30, bold: true, color: colours.heading },
      paragraph: { spacing: spacing(0, 240, 264), keepNext: true },
    },
    {
      id: "TOC1",
      name: "toc 1",
      basedOn: "Normal",
      run: { bold: true },
      paragraph: { spacing: spacing(200, 60, 264), keepNext: true, indent: { right: clear } },
    },
    {
      id: "TOC2",
      name: "toc 2",
      basedOn: "Normal",
      run: { size: 20 },
      paragraph: { spacing: spacing(0, 60, 264), indent: { left: 284, right: clear } },
    },
  ],
};
