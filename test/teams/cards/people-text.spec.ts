// What people write and what organisations are called stands in cards as it is: never as Markdown, HTML or a template.
import assert from "node:assert/strict";
import fc from "fast-check";
import { sampleDesk, samplePeriod } from "../../../src/cli/cards/sample-desk.ts";
import { sampleSpeaker } from "../../../src/cli/cards/samples.ts";
import type { Answer } from "../../../src/domain/answer.ts";
import type { Author } from "../../../src/domain/author.ts";
import { moment } from "../../../src/domain/moment.ts";
import { plainRichText } from "../../../src/domain/stored-texts.ts";
import { composed } from "../../../src/domain/text.ts";
import { storedText } from "../../../src/richtext/stored-text.ts";
import { askColleagueCard, colleagueReplyCard, referralCard } from "../../../src/teams/cards/colleague-cards.ts";
import { draftCard } from "../../../src/teams/cards/draft-card.ts";
import { escapeMarkdown } from "../../../src/teams/cards/escape-markdown.ts";
import { otherReportCard, savedFormCard, sentFormCard } from "../../../src/teams/cards/form-cards.ts";
import { handedBackCard, noticeCard, postedCard, statusCard } from "../../../src/teams/cards/plain-cards.ts";
import { conflictCard, questionCard, receiptCard } from "../../../src/teams/cards/question-cards.ts";
import type { Card } from "../../../src/teams/cards/render-card.ts";
import { greetingCard, overviewCard, submittedCard } from "../../../src/teams/cards/report-cards.ts";
import type { FormView } from "../../../src/usecases/compare-sent-form.ts";
import { overviewOf, type QuestionView, questionView, type ReferralView } from "../../../src/usecases/views.ts";
import { demo } from "./all-samples.ts";
import { anyText } from "./nasty-texts.ts";
import { renderCard } from "./rendered-card.ts";

const oneLine = (value: string) => value.replace(/\s+/g, " ").trim();
/** Blocks and lines may be set apart; nothing else may change. */
const tight = (value: string) => composed(value).replace(/[\s\u2060]+/g, "");

function assertShown(card: Card, written: string): void {
  const { text: read, fields, formatted, complaints } = renderCard(card.content);
  assert.deepEqual(formatted, []);
  assert.deepEqual(complaints, []);
  assert.ok(
    tight(read).includes(tight(written)) || fields.map(tight).includes(tight(written)),
    `${written} is not in: ${read}`,
  );
}

/** One of each kind; escape-markdown.spec.ts has them all. */
const telling = [
  "**a** _b_",
  "[x](javascript:y)",
  "- a",
  "1. a",
  "<b>a</b>",
  "&amp; \\",
  "{{DATE(2026-05-13T08:00:00Z)}}",
];
const evaluated = "$" + "{$root.report}";

const at = moment("2026-05-06T07:48:00Z");
const speaker = sampleSpeaker("sv");

type Part = "name" | "question" | "answer";

/** A report in which one part is the given text, and all others are plain. */
function reportOf(part: Part, written: string) {
  const partly = (other: Part, plain: string) => (part === other ? written : plain);
  const by: Author = { personId: "bjorn", name: partly("name", "Björn") };
  const answered = partly("answer", "Svar");
  const base = sampleDesk(demo);
  const first = base.questions[0];
  assert.ok(first);
  const localised = { sv: partly("question", "Fråga") };
  const question = { ...first.question, text: localised, help: localised };
  const placed = { ...first, question, focusArea: { ...first.focusArea, title: localised, questions: [question] } };
  const stored = storedText(plainRichText(answered));
  const answer = { content: { kind: "text", text: stored }, revision: 1, by, at } as const;
  const report = { ...base.report.value, answers: { [question.id]: answer } };
  const organisation = { ...base.organisation, name: partly("name", "Nämnden") };
  const desk = { ...base, organisation, questions: [placed], report: { value: report } };
  const view = questionView(desk, placed);
  const pieces = [{ text: stored, at }];
  const draft = { questionId: question.id, personId: "anna", basedOn: 1, revision: 1, pieces };
  const reply = { text: stored, at, revision: 1 };
  const referral = { questionId: question.id, colleague: by, askedBy: by, askedAt: at, note: answered, reply };
  const passedOn: ReferralView = { heading: view.heading, placed, referral, revision: 1 };
  const notApplicable = { ...answer, content: { kind: "notApplicable", reason: answered } } as const;
  return { by, view, draft, answer, answered, notApplicable, passedOn, overview: overviewOf(desk) };
}

type Make = (report: ReturnType<typeof reportOf>) => Card;
const other = { kind: "text", text: "Mitt" } as const;

