// The cards about one question: asking it, and what became of what was written.
import type { Answer, AnswerContent } from "../../domain/answer.ts";
import { textOf } from "../../domain/draft.ts";
import { inLanguage } from "../../domain/language.ts";
import { writeReportKey } from "../../domain/report.ts";
import { excerptOfRichText, lengthOf } from "../../domain/rich-text-words.ts";
import { excerptOf } from "../../domain/text.ts";
import type { QuestionView } from "../../usecases/views.ts";
import { earlierAnswersOn } from "./earlier-answers.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { Card } from "./render-card.ts";
import { firstLines, inField, richContent, textInView } from "./shown-text.ts";
import { headingLine, type Speaker } from "./speaker.ts";

interface QuestionCardOptions {
  readonly error?: string | undefined;
  /** What to put in the field in place of what is stored. */
  readonly typed?: string | undefined;
  readonly reason?: string | undefined;
  /** In place of who saved it and when. */
  readonly note?: string | undefined;
}

export function questionCard(speaker: Speaker, view: QuestionView, options: QuestionCardOptions = {}): Card {
  const { words } = speaker;
  const { answer, draft, placed, heading } = view;
  const saved = answer?.content.kind === "text" ? answer.content.text : "";
  const revisions = { revision: draft?.basedOn ?? answer?.revision ?? 0, draft: draft?.revision ?? 0 };
  const reason = answer?.content.kind === "notApplicable" ? answer.content.reason : "";
  const place = words.questionOf(placed.number, placed.count);
  return speaker.render("question", {
    ...common(speaker, view),
    summary: `${place}: ${inLanguage(placed.question.text, speaker.language)}`,
    heading: headingLine(speaker, heading),
    area: isTitled(view) ? "" : areaTitle(speaker, view),
    place: placed.question.required ? place : `${place} · ${words.question.optional}`,
    help: placed.question.help ? speaker.text(placed.question.help) : "",
    asked: askedOf(speaker, view),
    error: options.error ?? "",
    note: options.note ?? noteOf(speaker, view),
    notApplicable: reason === "" || draft ? "" : words.question.reasonIs(excerptOf(reason, 300)),
    answerLabel: words.question.answer,
    placeholder: words.question.placeholder,
    value: options.typed ?? inField(draft ? textOf(draft) : saved),
    reasonLabel: words.question.reason,
    reasonNeeded: words.question.reasonNeeded,
    reason: options.reason ?? reason,
    allowNotApplicable: placed.question.allowNotApplicable,
    askColleague: words.colleague.ask,
    number: placed.number,
    ...revisions,
    earlier: earlierAnswersOn(speaker, view, revisions),
    button: words.button,
  });
}

/** What the coordinator wants of the question; empty when nothing. */
export function askedOf({ words: { returned } }: Speaker, { asked }: QuestionView, length = 1_000): string {
  if (asked === undefined) return "";
  return asked.comment === "" ? returned.asks : returned.says(excerptOf(asked.comment, length));
}

function noteOf(speaker: Speaker, { answer, draft }: QuestionView): string {
  if (draft !== undefined) return speaker.words.question.hasDraft;
  return answer === undefined ? "" : savedBy(speaker, answer);
}

function savedBy(speaker: Speaker, { content, by, at }: Answer): string {
  const { savedNotApplicable, savedBy: savedAsText } = speaker.words.question;
  const say = content.kind === "notApplicable" ? savedNotApplicable : savedAsText;
  return say(escapeMarkdown(by.name), speaker.moment(at));
}

/** A focus area with a single question of the same name needs no heading of its own. */
function isTitled({ placed: { focusArea, question } }: QuestionView): boolean {
  return focusArea.number === undefined && focusArea.title.sv === question.text.sv;
}

/** "1. Stimulera tillväxt och företagsamhet". */
export function areaTitle(speaker: Speaker, { placed }: QuestionView): string {
  const title = speaker.text(placed.focusArea.title);
  return placed.focusArea.number === undefined ? title : `${placed.focusArea.number}\\. ${title}`;
}

function common(speaker: Speaker, { placed, heading }: QuestionView) {
  return {
    lang: speaker.language,
    report: writeReportKey(heading.key),
    question: placed.question.id,
    text: speaker.text(placed.question.text),
  };
}

export type ReceiptKind = "answered" | "left";

/** What a question card becomes when it has been used: the question, the first lines and a way back to it. */
export function receiptCard(speaker: Speaker, view: QuestionView, kind: ReceiptKind): Card {
  const { words } = speaker;
  const { answer, draft, placed, heading } = view;
  const saved = kind === "answered" ? answer : undefined;
  const written = saved ? richContent(saved.content) : textInView(view);
  const place = words.questionOf(placed.number, placed.count);
  const title = `${receiptTitle(speaker, view, saved)} · ${place}`;
  const edit = answer || draft ? words.button.edit : words.button.answer;
  return speaker.render("receipt", {
    ...common(speaker, view),
    summary: title,
    title,
    text: questionInShort(speaker, view, 80),
    excerpt: excerptOfRichText(written, 110),
    length: saved?.content.kind === "text" ? ` · ${words.characters(lengthOf(written))}` : "",
    note: draft ? (saved ? words.receipt.newerDraft : words.receipt.draftKept) : "",
    edit,
    tooltip: `${edit}: ${place}`,
    canEdit: heading.status !== "submitted" && !view.isLocked,
  });
}

function receiptTitle({ words }: Speaker, { answer, draft, state }: QuestionView, saved: Answer | undefined): string {
  if (saved !== undefined)
    return done(saved.content.kind === "text" ? words.receipt.saved : words.receipt.notApplicable);
  if (draft !== undefined) return words.state.draft;
  return answer === undefined ? words.state[state] : words.receipt.unchanged;
}

/** Marked by a sign: the green that clients have for it can hardly be read on white. */
export function done(state: string): string {
  return `✓ ${state}`;
}

/** As much of a question's text as tells it from the others, safe in a TextBlock; length in characters. */
export function questionInShort({ language }: Speaker, { placed }: QuestionView, length: number): string {
  return escapeMarkdown(excerptOf(inLanguage(placed.question.text, language), length));
}

/** Both texts, after another answer came in between: whole what the person wrote, and as much as fits of the other. */
export function conflictCard(speaker: Speaker, view: QuestionView, current: Answer, mine: AnswerContent): Card {
  const { words } = speaker;
  const isSelf = view.draft?.personId === current.by.personId;
  const { blocks: saved, isCut } = firstLines(richContent(current.content));
  const isReason = mine.kind === "notApplicable";
  return speaker.render("conflict", {
    ...common(speaker, view),
    summary: words.conflict.title,
    title: isSelf ? words.conflict.titleSelf : words.conflict.title,
    explain: words.conflict.explain,
    savedBy: savedBy(speaker, current),
    saved,
    cut: isCut ? words.conflict.cut : "",
    mineLabel: isReason ? words.question.reason : words.conflict.mine,
    mine: mine.kind === "text" ? inField(mine.text) : mine.reason,
    isReason,
    reasonNeeded: words.question.reasonNeeded,
    revision: current.revision,
    draft: view.draft?.revision ?? 0,
    button: words.button,
  });
}
