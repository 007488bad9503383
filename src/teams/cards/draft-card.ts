// The card of what a person has written in the chat and not saved yet, and of what became of it.
import { textOf } from "../../domain/draft.ts";
import { writeReportKey } from "../../domain/report.ts";
import { lengthOf } from "../../domain/rich-text-words.ts";
import type { Simplification } from "../../richtext/simplification.ts";
import { readStored } from "../../richtext/stored-text.ts";
import type { QuestionView } from "../../usecases/views.ts";
import { listInWords } from "../words/words.ts";
import { noticeCard } from "./plain-cards.ts";
import { areaTitle } from "./question-cards.ts";
import type { Card } from "./render-card.ts";
import { richTextBlocks } from "./rich-text-blocks.ts";
import type { Speaker } from "./speaker.ts";

interface DraftCardOptions {
  readonly warning?: string | undefined;
  /** What the person's last message had that an answer can't hold. */
  readonly simplified?: readonly Simplification[] | undefined;
}

/** The first lines of a draft. */
const shown = { characters: 400, lines: 8 } as const;

/** The newest card of a draft is the only one with buttons. */
export function draftCard(speaker: Speaker, view: QuestionView, limit: number, options: DraftCardOptions = {}): Card {
  const { words } = speaker;
  const { draft, placed, heading } = view;
  const text = readStored(draft ? textOf(draft) : "");
  const { blocks, isCut } = richTextBlocks(text, shown.characters, shown.lines);
  const report = writeReportKey(heading.key);
  const outdated = noticeCard(speaker, "", [words.draft.below(placed.number)]);
  const revision = draft?.revision ?? 0;
  const data = {
    lang: speaker.language,
    report,
    question: placed.question.id,
    text: speaker.text(placed.question.text),
    summary: words.draft.title,
    title: words.draft.title,
    place: `${words.questionOf(placed.number, placed.count)} · ${areaTitle(speaker, view)}`,
    blocks,
    cut: isCut ? words.draft.cut : "",
    note: noteOf(speaker, view, lengthOf(text), limit),
    simplified: simplifiedIn(speaker, options.simplified ?? []),
    warning: [options.warning ?? "", overLimit(speaker, lengthOf(text), limit)].filter((part) => part !== "").join(" "),
    draft: revision,
    addMore: words.draft.addMore,
    startOver: words.draft.startOver,
    button: words.button,
  };
  return speaker.render("draft", data, { of: `draft.${report}.${placed.question.id}`, revision, outdated });
}

function noteOf({ words }: Speaker, { answer }: QuestionView, length: number, limit: number): string {
  const more = length > limit ? "" : words.draft.more;
  const replaces = answer === undefined ? "" : words.draft.replaces;
  return [words.draft.length(words.characters(length)), more, replaces].filter((part) => part !== "").join(" ");
}

function overLimit({ words }: Speaker, length: number, limit: number): string {
  return length > limit ? words.draft.overLimit(words.characters(limit)) : "";
}

function simplifiedIn({ words }: Speaker, simplified: readonly Simplification[]): string {
  if (simplified.length === 0) return "";
  return words.draft.simplified(
    listInWords(
      words,
      simplified.map((one) => words.draft.kinds[one]),
    ),
  );
}

/** A message was edited whose text is no draft any longer: nothing was changed, and here is how. */
export function notFollowedCard(speaker: Speaker, { placed, heading }: QuestionView, why: "saved" | "rewritten"): Card {
  const { draft, button } = speaker.words;
  const line = why === "saved" ? draft.messageSaved(placed.number) : draft.messageRewritten(placed.number);
  const title = why === "saved" ? button.edit : button.editDraft;
  const data = { report: writeReportKey(heading.key), question: placed.question.id };
  return noticeCard(speaker, "", [line], [{ title, verb: "ask", data }]);
}