/** Every card in which people's text stands, with the parts of a report that it shows. */
const places: Readonly<Record<string, readonly [parts: readonly Part[], make: Make]>> = {
  "a question": [["name", "question", "answer"], ({ view }) => questionCard(speaker, view)],
  "a question that is not applicable": [
    ["name", "question", "answer"],
    ({ view, notApplicable }) => questionCard(speaker, { ...view, answer: notApplicable }),
  ],
  "a draft in the field": [["answer"], ({ view, draft }) => questionCard(speaker, { ...view, draft })],
  "a receipt": [["question", "answer"], ({ view }) => receiptCard(speaker, view, "answered")],
  "a receipt of a reason": [
    ["answer"],
    ({ view, notApplicable }) => receiptCard(speaker, { ...view, answer: notApplicable }, "answered"),
  ],
  "a draft": [["question", "answer"], ({ view, draft }) => draftCard(speaker, { ...view, draft }, 20_000)],
  "a conflict": [["name", "question", "answer"], ({ view, answer }) => conflictCard(speaker, view, answer, other)],
  "a conflict of reasons": [["answer"], ({ view, notApplicable }) => conflictCard(speaker, view, notApplicable, other)],
  "an overview": [
    ["name", "question", "answer"],
    ({ overview }) => overviewCard(speaker, overview, { mode: "review" }),
  ],
  "a greeting": [
    ["name"],
    ({ view }) => greetingCard(speaker, { reports: [view.heading], withoutQuestions: [] }, "Anna Åström"),
  ],
  "a greeting without questions": [
    ["name"],
    ({ by }) => greetingCard(speaker, { reports: [], withoutQuestions: [by.name] }, "Anna Åström"),
  ],
  "a status": [["name"], ({ view }) => statusCard(speaker, [view.heading], true)],
  "a submission": [["name"], ({ view, by }) => submittedCard(speaker, view.heading, { version: 1, at, by }, "channel")],
  "a posted report": [["name"], ({ by }) => posted("Nämnden", by.name)],
  "a posted report's organisation": [["name"], ({ by }) => posted(by.name, "Anna Åström")],
  "a text handed back": [
    ["answer"],
    ({ answered }) => handedBackCard(speaker, { title: "Hej", message: "Hej", field: "text", value: answered }),
  ],
  "a question for a colleague": [["question"], ({ passedOn }) => askColleagueCard(speaker, passedOn)],
  "a form": [["name", "question"], ({ view, answer }) => sentFormCard(speaker, formOf(view, answer), 20_000)],
  "a form's reason": [
    ["answer"],
    ({ view, notApplicable }) => sentFormCard(speaker, formOf(view, notApplicable), 20_000),
  ],
  "a saved answer beside a form's": [
    ["answer"],
    ({ view, answer, notApplicable }) => {
      const { rows, ...form } = formOf(view, answer);
      const differing = rows.map(
        (row) => ({ ...row, state: "differs", content: other, saved: notApplicable.content }) as const,
      );
      return sentFormCard(speaker, { ...form, rows: differing }, 20_000);
    },
  ],
  "a form's contact": [
    ["name"],
    ({ view, answer, by }) => {
      const contactDifferences = [{ field: "name", inForm: by.name, inRegister: "Anna" } as const];
      return sentFormCard(speaker, { ...formOf(view, answer), contactDifferences }, 20_000);
    },
  ],
  "a form of another organisation": [
    ["name"],
    ({ view, answer, by }) => otherReportCard(speaker, { ...formOf(view, answer), otherOrganisation: by.name }),
  ],
  "a form of somebody's report": [
    ["name"],
    ({ view }) => savedFormCard(speaker, { heading: view.heading, saved: [view.placed], already: [], conflicts: [] }),
  ],
  "a colleague's card": [["name", "question", "answer"], ({ passedOn }) => referralCard(speaker, passedOn)],
  "a colleague's reply": [["name", "question", "answer"], ({ passedOn }) => colleagueReplyCard(speaker, passedOn)],
};

function formOf({ heading, placed }: QuestionView, { content }: Answer): FormView {
  const row = {
    placed,
    state: "new",
    content,
    isReasonAssumed: false,
    revision: 0,
    simplified: [],
    length: 0,
  } as const;
  return { heading, number: 1, rows: [row], trackedChanges: false, comments: false, contactDifferences: [] };
}

function posted(organisationName: string, submittedBy: string): Card {
  const file = { name: "a.docx", size: 1, content: { periodId: "2026-T1", organisationId: "x", version: 1 } } as const;
  const report = { organisationName, period: samplePeriod, version: 1, submittedBy, submittedAt: at, file };
  return postedCard(speaker, report, { url: "https://example.se/a", valid: "" });
}

describe("people's text in a card", function () {
  this.timeout(20_000);

  for (const [place, [parts, make]] of Object.entries(places)) {
    for (const part of parts) {
      it(`stands as it is in ${place}: the ${part}`, () => {
        const check = (written: string) => assertShown(make(reportOf(part, written)), written);
        for (const written of [...telling, evaluated]) check(written);
        fc.assert(fc.property(anyText, check), { numRuns: 4 });
      });
    }
  }

  it("stands as it is in what a notification says", () => {
    fc.assert(
      fc.property(anyText.map(oneLine), (written) => {
        const summary = overviewCard(speaker, reportOf("name", written).overview, { mode: "overview" }).summary;
        assert.ok(summary.includes(written), summary);
        assert.ok(questionCard(speaker, reportOf("question", written).view).summary.includes(written));
        assert.ok(posted(written, "Anna Åström").summary.includes(written));
        const notice = speaker.words.notice.noQuestions(escapeMarkdown(written));
        assert.ok(noticeCard(speaker, "", [notice]).summary.includes(written));
      }),
    );
  });

  it("stays in the field to the letter, however it is formatted", () => {
    const { view } = reportOf("answer", "x");
    const typed = ' **Rubrik**\n\n- ett\n- två\n\n1. tre <b>&amp; "fyra"';
    const { fields } = renderCard(questionCard(speaker, view, { typed }).content);
    assert.equal(fields[0], typed);
  });

  it("is the whole of a list, line by line, where two texts meet", () => {
    const { view, answer } = reportOf("answer", "x");
    const content = { kind: "text", text: "Vi har:\n- ett\n- två\n\nSlut" } as const;
    const card = conflictCard(speaker, view, { ...answer, content }, content);
    assert.match(renderCard(card.content).text, /Vi har: • ett • två Slut/);
  });
});
