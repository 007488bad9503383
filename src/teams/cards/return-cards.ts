// The cards with which a coordinator returns a report: which one, what of it, and what came of it.
import { inLanguage } from "../../domain/language.ts";
import { writeReportKey } from "../../domain/report.ts";
import type { ReportReturn } from "../../domain/report-return.ts";
import { excerptOf } from "../../domain/text.ts";
import type { ReturnForm } from "../../usecases/return-desk.ts";
import type { Told } from "../../usecases/tell-returned.ts";
import type { ReportHeading } from "../../usecases/views.ts";
import { listInWords } from "../words/words.ts";
import type { ActionData } from "./card-parts.ts";
import { escapeMarkdown, plainText } from "./escape-markdown.ts";
import { noticeCard } from "./plain-cards.ts";
import type { Card } from "./render-card.ts";
import { headingLine, type Speaker } from "./speaker.ts";

export interface Returnable {
  readonly organisationId: string;
  readonly name: string;
}

/** As many as a card has room for. */
const mostChoices = 100;
const shown = { name: 80, question: 120 } as const;

export function chooseReturnCard(speaker: Speaker, periodId: string, reports: readonly Returnable[]): Card {
  const { returned: words } = speaker.words;
  const more = reports.length - mostChoices;
  return speaker.render("choose-return", {
    lang: speaker.language,
    summary: words.title,
    title: words.title,
    line: more > 0 ? words.more(more) : "",
    period: periodId,
    label: words.which,
    needed: words.chooseNeeded,
    choices: reports
      .slice(0, mostChoices)
      .map(({ organisationId, name }) => ({ title: excerptOf(name, shown.name), value: organisationId })),
    choose: words.choose,
  });
}

export interface TypedReturn {
  readonly comment: string;
  readonly dueOn: string;
  readonly questions: readonly { readonly questionId: string; readonly comment: string }[];
}

export function returnCard(speaker: Speaker, form: ReturnForm, typed?: TypedReturn, error = ""): Card {
  const { returned: words } = speaker.words;
  const { heading, submission, questions, proposedDueOn, earliest } = form;
  const said = new Map(typed?.questions.map(({ questionId, comment }) => [questionId, comment]));
  return speaker.render("return-report", {
    lang: speaker.language,
    summary: plainText(`${words.title}: ${headingLine(speaker, heading)}`),
    report: writeReportKey(heading.key),
    version: submission.version,
    title: words.title,
    heading: headingLine(speaker, heading),
    line: words.version(submission.version, escapeMarkdown(submission.by.name), speaker.moment(submission.at)),
    explain: words.explain,
    error,
    rows: questions.map(({ question: { id, text }, number, count }) => ({
      place: speaker.words.questionOf(number, count),
      text: escapeMarkdown(excerptOf(inLanguage(text, speaker.language), shown.question)),
      take: `take-${id}`,
      takeTitle: words.tick,
      isTaken: String(said.has(id)),
      say: `say-${id}`,
      sayLabel: words.questionComment(number),
      said: said.get(id) ?? "",
    })),
    commentLabel: words.comment,
    comment: typed?.comment ?? "",
    dueOnLabel: words.dueOn,
    dueOnNeeded: words.dueOnNeeded,
    dueOn: typed?.dueOn ?? proposedDueOn,
    earliest,
    send: words.send,
  });
}

/** What the card becomes: what was opened, who was told, and the way back. */
export function returnedReceipt(
  speaker: Speaker,
  heading: ReportHeading,
  { dueOn }: ReportReturn,
  told: readonly Told[],
): Card {
  const { returned: words } = speaker.words;
  const numbers = (heading.completion?.left ?? []).map(String);
  const lines = [
    words.done(escapeMarkdown(heading.organisationName), speaker.day(dueOn)),
    words.opened(listInWords(speaker.words, numbers)),
    ...toldLines(speaker, told),
  ];
  return noticeCard(speaker, words.title, lines, [takeBackButton(speaker, heading)]);
}

/** With what has just become of it, where something has. */
export function alreadyReturnedCard(
  speaker: Speaker,
  heading: ReportHeading,
  returned: ReportReturn,
  news?: string,
): Card {
  const { returned: words } = speaker.words;
  const { by, at, dueOn } = returned;
  const line = words.already(escapeMarkdown(by.name), speaker.moment(at), speaker.day(dueOn));
  const data = { report: writeReportKey(heading.key), dueOn };
  const moreTime: ActionData = { title: words.moreTime, verb: "extendReturn", data };
  const lines = news === undefined ? [line] : [news];
  return noticeCard(speaker, headingLine(speaker, heading), lines, [moreTime, takeBackButton(speaker, heading)]);
}

function takeBackButton({ words }: Speaker, { key }: ReportHeading): ActionData {
  return { title: words.returned.takeBack, verb: "takeBackReturn", data: { report: writeReportKey(key) } };
}

function toldLines(speaker: Speaker, told: readonly Told[]): readonly string[] {
  const { returned: words } = speaker.words;
  if (told.length === 0) return [words.nobody];
  const named = (kind: string) =>
    told.filter(({ outcome }) => outcome.kind === kind).map(({ name }) => escapeMarkdown(name));
  const [sent, pending] = [named("sent"), named("pending")];
  const others = told.filter(({ outcome }) => !["sent", "pending"].includes(outcome.kind));
  return [
    ...(sent.length > 0 ? [words.told(listInWords(speaker.words, sent))] : []),
    ...(pending.length > 0 ? [words.telling(listInWords(speaker.words, pending))] : []),
    ...others.map((one) => words.untold(escapeMarkdown(one.name), whyUntold(speaker, one))),
  ];
}

function whyUntold({ words: { returned, nudge } }: Speaker, { outcome }: Told): string {
  if (outcome.kind === "unknown") return returned.unsure;
  if (outcome.kind !== "unreachable") return returned.notSent;
  return outcome.reason === "noChat" ? returned.noChat : nudge.unreachable(outcome.reason);
}
