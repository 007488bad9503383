// Says what a report's next step is.
import { writeReportKey } from "../../domain/report.ts";
import type { NoQuestions, NotYours } from "../../usecases/desk.ts";
import type { QuestionView, ReportHeading, StepView } from "../../usecases/views.ts";
import { escapeMarkdown } from "../cards/escape-markdown.ts";
import { handedBackCard, noticeCard } from "../cards/plain-cards.ts";
import { questionCard, receiptCard } from "../cards/question-cards.ts";
import type { Card } from "../cards/render-card.ts";
import { overviewCard, submittedCard } from "../cards/report-cards.ts";
import { headingLine, type Speaker } from "../cards/speaker.ts";
import { cards, type Reply } from "./reply.ts";

export function stepCard(speaker: Speaker, step: StepView): Card {
  switch (step.kind) {
    case "ask":
      return questionCard(speaker, step.question);
    case "review":
      return overviewCard(speaker, step.overview, { mode: "review" });
    case "submitted":
      return submittedCard(speaker, step.heading, step.submission, "already");
    case "closed":
      return noticeCard(speaker, speaker.period(step.heading.period), [whyClosed(speaker, step.heading)]);
    case "locked":
      return lockedCard(speaker, step.heading);
  }
}

function lockedCard(speaker: Speaker, heading: ReportHeading): Card {
  const { returned, button } = speaker.words;
  const data = { report: writeReportKey(heading.key) };
  const actions = [
    { title: returned.complete, verb: "continue", data },
    { title: button.overview, verb: "overview", data },
  ];
  return noticeCard(speaker, headingLine(speaker, heading), [returned.locked], actions);
}

function whyClosed({ words: { notOpen }, day }: Speaker, { phase, period }: ReportHeading): string {
  return phase === "upcoming" ? notOpen.upcoming(day(period.opensOn)) : notOpen.closed;
}

/** The used card becomes a receipt and the next step follows. */
export function goOn(
  speaker: Speaker,
  question: QuestionView,
  kind: "answered" | "left",
  step: StepView,
  outcome: string,
): Reply {
  return { replace: receiptCard(speaker, question, kind), send: cards(stepCard(speaker, step)), outcome };
}

/** Nothing can be changed any more; what had been typed is given back. */
export function notOpen(speaker: Speaker, step: StepView, typed: string): Reply {
  if (typed.trim() === "") return { send: cards(stepCard(speaker, step)), outcome: "notOpen" };
  const message = whyNotOpen(speaker, step);
  const title = speaker.words.trouble.title;
  return {
    replace: handedBackCard(speaker, { title, message, field: "text", value: typed }),
    send: [],
    outcome: "notOpen",
  };
}

function whyNotOpen(speaker: Speaker, step: StepView): string {
  if (step.kind === "closed") return whyClosed(speaker, step.heading);
  return step.kind === "locked" ? speaker.words.returned.locked : speaker.words.notOpen.submitted;
}

/** A refusal that tells nothing about what exists; what had been typed is given back. */
export function refusal(speaker: Speaker, refused: NotYours | NoQuestions, typed = ""): Reply {
  const { notice, trouble } = speaker.words;
  const message =
    refused.kind === "notYours" ? notice.notYours : notice.noQuestions(escapeMarkdown(refused.organisationName));
  const back = typed.trim() !== "";
  const card = back
    ? handedBackCard(speaker, { title: trouble.title, message, field: "text", value: typed })
    : noticeCard(speaker, "", [message]);
  return { send: cards(card), notice: message, outcome: refused.kind };
}
