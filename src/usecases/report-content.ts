// Gathers what a report's document is made from.

import type { Organisation } from "../domain/organisation.ts";
import { type Period, periodDaysFor } from "../domain/period.ts";
import { contactOrder } from "../domain/person.ts";
import type { Report } from "../domain/report.ts";
import type { PrintedContact, ReportContent } from "../domain/submission.ts";
import type { Ports } from "./ports.ts";
import { unchangedAnswers } from "./unchanged-answers.ts";

export async function contentOf(
  ports: Ports,
  report: Report,
  organisation: Organisation,
  period: Period,
): Promise<ReportContent> {
  const { periodId, organisationId, questionIds, answers } = report;
  const questionnaire = ports.questionnaires.version(report.questionnaire);
  const earlier = await ports.earlier.before(organisation, period);
  const unchangedSince = unchangedAnswers(ports, report, questionnaire, earlier);
  return {
    periodId,
    organisationId,
    organisation: { name: organisation.name, type: organisation.type, diarienummer: organisation.diarienummer },
    contacts: await contactsOf(ports, organisation.id),
    period: periodDaysFor(period, organisation.id),
    questionnaire,
    questionIds,
    answers,
    ...(unchangedSince && { unchangedSince }),
  };
}

async function contactsOf(ports: Ports, organisationId: string): Promise<readonly PrintedContact[]> {
  const people = (await ports.people.answeringFor(organisationId)).map(({ value }) => value);
  return people.sort(contactOrder(organisationId)).map(({ name, phone, email, duties }) => {
    const role = duties.find((duty) => duty.organisationId === organisationId)?.role ?? "deputy";
    return { name, phone, email, role };
  });
}
