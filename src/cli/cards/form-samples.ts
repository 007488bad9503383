// Samples of the cards of a filled-in form that a person has sent.
import type { AnswerContent } from "../../domain/answer.ts";
import { moment } from "../../domain/moment.ts";
import { otherReportCard, savedFormCard, sentFormCard, whichReportCard } from "../../teams/cards/form-cards.ts";
import { documentCard, noticeCard } from "../../teams/cards/plain-cards.ts";
import type { FormRow, FormView } from "../../usecases/compare-sent-form.ts";
import type { Desk } from "../../usecases/desk.ts";
import { headingOf } from "../../usecases/views.ts";
import type { MakeSamples } from "./make-samples.ts";
import { sampleAnswers } from "./sample-answers.ts";
import { sampleDesk } from "./sample-desk.ts";

const textLimit = 20_000;
const name = "formular-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx";

/** What the form says otherwise than by an answer that is like the sample's, by the number of the question. */
const told: Readonly<Record<number, Partial<FormRow>>> = {
  2: { state: "differs", content: { kind: "text", text: "Vi har träffat tolv företag.\n\n- två träffar i mars" } },
  4: { state: "notFound", content: undefined },
  5: { isReasonAssumed: true, content: { kind: "notApplicable", reason: "Ej aktuellt enligt formuläret." } },
  6: { state: "tooLong", content: undefined, length: 23_412 },
  7: { simplified: ["tables", "pictures"] },
  9: { state: "unanswered", content: undefined, simplified: ["pictures"] },
};

function formRow({ report }: Desk, placed: FormRow["placed"]): FormRow {
  const { id } = placed.question;
  const saved = report.value.answers[id];
  const content: AnswerContent = sampleAnswers[id] ?? { kind: "text", text: "Arbetet pågår enligt plan." };
  return {
    placed,
    state: saved ? "same" : "new",
    content,
    saved: saved?.content,
    isReasonAssumed: false,
    revision: saved?.revision ?? 0,
    simplified: [],
    length: 0,
    ...told[placed.number],
  };
}

export const formSamples: MakeSamples = (speaker, deployment) => {
  const { form: words, file } = speaker.words;
  const desk = sampleDesk(deployment, { answered: 2 });
  const heading = headingOf(desk);
  const rows = desk.questions.map((placed) => formRow(desk, placed));
  const view: FormView = { heading, number: 1, rows, trackedChanges: false, comments: false, contactDifferences: [] };
  const noted: FormView = {
    ...view,
    trackedChanges: true,
    comments: true,
    contactDifferences: [
      { field: "phone", inForm: "08-465 004 11", inRegister: "08-465 004 01" },
      { field: "name", inForm: "Elsa Ekdal" },
    ],
  };
  const other = { ...view, otherOrganisation: "Lingonhöjdens stadsdelsnämnd", otherPeriod: "2025-T2" };
  const [first, second, third] = desk.questions;
  const placed = [first, second, third].filter((question) => question !== undefined);
  const valid = file.validUntil(speaker.moment(moment("2026-05-06T09:15:00Z")));
  const url = "https://tertialbot.example.se/documents/ZXhlbXBlbA";
  return {
    "document.form": () => documentCard(speaker, words.title, [name], name, { url, valid }),
    "sent-form": () => sentFormCard(speaker, view, textLimit),
    "sent-form.noted": () => sentFormCard(speaker, noted, textLimit),
    "sent-form.nothing-chosen": () => sentFormCard(speaker, view, textLimit, words.nothingChosen),
    "notice.form-other": () => otherReportCard(speaker, other),
    "notice.form-which": () => whichReportCard(speaker, 1, [heading, { ...heading, organisationName: "Parknämnden" }]),
    "notice.form-saved": () => savedFormCard(speaker, { heading, saved: placed, already: [], conflicts: [] }),
    "notice.form-conflict": () =>
      savedFormCard(speaker, {
        heading,
        saved: placed.slice(2),
        already: placed.slice(0, 1),
        conflicts: placed.slice(1, 2),
      }),
    "notice.form-damaged": () => noticeCard(speaker, words.fileTitle, [words.fault.damaged]),
  };
};
