// A form-sized submission by invented people, and the parts to vary it with.
import type { Answer, AnswerContent } from "../../src/domain/answer.ts";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import type { Period } from "../../src/domain/period.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { readField } from "../../src/richtext/read-field.ts";
import { storedText } from "../../src/richtext/stored-text.ts";
import { inventedAnswers } from "./invented-answers.ts";
import { inventedQuestionnaire } from "./invented-questionnaire.ts";

const by = { personId: "elsa", name: "Elsa Ekdal" };

export const inventedPeriod: Period = {
  id: "2026-T1",
  kind: "T1",
  year: 2026,
  opensOn: day("2026-04-20"),
  dueOn: day("2026-05-13"),
  closesOn: day("2026-05-29"),
};

/** A first answer with that content; a text as it is typed in a field. */
export function inventedAnswer(given: AnswerContent | string): Answer {
  const content = typeof given === "string" ? ({ kind: "text", text: given } as const) : given;
  return {
    content: content.kind === "text" ? { kind: "text", text: storedText(readField(content.text)) } : content,
    revision: 1,
    by,
    at: moment("2026-05-11T08:15:00Z"),
  };
}

/** Everything answered but the optional question; one is not applicable. */
export function inventedSubmission(overrides: Partial<Submission> = {}): Submission {
  return {
    periodId: "2026-T1",
    organisationId: "ekbacken",
    organisation: { name: "Ekbackens stadsdelsnämnd", type: "district-board", diarienummer: "EKB 1.2-14/2026" },
    contacts: [
      { name: "Elsa Ekdal", phone: "08-465 004 11", email: "elsa.ekdal@example.se", role: "primary" },
      { name: "Björn Åkerlöf", phone: "08-465 004 12", email: "bjorn.akerlof@example.se", role: "deputy" },
    ],
    period: inventedPeriod,
    questionnaire: inventedQuestionnaire,
    questionIds: inventedQuestionnaire.focusAreas.flatMap((area) => area.questions.map(({ id }) => id)),
    answers: Object.fromEntries(Object.entries(inventedAnswers).map(([id, content]) => [id, inventedAnswer(content)])),
    version: 1,
    at: moment("2026-05-12T22:30:00Z"),
    by,
    ...overrides,
  };
}
