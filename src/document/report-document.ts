// A report as a Word document: its body, its page frame, its looks and its file properties.
import { Document } from "docx";
import type { ReportContent } from "../domain/submission.ts";
import type { Edition } from "./edition.ts";
import { formProperties, formVersion } from "./form-tags.ts";
import { oneLine } from "./one-line.ts";
import { pageFooter, pageHeader } from "./page-frame.ts";
import { periodName } from "./period-name.ts";
import { reportBody } from "./report-body.ts";
import { page, styles } from "./styles.ts";
import { withYear } from "./with-year.ts";

/** The document of a report, submitted or draft. */
export function reportDocument(content: ReportContent, edition: Edition): Document {
  return new Document({
    ...fileProperties(content, edition),
    styles,
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: page.margin } },
        headers: { default: pageHeader(content, edition) },
        footers: { default: pageFooter() },
        children: reportBody(content, edition),
      },
    ],
  });
}

function fileProperties(content: ReportContent, edition: Edition) {
  const { questionnaire, organisation, period } = content;
  const name = oneLine(organisation.name);
  const round = periodName(period);
  const version = edition.kind === "submission" ? `Version ${edition.version}` : names[edition.kind];
  const diarienummer = oneLine(organisation.diarienummer ?? "");
  const title = [oneLine(withYear(questionnaire.title, period.year)), name, round].join(" – ");
  return {
    title: edition.kind === "submission" ? title : `${title} (${names[edition.kind].toLowerCase()})`,
    subject: round,
    creator: name,
    lastModifiedBy: name,
    customProperties: [
      { name: "Period", value: round },
      { name: "Version", value: version },
      ...(diarienummer === "" ? [] : [{ name: "Diarienummer", value: diarienummer }]),
      ...(edition.kind === "form" ? originOf(content) : []),
    ],
  };
}

const names = { draft: "Utkast", form: "Formulär" } as const;

/** By which a form is known again when it comes back. */
function originOf({ periodId, organisationId, questionnaire }: ReportContent) {
  return [
    { name: formProperties.version, value: formVersion },
    { name: formProperties.period, value: periodId },
    { name: formProperties.organisation, value: organisationId },
    { name: formProperties.questionnaire, value: questionnaire.id },
    { name: formProperties.questionnaireVersion, value: String(questionnaire.version) },
  ];
}
