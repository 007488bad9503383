// The cards of a form that a person has sent: what was found in it, which report it is for, and what was saved of it.

import type { AnswerContent } from "../../domain/answer.ts";
import { parsePeriodId } from "../../domain/period.ts";
import type { PlacedQuestion } from "../../domain/questionnaire.ts";
import { writeReportKey } from "../../domain/report.ts";
import type { RichText } from "../../domain/rich-text.ts";
import { excerptOfRichText } from "../../domain/rich-text-words.ts";
import { excerptOf } from "../../domain/text.ts";
import { readStored } from "../../richtext/stored-text.ts";
import type { FormRow, FormView } from "../../usecases/compare-sent-form.ts";
import type { ReportHeading } from "../../usecases/views.ts";
import { listInWords } from "../words/words.ts";
import { escapeMarkdown, plainText } from "./escape-markdown.ts";
import type { FormRowData } from "./form-card-data.ts";
import { noticeCard } from "./plain-cards.ts";
import type { Card } from "./render-card.ts";
import { richTextBlocks } from "./rich-text-blocks.ts";
import { headingLine, type Speaker } from "./speaker.ts";

/** Of each answer: enough to know it again, so that a card of many questions is small enough. */
const shown = { question: 80, text: 160, lines: 2, saved: 80 } as const;

export function sentFormCard(speaker: Speaker, view: FormView, textLimit: number, error = ""): Card {
  const { form: words } = speaker.words;
  const found = view.rows.filter(({ state }) => state !== "unanswered" && state !== "notFound").length;
  const rows = view.rows.map((row) => formRow(speaker, row, textLimit));
  const canSave = rows.some(({ take }) => take !== "");
  const line = `${words.found(found, view.rows.length)} ${canSave ? words.choose : words.nothingNew}`;
  return speaker.render("sent-form", {
    lang: speaker.language,
    summary: plainText(`${words.sentTitle}. ${line}`),
    report: writeReportKey(view.heading.key),
    form: view.number,
    title: words.sentTitle,
    heading: headingLine(speaker, view.heading),
    found: line,
    error,
    notes: notesOf(speaker, view).map((text) => ({ text })),
    rows,
    save: words.save,
    cancel: words.cancel,
    canSave,
  });
}

function formRow(speaker: Speaker, row: FormRow, textLimit: number): FormRowData {
  const { form: words, questionOf } = speaker.words;
  const { placed, state, content, saved, revision } = row;
  const canTake = content !== undefined && (state === "new" || state === "differs");
  const { blocks, isCut } = richTextBlocks(textOf(speaker, content), shown.text, shown.lines);
  return {
    text: `${placed.number}\\. ${escapeMarkdown(excerptOf(plainText(speaker.text(placed.question.text)), shown.question))}`,
    state: words.state[state],
    blocks: state === "same" ? [] : blocks,
    saved: state === "differs" && saved ? words.savedIs(savedInShort(saved)) : "",
    note: noteOf(speaker, row, canTake && isCut, textLimit),
    take: canTake ? `take-${revision}-${placed.question.id}` : "",
    place: questionOf(placed.number, placed.count),
    takeTitle: words.take,
    isTaken: String(state === "new" && !row.isReasonAssumed),
  };
}

function savedInShort(saved: AnswerContent): string {
  if (saved.kind === "notApplicable") return excerptOf(saved.reason, shown.saved);
  return excerptOfRichText(readStored(saved.text), shown.saved);
}

function textOf({ words }: Speaker, content: FormRow["content"]): RichText {
  if (content === undefined) return [];
  if (content.kind === "text") return readStored(content.text);
  return [{ kind: "paragraph", runs: [{ text: excerptOf(words.form.notApplicable(content.reason), shown.text) }] }];
}

