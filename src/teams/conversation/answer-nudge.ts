// Answers the buttons of a reminder: on to the question, later, or away.
import { parseDay } from "../../domain/day.ts";
import type { RemindWish } from "../../domain/remind-day.ts";
import {
  type AwayOutcome,
  comeBack,
  goAway,
  type RemindOutcome,
  remindLater,
  useNudge,
} from "../../usecases/answer-nudge.ts";
import { askQuestion } from "../../usecases/ask-question.ts";
import { nudgeAnsweredCard } from "../cards/nudge-cards.ts";
import { noticeCard } from "../cards/plain-cards.ts";
import type { Speaker } from "../cards/speaker.ts";
import { listInWords } from "../words/words.ts";
import type { ActionOf } from "./card-action.ts";
import type { Reply } from "./reply.ts";
import { refusal, stepCard } from "./step-messages.ts";
import type { Talk } from "./talk.ts";

/** The reminder's card itself becomes the next unanswered question. */
export async function continueFromNudge(
  { ports, person, speaker }: Talk,
  report: NonNullable<ActionOf<"continue">["report"]>,
  nudge: string,
): Promise<Reply> {
  const outcome = await askQuestion(ports, person, report);
  if (outcome.kind === "justAsked") return { send: [], notice: speaker.words.notice.justAsked, outcome: outcome.kind };
  if (outcome.kind !== "step") return refusal(speaker, outcome);
  await useNudge(ports, person.value, nudge);
  return { replace: stepCard(speaker, outcome.step), send: [], outcome: `nudge.${outcome.step.kind}` };
}

export async function answerLater(talk: Talk, action: ActionOf<"remindLater">): Promise<Reply> {
  const { ports, person, speaker } = talk;
  const wish = wishOf(action);
  if (wish === undefined) return stays(speaker.words.nudge.noDay, "remind.noDay");
  const outcome = await remindLater(ports, person, wish, action.nudge);
  if (outcome.kind !== "willRemind") return stays(speaker.words.nudge[outcome.kind], `remind.${outcome.kind}`);
  const replace = nudgeAnsweredCard(speaker, remindLines(speaker, outcome), "continue");
  return { replace, send: [], outcome: outcome.kind };
}

function wishOf({ when, remindDay }: ActionOf<"remindLater">): RemindWish | undefined {
  if (when !== "onDay") return { kind: when };
  const day = parseDay(remindDay);
  return day && { kind: when, day };
}

function remindLines(
  { words: { nudge }, day }: Speaker,
  { day: chosen, moved, wasDue }: Extract<RemindOutcome, { kind: "willRemind" }>,
): readonly string[] {
  const say =
    moved === "toBusinessDay"
      ? nudge.movedToBusinessDay
      : moved === "toLastDay"
        ? nudge.movedToLastDay
        : nudge.willRemind;
  return [say(day(chosen)), ...(wasDue ? [nudge.wasDue(day(wasDue))] : [])];
}

export async function answerAway(talk: Talk, action: ActionOf<"away">): Promise<Reply> {
  const { ports, person, speaker } = talk;
  const { nudge } = speaker.words;
  const through = parseDay(action.awayThrough);
  if (through === undefined) return stays(nudge.noDay, "away.noDay");
  const outcome = await goAway(ports, person, through, action.nudge);
  if (outcome.kind === "tooEarly") return stays(nudge.tooEarly, "away.tooEarly");
  if (outcome.kind === "tooLong") return stays(nudge.awayTooLong(speaker.day(outcome.latest)), "away.tooLong");
  return { replace: nudgeAnsweredCard(speaker, awayLines(speaker, outcome), "comeBack"), send: [], outcome: "away" };
}

function awayLines(
  { words, day }: Speaker,
  { through, substitutes }: Extract<AwayOutcome, { kind: "away" }>,
): readonly string[] {
  const { nudge } = words;
  const meanwhile =
    substitutes.length === 0 ? nudge.nobodyMeanwhile : nudge.askedMeanwhile(listInWords(words, substitutes));
  return [nudge.isAway(day(through)), meanwhile];
}

export async function answerBack({ ports, person, speaker }: Talk): Promise<Reply> {
  await comeBack(ports, person);
  return { replace: noticeCard(speaker, "", [speaker.words.nudge.welcomeBack]), send: [], outcome: "cameBack" };
}

/** The card stays as it is, for another choice. */
function stays(notice: string, outcome: string): Reply {
  return { send: [], notice, outcome };
}
