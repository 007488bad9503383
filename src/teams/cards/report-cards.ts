// The cards about whole reports: greeting, overview and review, status, receipt of submission.

import type { PlacedQuestion } from "../../domain/questionnaire.ts";
import { type SubmissionNote, writeReportKey } from "../../domain/report.ts";
import { excerptOfRichText } from "../../domain/rich-text-words.ts";
import { excerptOf } from "../../domain/text.ts";
import type { MyReports } from "../../usecases/my-reports.ts";
import type { OverviewView, QuestionView, ReportHeading } from "../../usecases/views.ts";
import { listInWords } from "../words/words.ts";
import { escapeMarkdown, plainText } from "./escape-markdown.ts";
import { areaTitle, askedOf, done, questionInShort } from "./question-cards.ts";
import type { Card } from "./render-card.ts";
import type { GreetingReport, OverviewRow } from "./report-card-data.ts";
import { textInView } from "./shown-text.ts";
import { dueLine, headingLine, type Speaker } from "./speaker.ts";

export function greetingCard(speaker: Speaker, mine: MyReports, name: string): Card {
  const { greeting } = speaker.words;
  const title = greeting.hello(escapeMarkdown(name.split(" ")[0] ?? name));
  const without = mine.withoutQuestions.map(escapeMarkdown);
  const lines = [
    mine.reports.length > 0 ? greeting.intro : greeting.nothing,
    mine.upcoming ? greeting.upcoming(speaker.period(mine.upcoming), speaker.day(mine.upcoming.opensOn)) : "",
    without.length > 0 ? greeting.withoutQuestions(listInWords(speaker.words, without)) : "",
  ];
  return reportsCard(speaker, mine.reports, title, lines.filter((line) => line !== "").join(" "));
}

/** Asks which of several reports a command means. */
export function chooseCard(speaker: Speaker, reports: readonly ReportHeading[]): Card {
  return reportsCard(speaker, reports, speaker.words.greeting.choose, "");
}

function reportsCard(speaker: Speaker, reports: readonly ReportHeading[], title: string, intro: string): Card {
  const first = reports[0];
  const summary = first ? `${title} ${headingLine(speaker, first)} · ${dueLine(speaker, first)}` : `${title} ${intro}`;
  return speaker.render("greeting", {
    lang: speaker.language,
    summary: plainText(summary),
    title,
    intro,
    reports: reports.map((heading) => greetingReport(speaker, heading)),
  });
}

function greetingReport(speaker: Speaker, heading: ReportHeading): GreetingReport {
  const { button } = speaker.words;
  return {
    report: writeReportKey(heading.key),
    organisation: escapeMarkdown(heading.organisationName),
    plainName: heading.organisationName,
    period: speaker.period(heading.period),
    progress: progressLine(speaker, heading),
    asked: wholeComment(speaker, heading),
    due: dueLine(speaker, heading),
    dueWeight: heading.phase === "late" && heading.status !== "submitted" ? "Bolder" : "Default",
    isOpen: heading.status !== "submitted",
    continue: nextButton(speaker, heading),
    overview: button.overview,
    preview: button.preview,
    form: speaker.words.form.get,
    latest: button.latest,
  };
}

function nextButton({ words: { button, returned } }: Speaker, { status, completion }: ReportHeading): string {
  if (completion !== undefined && completion.left.length > 0) return returned.complete;
  return status === "notStarted" ? button.begin : button.continue;
}

function progressLine({ words }: Speaker, { completion, progress }: ReportHeading): string {
  if (completion !== undefined) return words.returned.left(completion.left.length);
  return words.answeredOf(progress.answered, progress.count);
}

function wholeComment({ words: { returned } }: Speaker, { completion }: ReportHeading): string {
  const { comment = "" } = completion ?? {};
  return comment === "" ? "" : returned.says(excerptOf(comment, longestComment));
}

/** In characters; a question's comment is whole on its own card. */
const longestComment = 2_000;
const shortComment = 150;

export interface OverviewOptions {
  readonly mode: "overview" | "review" | "readOnly";
  /** Said above the rows: why the person sees this now. */
  readonly notice?: string | undefined;
}