function noteOf({ words }: Speaker, row: FormRow, isCut: boolean, textLimit: number): string {
  const { form, characters } = words;
  const kinds = [...new Set(row.simplified)].map((kind) => form.kinds[kind]);
  const notes = [
    isCut ? form.more : "",
    row.isReasonAssumed && row.state !== "same" ? form.assumed : "",
    row.state === "tooLong" ? form.tooLong(characters(row.length), characters(textLimit)) : "",
    kinds.length > 0 ? form.simplified(listInWords(words, kinds)) : "",
  ];
  return notes.filter((note) => note !== "").join(" ");
}

/** A form can name anybody: no more than a card has room for. */
const mostContacts = 6;

function notesOf({ words: { form } }: Speaker, view: FormView): readonly string[] {
  const said = (text: string) => escapeMarkdown(excerptOf(text, shown.saved));
  // Of another organisation's form, all of them differ.
  const ours = view.otherOrganisation === undefined ? view.contactDifferences : [];
  const contacts = ours
    .slice(0, mostContacts)
    .map(({ field, inForm, inRegister }) =>
      form.contact(form.contactField[field], said(inForm), inRegister ? said(inRegister) : form.noContact),
    );
  return [
    ...(view.trackedChanges ? [form.trackedChanges] : []),
    ...(view.comments ? [form.comments] : []),
    ...contacts,
  ];
}

/** The form says that it is for something else: nothing is taken before the person says so. */
export function otherReportCard(speaker: Speaker, view: FormView): Card {
  const { form: words } = speaker.words;
  const { otherOrganisation, otherPeriod, heading, number } = view;
  const names = [otherOrganisation, otherPeriod && periodInWords(speaker, otherPeriod)].filter(
    (name) => name !== undefined,
  );
  const said = listInWords(
    speaker.words,
    names.map((name) => escapeMarkdown(excerptOf(name, shown.saved))),
  );
  const use = { title: words.useIt, verb: "useForm", data: { report: writeReportKey(heading.key), form: number } };
  const line = words.other(said, headingLine(speaker, heading));
  return noticeCard(speaker, words.otherTitle, [line], [use, dropButton(speaker)]);
}

function periodInWords(speaker: Speaker, named: string): string {
  const period = parsePeriodId(named);
  return period ? speaker.words.period(period.kind, period.year) : named;
}

/** A card has room for so many buttons, the way out included. */
const mostReports = 5;

export function whichReportCard(speaker: Speaker, number: number, reports: readonly ReportHeading[]): Card {
  const { form: words } = speaker.words;
  const buttons = reports.slice(0, mostReports).map(({ key, organisationName, period }) => ({
    title: words.use(`${organisationName}, ${speaker.period(period)}`),
    verb: "useForm",
    data: { report: writeReportKey(key), form: number },
  }));
  return noticeCard(speaker, words.which, [], [...buttons, dropButton(speaker)]);
}

function dropButton({ words }: Speaker) {
  return { title: words.form.cancel, verb: "dropForm", data: {} };
}

interface SavedOfForm {
  readonly heading: ReportHeading;
  readonly saved: readonly PlacedQuestion[];
  readonly already: readonly PlacedQuestion[];
  readonly conflicts: readonly PlacedQuestion[];
}

/** What the form's card becomes. */
export function savedFormCard(speaker: Speaker, { heading, saved, already, conflicts }: SavedOfForm): Card {
  const { form: words, button } = speaker.words;
  const numbers = (questions: readonly PlacedQuestion[]) =>
    listInWords(
      speaker.words,
      questions.map(({ number }) => String(number)),
    );
  const lines = [
    headingLine(speaker, heading),
    ...(saved.length > 0 ? [words.saved(numbers(saved))] : []),
    ...(already.length > 0 ? [words.already(numbers(already))] : []),
    ...(conflicts.length > 0 ? [words.conflicts(numbers(conflicts))] : []),
  ];
  const overview = { title: button.overview, verb: "overview", data: { report: writeReportKey(heading.key) } };
  const title = conflicts.length > 0 && saved.length === 0 ? words.sentTitle : words.savedTitle;
  return noticeCard(speaker, title, lines, [overview]);
}
