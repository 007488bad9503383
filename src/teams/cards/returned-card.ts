// The card that tells an organisation's people that their report came back, with what is asked of it.
import { inLanguage } from "../../domain/language.ts";
import { writeReportKey } from "../../domain/report.ts";
import { excerptOf } from "../../domain/text.ts";
import type { ReturnNotice } from "../../usecases/return-messenger.ts";
import { escapeMarkdown, plainText } from "./escape-markdown.ts";
import { noticeCard } from "./plain-cards.ts";
import type { Card } from "./render-card.ts";
import { asSentence, dueLine, headingLine, type Speaker } from "./speaker.ts";

/** In characters; the rest stands on the question's own card. */
const shown = { question: 100, comment: 300, whole: 2_000 } as const;

export function returnedCard(speaker: Speaker, { kind, heading, questions }: ReturnNotice): Card {
  const { words } = speaker;
  const { notice } = words.returned;
  if (kind === "takenBack") {
    return noticeCard(speaker, headingLine(speaker, heading), [
      notice.takenBack(escapeMarkdown(heading.organisationName)),
    ]);
  }
  const title = notice.title(speaker.period(heading.period));
  const { by = "", comment = "" } = heading.completion ?? {};
  const line = notice.from(escapeMarkdown(by), escapeMarkdown(heading.organisationName));
  return speaker.render("returned", {
    lang: speaker.language,
    summary: plainText(`${title} · ${line}`),
    report: writeReportKey(heading.key),
    title,
    heading: line,
    line: `${asSentence(dueLine(speaker, heading))}.`,
    comment: excerptOf(comment, shown.whole),
    rows: questions.map(({ placed, comment: said }) => ({
      text: `${placed.number}\\. ${escapeMarkdown(excerptOf(inLanguage(placed.question.text, speaker.language), shown.question))}`,
      comment: said === "" ? words.returned.asks : excerptOf(said, shown.comment),
    })),
    rest: notice.rest,
    continue: words.returned.complete,
    overview: words.button.overview,
  });
}