export function overviewCard(speaker: Speaker, view: OverviewView, { mode, notice }: OverviewOptions): Card {
  const { words } = speaker;
  const { heading, missing } = view;
  const isComplete = missing.length === 0;
  const isDone = view.left.length === 0;
  const canEdit = mode !== "readOnly";
  const drafts = view.questions.filter(({ draft }) => draft !== undefined).length;
  const title = mode === "review" ? words.overview.review : words.overview.title;
  return speaker.render("overview", {
    lang: speaker.language,
    summary: plainText(`${title}: ${headingLine(speaker, heading)}`),
    report: writeReportKey(heading.key),
    title,
    heading: `${headingLine(speaker, heading)} · ${dueLine(speaker, heading)}`,
    progress: progressLine(speaker, heading),
    asked: wholeComment(speaker, heading),
    changed: notice ?? "",
    rows: view.questions.map((question, index) => overviewRow(speaker, question, view.questions[index - 1], canEdit)),
    summaryLine: canEdit ? whatIsLeft(speaker, view) : "",
    drafts: canEdit && drafts > 0 ? words.overview.drafts(drafts) : "",
    lawful: mode === "review" && isComplete ? words.overview.lawful : "",
    reviewed: view.contentRevision,
    canSubmit: mode === "review" && isComplete,
    // With everything answered, what is to be completed can also be submitted as it is.
    canContinue: canEdit && !isDone && !(mode === "review" && isComplete),
    canReview: mode === "overview" && isComplete,
    canGetForm: canEdit,
    form: words.form.get,
    button: words.button,
  });
}

function whatIsLeft(speaker: Speaker, { heading: { completion }, missing }: OverviewView): string {
  const { returned } = speaker.words;
  if (completion === undefined) return whatIsMissing(speaker, missing);
  const numbers = completion.left.map(String);
  if (numbers.length === 0) return returned.allDone;
  return `${returned.remaining(numbers.length, listInWords(speaker.words, numbers))} ${returned.unchanged}`;
}

/** Names the questions by their numbers, so that nobody has to look for them. */
function whatIsMissing({ words }: Speaker, missing: readonly PlacedQuestion[]): string {
  const numbers = missing.map(({ number }) => String(number));
  return missing.length === 0
    ? words.overview.allDone
    : words.overview.missing(missing.length, listInWords(words, numbers));
}

/** Characters of a question's text in a list of all: enough to know it again. */
const shortQuestion = 90;

function overviewRow(
  speaker: Speaker,
  view: QuestionView,
  before: QuestionView | undefined,
  canEdit: boolean,
): OverviewRow {
  const { button, questionOf } = speaker.words;
  const { answer, draft, placed, heading } = view;
  const open = answer || draft ? button.edit : button.answer;
  const isWaiting = view.state === "missing" || view.asked?.isCompleted === false;
  return {
    report: writeReportKey(heading.key),
    question: placed.question.id,
    area: before?.placed.focusArea.id === placed.focusArea.id ? "" : areaTitle(speaker, view),
    text: `${placed.number}\\. ${questionInShort(speaker, view, shortQuestion)}`,
    state: stateInWords(speaker, view),
    color: draft || isWaiting ? "Attention" : "Default",
    excerpt: excerptOfRichText(textInView(view), 80),
    asked: askedOf(speaker, view, shortComment),
    canOpen: canEdit && !view.isLocked,
    button: open,
    tooltip: `${open}: ${questionOf(placed.number, placed.count)}`,
  };
}

function stateInWords({ words: { state, returned } }: Speaker, view: QuestionView): string {
  const { answer, draft, state: own, asked, isLocked } = view;
  if (asked !== undefined && draft === undefined) {
    return asked.isCompleted ? done(returned.state.completed) : returned.state.toComplete;
  }
  if (isLocked && answer) return `${done(state[own])} · ${returned.state.locked}`;
  if (draft !== undefined) return answer ? `${state[own]} · ${state.draft}` : state.draft;
  return answer ? done(state[own]) : state[own];
}

export function submittedCard(
  speaker: Speaker,
  heading: ReportHeading,
  submission: SubmissionNote,
  next: "channel" | "personalChats" | "already",
): Card {
  const { submitted, button } = speaker.words;
  const title = next === "already" ? submitted.already : submitted.title;
  return speaker.render("submitted", {
    lang: speaker.language,
    summary: plainText(`${title}: ${headingLine(speaker, heading)}`),
    report: writeReportKey(heading.key),
    title,
    facts: [
      { title: submitted.facts.organisation, value: escapeMarkdown(heading.organisationName) },
      { title: submitted.facts.period, value: speaker.period(heading.period) },
      { title: submitted.facts.by, value: escapeMarkdown(submission.by.name) },
      { title: submitted.facts.at, value: speaker.moment(submission.at) },
      { title: submitted.facts.version, value: String(submission.version) },
    ],
    next:
      next === "channel"
        ? submitted.toChannel
        : next === "personalChats"
          ? submitted.toPeople
          : speaker.words.notOpen.submitted,
    latest: button.latest,
  });
}
