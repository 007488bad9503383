// The city's report as a Word document: cover, contents, who has reported, and what they wrote.
import { Document, Header, Paragraph, TableOfContents, TextRun } from "docx";
import type { CityReport } from "../domain/city-report.ts";
import { cityBody } from "./city-body.ts";
import { cityCover } from "./city-cover.ts";
import { cityReportName } from "./city-names.ts";
import { cityReporters } from "./city-reporters.ts";
import { cityStyles } from "./city-styles.ts";
import { oneLine } from "./one-line.ts";
import { pageFooter } from "./page-frame.ts";
import { periodName } from "./period-name.ts";
import { colours, page } from "./styles.ts";

/** The document of all submitted reports of a period. */
export function cityDocument(report: CityReport): Document {
  const names = [cityReportName, oneLine(report.cityName), periodName(report.period)].filter((name) => name !== "");
  const isPartial = report.version === undefined;
  return new Document({
    title: `${names.join(" – ")}${isPartial ? " (delvis sammanställd)" : ""}`,
    subject: periodName(report.period),
    creator: oneLine(report.cityName) || cityReportName,
    lastModifiedBy: oneLine(report.cityName) || cityReportName,
    customProperties: [
      { name: "Period", value: periodName(report.period) },
      { name: "Version", value: isPartial ? "Delvis sammanställd" : `Version ${report.version}` },
    ],
    // The page numbers of the contents are Word's own to fill in.
    features: { updateFields: true },
    styles: cityStyles,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
        },
        headers: { default: headerOf(names, isPartial) },
        footers: { default: pageFooter() },
        children: [...cityCover(report), ...contents(), ...cityReporters(report), ...cityBody(report)],
      },
    ],
  });
}

function headerOf(names: readonly string[], isPartial: boolean): Header {
  const line = new TextRun(names.join(" · "));
  const mark = new TextRun({ text: "Delvis sammanställd", bold: true, color: colours.warning });
  const children = isPartial ? [mark, new TextRun(" · "), line] : [line];
  return new Header({ children: [new Paragraph({ style: "Header", children })] });
}

/** Areas and questions: with the organisations it would be as long as a report. */
function contents() {
  return [
    new Paragraph({ style: "ContentsHeading", pageBreakBefore: true, text: "Innehåll" }),
    new TableOfContents("Innehåll", { hyperlink: true, headingStyleRange: "1-2" }),
  ];
}
