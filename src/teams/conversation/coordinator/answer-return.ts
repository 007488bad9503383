// Answers a coordinator who returns a report for completion, or takes that back.
import { parseDay } from "../../../domain/day.ts";
import type { ReportKey } from "../../../domain/report.ts";
import { returnChoices } from "../../../usecases/choose-return.ts";
import {
  openReturn,
  type ReturnOutcome,
  returnForCompletion,
  takeBackReturn,
} from "../../../usecases/return-report.ts";
import { type Told, tellReturned } from "../../../usecases/tell-returned.ts";
import { escapeMarkdown } from "../../cards/escape-markdown.ts";
import { handedBackCard, noticeCard } from "../../cards/plain-cards.ts";
import type { Card } from "../../cards/render-card.ts";
import {
  alreadyReturnedCard,
  chooseReturnCard,
  returnCard,
  returnedReceipt,
  type TypedReturn,
} from "../../cards/return-cards.ts";
import { headingLine, type Speaker } from "../../cards/speaker.ts";
import { cards, type Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import type { CoordinatorAction } from "./coordinator-verbs.ts";
import { notForYou } from "./not-for-you.ts";

/** The command "skicka tillbaka", with a name or without. */
export async function chooseReturn(talk: Talk, organisation: string, periodId?: string): Promise<Reply> {
  const { ports, person, speaker } = talk;
  const { returned: words, periodStatus } = speaker.words;
  const outcome = await returnChoices(ports, person.value, { organisation, periodId });
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  if (outcome.kind === "noPeriod") return said(speaker, periodStatus.noPeriod);
  const { period, reports } = outcome;
  const [only, ...others] = reports;
  if (only === undefined) {
    const inWords = speaker.period(period);
    return said(
      speaker,
      organisation === "" ? words.none(inWords) : words.noneNamed(escapeMarkdown(organisation), inWords),
    );
  }
  if (others.length === 0) return showReturn(talk, { periodId: period.id, organisationId: only.organisationId });
  return { send: cards(chooseReturnCard(speaker, period.id, reports)), outcome: "return.choose" };
}

function said(speaker: Speaker, line: string): Reply {
  return { send: cards(noticeCard(speaker, "", [line])), notice: line, outcome: "return.none" };
}

export async function showReturn({ ports, person, speaker }: Talk, key: ReportKey): Promise<Reply> {
  const outcome = await openReturn(ports, person, key);
  switch (outcome.kind) {
    case "notCoordinator":
      return notForYou(speaker);
    case "notSubmitted":
      return said(speaker, speaker.words.returned.notSubmitted);
    case "alreadyReturned":
      return {
        send: cards(alreadyReturnedCard(speaker, outcome.heading, outcome.returned)),
        outcome: "return.already",
      };
    case "form":
      return { send: cards(returnCard(speaker, outcome.form)), outcome: "return.form" };
  }
}

export async function giveBack(
  talk: Talk,
  { report: key, version, comment, dueOn, questions }: Extract<CoordinatorAction, { verb: "returnReport" }>,
): Promise<Reply> {
  const { ports, person, speaker, returnMessenger } = talk;
  const typed: TypedReturn = { comment, dueOn, questions };
  const wanted = { key, version, comment, questions, dueOn: parseDay(dueOn) };
  const outcome = await returnForCompletion(ports, person, wanted);
  if (outcome.kind === "returned") {
    const told = await tellReturned({ ...ports, returnMessenger }, key);
    return { ...receipt(speaker, outcome, told), wakesOutbox: true };
  }
  return { send: [], ...notGivenBack(talk, outcome, typed) };
}

function receipt(
  speaker: Speaker,
  outcome: Extract<ReturnOutcome, { kind: "returned" }>,
  told: readonly Told[],
): Reply {
  return { replace: returnedReceipt(speaker, outcome.heading, outcome.returned, told), send: [], outcome: "returned" };
}

function notGivenBack(
  { speaker, person }: Talk,
  outcome: Exclude<ReturnOutcome, { kind: "returned" }>,
  typed: TypedReturn,
): Pick<Reply, "replace" | "notice" | "outcome"> {
  const { returned: words } = speaker.words;
  switch (outcome.kind) {
    case "notCoordinator":
      return { notice: speaker.words.coordinator.refused, outcome: outcome.kind };
    case "notSubmitted":
      return { replace: kept(speaker, words.title, words.notSubmitted, typed), outcome: "return.notSubmitted" };
    case "refused":
      return {
        replace: returnCard(speaker, outcome.form, typed, words.faults[outcome.fault]),
        outcome: "return.refused",
      };
    case "newerVersion":
      return { replace: returnCard(speaker, outcome.form, typed, words.newerVersion), outcome: "return.newerVersion" };
    case "alreadyReturned": {
      const { heading, returned } = outcome;
      const isOwn = returned.by.personId === person.value.id;
      const { by, at, dueOn } = returned;
      const line = words.already(escapeMarkdown(by.name), speaker.moment(at), speaker.day(dueOn));
      const card = isOwn
        ? alreadyReturnedCard(speaker, heading, returned)
        : kept(speaker, headingLine(speaker, heading), line, typed);
      return { replace: card, outcome: "return.already" };
    }
  }
}

/** What was typed is given back, where it can't be sent. */
function kept(speaker: Speaker, title: string, message: string, { comment, questions }: TypedReturn): Card {
  const value = [comment, ...questions.map((question) => question.comment)].filter((text) => text !== "").join("\n\n");
  if (value === "") return noticeCard(speaker, title, [message]);
  return handedBackCard(speaker, { title, message, field: "text", value });
}

export async function takeBack(
  { ports, person, speaker, returnMessenger }: Talk,
  { report: key }: Extract<CoordinatorAction, { verb: "takeBackReturn" }>,
): Promise<Reply> {
  const { returned: words } = speaker.words;
  const outcome = await takeBackReturn(ports, person, key);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  if (outcome.kind === "notSubmitted") return said(speaker, words.notSubmitted);
  const name = escapeMarkdown(outcome.heading.organisationName);
  const shown = (...lines: readonly string[]) => noticeCard(speaker, words.title, lines);
  switch (outcome.kind) {
    case "takenBack":
      await tellReturned({ ...ports, returnMessenger }, key);
      return { replace: shown(words.takenBack(name)), send: [], wakesOutbox: true, outcome: "return.takenBack" };
    case "begun":
      return { send: cards(shown(words.begun(name))), notice: words.begun(name), outcome: "return.begun" };
    case "notReturned": {
      const lines = outcome.isSubmittedAgain ? [words.notReturned, words.submittedAgain] : [words.notReturned];
      return { replace: shown(...lines), send: [], outcome: "return.gone" };
    }
  }
}
