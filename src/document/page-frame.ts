// What stands on every page: the header that tells which report this is, and the page numbers.
import { Footer, Header, PageNumber, Paragraph, TextRun } from "docx";
import { TextWatermark } from "docx/watermarks";
import type { ReportContent } from "../domain/submission.ts";
import type { Edition } from "./edition.ts";
import { oneLine } from "./one-line.ts";
import { periodName } from "./period-name.ts";
import { colours, font } from "./styles.ts";

/** Board, period and diarienummer; a draft says so first, in words and across the page. */
export function pageHeader({ organisation, period }: ReportContent, edition: Edition): Header {
  const diarienummer = oneLine(organisation.diarienummer ?? "");
  const parts = [
    oneLine(organisation.name),
    periodName(period),
    ...(diarienummer === "" ? [] : [`Dnr ${diarienummer}`]),
  ];
  const children =
    edition.kind === "draft"
      ? [
          new TextRun({ text: "UTKAST", bold: true, color: colours.warning }),
          new TextRun(` · ${parts.join(" · ")}`),
          new TextWatermark({ text: "UTKAST", font, color: "silver", opacity: 0.35, width: 440 }),
        ]
      : [new TextRun(parts.join(" · "))];
  return new Header({ children: [new Paragraph({ style: "Header", children })] });
}

/** `Sida 2 av 5`. */
export function pageFooter(): Footer {
  const children = ["Sida ", PageNumber.CURRENT, " av ", PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ style: "Footer", children: [new TextRun({ children })] })] });
}
