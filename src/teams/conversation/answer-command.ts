// Answers a written command in the personal chat.
import { askQuestion } from "../../usecases/ask-question.ts";
import { type MyReports, myReports } from "../../usecases/my-reports.ts";
import { showOverview } from "../../usecases/show-overview.ts";
import type { ReportHeading } from "../../usecases/views.ts";
import { languageCard, noticeCard, statusCard } from "../cards/plain-cards.ts";
import { chooseCard, greetingCard, overviewCard } from "../cards/report-cards.ts";
import { personalHelp } from "./answer-help.ts";
import { getForm, latestReports, preview, review } from "./answer-report.ts";
import type { Command } from "./command.ts";
import { showReminders } from "./coordinator/answer-reminders.ts";
import { changeLanguage, greet } from "./greet.ts";
import { cards, type Reply } from "./reply.ts";
import { refusal, stepCard } from "./step-messages.ts";
import type { Talk } from "./talk.ts";

export async function answerCommand(talk: Talk, command: Command): Promise<Reply> {
  const { speaker } = talk;
  switch (command.kind) {
    case "help":
      return { send: personalHelp(talk), outcome: "help" };
    case "language":
      if (command.language === undefined) return { send: cards(languageCard(speaker)), outcome: "language" };
      return changeLanguage(talk, command.language);
    case "latest":
      return latestReports(talk, command);
    case "reminders":
      return showReminders(talk);
    case "greet":
      return greet(talk);
    default:
      return aboutReport(talk, command.kind, await myReports(talk.ports, talk.person));
  }
}

type ReportCommand = "continue" | "overview" | "status" | "preview" | "form" | "submit";

async function aboutReport(talk: Talk, command: ReportCommand, mine: MyReports): Promise<Reply> {
  const { speaker } = talk;
  if (mine.reports.length === 0) {
    return { send: cards(greetingCard(speaker, mine, talk.person.value.name)), outcome: "noReports" };
  }
  if (command === "status") return { send: cards(statusCard(speaker, mine.reports, false)), outcome: "status" };
  if (mine.current === undefined) return { send: cards(chooseCard(speaker, mine.reports)), outcome: "choose" };
  switch (command) {
    case "continue":
      return goOnWith(talk, mine.current);
    case "overview":
      return overviewOf(talk, mine.current);
    case "preview":
      return preview(talk, mine.current.key);
    case "form":
      return getForm(talk, mine.current.key);
    case "submit":
      return review(talk, mine.current.key);
  }
}

async function goOnWith(talk: Talk, { key }: ReportHeading): Promise<Reply> {
  const outcome = await askQuestion(talk.ports, talk.person, key);
  if (outcome.kind === "justAsked") {
    return { send: cards(noticeCard(talk.speaker, "", [talk.speaker.words.notice.justAsked])), outcome: "justAsked" };
  }
  if (outcome.kind !== "step") return refusal(talk.speaker, outcome);
  return { send: cards(stepCard(talk.speaker, outcome.step)), outcome: outcome.step.kind };
}

async function overviewOf(talk: Talk, { key }: ReportHeading): Promise<Reply> {
  const outcome = await showOverview(talk.ports, talk.person, key);
  if (outcome.kind === "notYours" || outcome.kind === "noQuestions") return refusal(talk.speaker, outcome);
  const mode = outcome.kind === "notOpen" ? "readOnly" : "overview";
  return { send: cards(overviewCard(talk.speaker, outcome.overview, { mode })), outcome: "overview" };
}
