// Samples of the cards about a report that was returned for completion, for the coordinator and for its people.
import { day } from "../../domain/day.ts";
import { moment } from "../../domain/moment.ts";
import type { Report } from "../../domain/report.ts";
import type { ReportReturn } from "../../domain/report-return.ts";
import type { Deployment } from "../../store/deployment-files.ts";
import { questionCard } from "../../teams/cards/question-cards.ts";
import { greetingCard, overviewCard } from "../../teams/cards/report-cards.ts";
import { alreadyReturnedCard, chooseReturnCard, returnCard, returnedReceipt } from "../../teams/cards/return-cards.ts";
import { returnedCard } from "../../teams/cards/returned-card.ts";
import { stepCard } from "../../teams/conversation/step-messages.ts";
import type { Desk } from "../../usecases/desk.ts";
import { headingOf, overviewOf } from "../../usecases/views.ts";
import type { MakeSamples } from "./make-samples.ts";
import { sampleDesk } from "./sample-desk.ts";

const by = { personId: "eva", name: "Eva Björk" };

/** The first answer is completed, the second is not. */
function returnedDesk(deployment: Deployment): Desk & { readonly returned: ReportReturn } {
  const desk = sampleDesk(deployment, { answered: 9, submitted: true, today: day("2026-05-18") });
  const { value } = desk.report;
  const [first = "", second = ""] = value.questionIds;
  const returned: ReportReturn = {
    ...{ version: 1, by, at: moment("2026-05-15T08:20:00Z"), dueOn: day("2026-05-22") },
    comment: "Tack för en bra rapport! Två saker behöver bli tydligare.",
    questions: [
      { questionId: first, comment: "Hur många företag har ni träffat?", revision: 0 },
      { questionId: second, comment: "", revision: 1 },
    ],
  };
  const report: Report = { ...value, stage: "returned", returns: [returned] };
  return { ...desk, report: { value: report }, returned };
}

export const returnedSamples: MakeSamples = (speaker, deployment) => {
  const { returned, ...desk } = returnedDesk(deployment);
  const heading = headingOf(desk);
  const overview = overviewOf(desk);
  const [first, second] = overview.questions;
  const questions = overview.questions.flatMap(({ placed, asked }) =>
    asked ? [{ placed, comment: asked.comment }] : [],
  );
  const submission = { version: 1, at: moment("2026-05-11T13:42:00Z"), by: { personId: "anna", name: "Anna Åström" } };
  const days = { proposedDueOn: day("2026-05-22"), earliest: day("2026-05-15") };
  const form = { heading, submission, questions: desk.questions, ...days };
  const typed = { comment: returned.comment, dueOn: "2026-05-12", questions: returned.questions };
  const told = [
    { name: "Anna Åström", outcome: { kind: "sent" } },
    { name: "Björn Öberg", outcome: { kind: "unreachable", reason: "uninstalled" } },
    { name: "Cecilia Ek", outcome: { kind: "pending" } },
  ] as const;
  return {
    "choose-return": () =>
      chooseReturnCard(speaker, "2026-T1", [
        { organisationId: "ekbacken", name: "Ekbackens stadsdelsnämnd" },
        { organisationId: "hamnbolaget", name: "Hamnbolaget AB" },
      ]),
    "choose-return.more": () =>
      chooseReturnCard(
        speaker,
        "2026-T1",
        Array.from({ length: 130 }, (_, index) => ({ organisationId: `o-${index}`, name: `Nämnden ${index + 1}` })),
      ),
    "return-report": () => returnCard(speaker, form),
    "return-report.refused": () => returnCard(speaker, form, typed, speaker.words.returned.faults.tooEarly),
    returned: () => returnedCard(speaker, { kind: "returned", heading, questions }),
    "notice.returned-receipt": () => returnedReceipt(speaker, heading, returned, told),
    "notice.returned-nobody": () => returnedReceipt(speaker, heading, returned, []),
    "notice.returned-already": () => alreadyReturnedCard(speaker, heading, returned),
    "notice.returned-taken-back": () => returnedCard(speaker, { kind: "takenBack", heading, questions }),
    "notice.returned-locked": () => stepCard(speaker, { kind: "locked", heading }),
    "greeting.returned": () => greetingCard(speaker, { reports: [heading], withoutQuestions: [] }, "Anna Åström"),
    "overview.returned": () => overviewCard(speaker, overview, { mode: "overview" }),
    "overview.returned-review": () => overviewCard(speaker, overview, { mode: "review" }),
    ...(first && second
      ? {
          "question.returned": () => questionCard(speaker, first),
          "question.returned-no-comment": () => questionCard(speaker, second),
        }
      : {}),
  };
};
