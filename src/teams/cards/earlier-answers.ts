// The answers from earlier periods on a question's card, folded away.
import { writeReportKey } from "../../domain/report.ts";
import { lengthOf } from "../../domain/rich-text-words.ts";
import type { QuestionView } from "../../usecases/views.ts";
import type { EarlierAnswerData } from "./earlier-card-data.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { richTextBlocks } from "./rich-text-blocks.ts";
import { richContent, textInView } from "./shown-text.ts";
import type { Speaker } from "./speaker.ts";

/** A card with a long text in its field has no room for others. */
const roomBeside = 6_000;
const mostAnswers = 3;
const shownCharacters = 2_000;
const shownLines = 15;

export function earlierAnswersOn(
  speaker: Speaker,
  view: QuestionView,
  revisions: Pick<EarlierAnswerData, "revision" | "draft">,
): readonly EarlierAnswerData[] {
  const { earlier: words } = speaker.words;
  if (lengthOf(textInView(view)) > roomBeside) return [];
  return view.earlier.slice(0, mostAnswers).map((answer, index) => {
    const { blocks, isCut } = richTextBlocks(richContent(answer.content), shownCharacters, shownLines);
    const period = speaker.words.period(answer.period.kind, answer.period.year);
    const use = answer.isOwn ? words.use : words.useOthers;
    const title = answer.isOwn ? words.own(period) : words.others(escapeMarkdown(answer.organisationName), period);
    return {
      id: `earlier-${index}`,
      title: answer.content.kind === "text" ? title : `${title} · ${speaker.words.state.notApplicable}`,
      show: words.show,
      blocks,
      cut: isCut ? words.cut : "",
      use: view.answer === undefined ? use : "",
      from: writeReportKey(answer),
      report: writeReportKey(view.heading.key),
      question: view.placed.question.id,
      ...revisions,
    };
  });
}
