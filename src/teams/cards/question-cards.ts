// The cards about one question: asking it, and what became of what was written.
import type { Answer, AnswerContent } from "../../domain/answer.ts";
import { writtenIn } from "../../domain/answer.ts";
import { textOf } from "../../domain/draft.ts";
import { writeReportKey } from "../../domain/report.ts";
import { excerptOf, paragraphsOf } from "../../domain/text.ts";
import type { QuestionView } from "../../usecases/views.ts";
import type { Card } from "./render-card.ts";
import { headingLine, type Speaker } from "./speaker.ts";

interface QuestionCardOptions {
  readonly error?: string | undefined;
  /** What to put in the field in place of what is stored. */
  readonly typed?: string | undefined;
  readonly reason?: string | undefined;
}

export function questionCard(speaker: Speaker, view: QuestionView, options: QuestionCardOptions = {}): Card {
  const { words } = speaker;
  const { answer, draft, placed, heading } = view;
  const saved = answer?.content.kind === "text" ? answer.content.text : "";
  const reason = answer?.content.kind === "notApplicable" ? answer.content.reason : "";
  const place = words.questionOf(placed.number, placed.count);
  return speaker.render("question", {
    ...common(speaker, view),
    summary: `${place}: ${placed.question.text.sv}`,
    heading: headingLine(speaker, heading),
    area: areaTitle(speaker, view),
    place: placed.question.required ? place : `${place} · ${words.question.optional}`,
    help: placed.question.help ? speaker.text(placed.question.help) : "",
    error: options.error ?? "",
    note: noteOf(speaker, view),
    notApplicable: reason === "" || draft ? "" : words.question.savedNotApplicable(excerptOf(reason, 300)),
    answerLabel: words.question.answer,
    placeholder: words.question.placeholder,
    value: options.typed ?? (draft ? textOf(draft) : saved),
    reasonLabel: words.question.reason,
    reasonNeeded: words.question.reasonNeeded,
    reason: options.reason ?? reason,
    allowNotApplicable: placed.question.allowNotApplicable,
    number: placed.number,
    revision: draft?.basedOn ?? answer?.revision ?? 0,
    draft: draft?.revision ?? 0,
    button: words.button,
  });
}

function noteOf(speaker: Speaker, { answer, draft }: QuestionView): string {
  if (draft !== undefined) return speaker.words.question.hasDraft;
  return answer === undefined ? "" : savedBy(speaker, answer, speaker.words.question.savedBy);
}

function savedBy(speaker: Speaker, { by, at }: Answer, say: (name: string, when: string) => string): string {
  return say(by.name, speaker.moment(at));
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
  const title = `${receiptTitle(speaker, saved)} · ${words.questionOf(placed.number, placed.count)}`;
  return speaker.render("receipt", {
    ...common(speaker, view),
    summary: title,
    title,
    color: saved ? "Good" : "Default",
    excerpt: excerptOf(saved ? writtenIn(saved.content) : textInView(view)),
    note: receiptNotes(speaker, view, saved).join(" · "),
    edit: answer || draft ? words.button.edit : words.button.answer,
    canEdit: heading.status !== "submitted",
  });
}

function receiptTitle({ words }: Speaker, saved: Answer | undefined): string {
  if (saved === undefined) return words.receipt.left;
  return saved.content.kind === "notApplicable" ? words.receipt.notApplicable : words.receipt.saved;
}

function receiptNotes({ words }: Speaker, { draft }: QuestionView, saved: Answer | undefined): readonly string[] {
  const length = saved?.content.kind === "text" ? [words.characters(saved.content.text.length)] : [];
  const kept = saved ? words.receipt.newerDraft : words.receipt.draftKept;
  return draft ? [...length, kept] : length;
}

/** What its person sees of a question's text now: their draft, else the saved answer. */
export function textInView({ answer, draft }: QuestionView): string {
  if (draft !== undefined) return textOf(draft);
  return answer === undefined ? "" : writtenIn(answer.content);
}

export function draftCard(speaker: Speaker, view: QuestionView, limit: number, warning = ""): Card {
  const { words } = speaker;
  const text = view.draft ? textOf(view.draft) : "";
  const length = words.draft.length(words.characters(text.length));
  const replaces = view.answer === undefined ? "" : words.draft.replaces;
  const over = text.length > limit ? words.draft.overLimit(words.characters(limit)) : "";
  return speaker.render("draft", {
    ...common(speaker, view),
    summary: words.draft.title,
    title: words.draft.title,
    place: `${areaTitle(speaker, view)} · ${words.questionOf(view.placed.number, view.placed.count)}`,
    excerpt: excerptOf(text, 400),
    note: [length, words.draft.more, replaces].filter((part) => part !== "").join(" "),
    warning: [warning, over].filter((part) => part !== "").join(" "),
    draft: view.draft?.revision ?? 0,
    button: words.button,
  });
}

const shownParagraphs = 12;
const shownCharacters = 4_000;

/** Both texts, after another answer came in between: whole what the person wrote, and as much as fits of the other. */
export function conflictCard(speaker: Speaker, view: QuestionView, current: Answer, mine: AnswerContent): Card {
  const { words } = speaker;
  const isSelf = view.draft?.personId === current.by.personId;
  const { saved, isCut } = shortened(writtenIn(current.content));
  const isReason = mine.kind === "notApplicable";
  return speaker.render("conflict", {
    ...common(speaker, view),
    summary: words.conflict.title,
    title: isSelf ? words.conflict.titleSelf : words.conflict.title,
    explain: words.conflict.explain,
    savedBy: savedBy(speaker, current, words.conflict.saved),
    saved,
    cut: isCut ? words.conflict.cut : "",
    mineLabel: isReason ? words.question.reason : words.conflict.mine,
    mine: writtenIn(mine),
    isReason,
    reasonNeeded: words.question.reasonNeeded,
    revision: current.revision,
    draft: view.draft?.revision ?? 0,
    button: words.button,
  });
}

function shortened(text: string) {
  const isLong = text.length > shownCharacters;
  const paragraphs = paragraphsOf(isLong ? text.slice(0, shownCharacters) : text).map((lines) => lines.join(" "));
  const isCut = isLong || paragraphs.length > shownParagraphs;
  return { saved: paragraphs.slice(0, shownParagraphs).map((paragraph) => ({ text: paragraph })), isCut };
}
