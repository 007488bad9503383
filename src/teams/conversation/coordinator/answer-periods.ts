// Answers a coordinator about periods: which there are, opening one, and what would happen.

import { parsePeriodId, periodId } from "../../../domain/period.ts";
import type { PeriodDates, PeriodName } from "../../../domain/period-proposal.ts";
import { listPeriods, showPeriod } from "../../../usecases/list-periods.ts";
import { type OpenOutcome, openPeriod } from "../../../usecases/open-period.ts";
import { type PreviewOutcome, previewPeriod, proposePeriod } from "../../../usecases/preview-period.ts";
import { periodCard, periodsCard } from "../../cards/period-cards.ts";
import { choosePeriodCard, periodDatesCard } from "../../cards/period-form-cards.ts";
import { periodOpenedCard, periodPreviewCard } from "../../cards/period-preview-cards.ts";
import { noticeCard } from "../../cards/plain-cards.ts";
import type { Card } from "../../cards/render-card.ts";
import type { ActionOf } from "../card-action.ts";
import { cards, type Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import { datesIn, missingIn } from "./chosen-dates.ts";
import { notForYou } from "./not-for-you.ts";

export async function showPeriods({ ports, person, speaker }: Talk, named?: string): Promise<Reply> {
  if (named === undefined) {
    const outcome = await listPeriods(ports, person.value);
    if (outcome.kind === "notCoordinator") return notForYou(speaker);
    return { send: cards(periodsCard(speaker, outcome)), outcome: "periods" };
  }
  const outcome = await showPeriod(ports, person.value, named);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  const { unknown } = speaker.words.coordinator.periods;
  const card = outcome.kind === "unknown" ? noticeCard(speaker, "", [unknown]) : periodCard(speaker, outcome.view);
  return { send: cards(card), outcome: `period.${outcome.kind}` };
}

/** Asks which one, or proposes days for the one that was named. */
export async function beginOpening(talk: Talk, named?: string): Promise<Reply> {
  const { ports, person, speaker } = talk;
  const name = named === undefined ? undefined : parsePeriodId(named);
  if (named !== undefined && name !== undefined) return proposeDatesFor(talk, name);
  const outcome = await proposePeriod(ports, person.value);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  const { year } = outcome.name;
  const card = choosePeriodCard(speaker, outcome.name, [year - 1, year, year + 1]);
  return { send: cards(card), outcome: "period.choose" };
}

export async function choosePeriod(talk: Talk, { kind, year }: ActionOf<"proposePeriod">): Promise<Reply> {
  return inPlace(await proposeDatesFor(talk, { kind, year: Number(year) }));
}

async function proposeDatesFor(talk: Talk, name: PeriodName): Promise<Reply> {
  const { ports, person, speaker } = talk;
  const id = periodId(name.year, name.kind);
  const known = await showPeriod(ports, person.value, id);
  if (known.kind === "period") return showPeriods(talk, id);
  const outcome = await proposePeriod(ports, person.value, name);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  const card = periodDatesCard(speaker, { id, ...outcome.name }, outcome.dates);
  return { send: cards(card), outcome: "period.proposed" };
}

/** Back to the form, with the days as they were chosen. */
export function changeChosenDates({ speaker }: Talk, action: ActionOf<"periodDates">): Reply {
  const name = nameOf(action.period);
  return {
    replace: periodDatesCard(speaker, { id: action.period, ...name }, action),
    send: [],
    outcome: "period.dates",
  };
}

export async function previewOpening(talk: Talk, action: ActionOf<"previewPeriod">): Promise<Reply> {
  const dates = allDatesIn(action);
  if (dates === undefined) return withMistakes(talk, action, missingIn(action, fields));
  return answerOpening(talk, action, await previewPeriod(talk.ports, talk.person.value, nameOf(action.period), dates));
}

export async function open(talk: Talk, action: ActionOf<"openPeriod">): Promise<Reply> {
  const dates = allDatesIn(action);
  if (dates === undefined) return withMistakes(talk, action, missingIn(action, fields));
  const { ports, person } = talk;
  const accepted = action.accepted.split(",");
  return answerOpening(talk, action, await openPeriod(ports, person.value, nameOf(action.period), dates, accepted));
}

const fields = ["opensOn", "dueOn", "closesOn"] as const;

function allDatesIn(action: OpeningAction): PeriodDates | undefined {
  const { opensOn, dueOn, closesOn } = datesIn(action);
  if (opensOn === undefined || dueOn === undefined || closesOn === undefined) return undefined;
  return { opensOn, dueOn, closesOn };
}

type OpeningAction = ActionOf<"previewPeriod" | "openPeriod">;

async function answerOpening(talk: Talk, action: OpeningAction, outcome: PreviewOutcome | OpenOutcome): Promise<Reply> {
  const { speaker, ports } = talk;
  const { periods: words } = speaker.words.coordinator;
  switch (outcome.kind) {
    case "notCoordinator":
      return notForYou(speaker);
    case "mistakes":
      return withMistakes(talk, action, outcome.mistakes);
    case "preview":
      return replacing(periodPreviewCard(speaker, outcome), "period.preview");
    case "opened": {
      const isToday = outcome.preview.period.opensOn <= ports.clock.today();
      return replacing(periodOpenedCard(speaker, outcome.preview, isToday), "period.opened");
    }
    default: {
      const name = speaker.period(outcome.period);
      const isSame = outcome.kind === "openedBefore" && outcome.isSame;
      const said = isSame ? words.openedBefore(name) : words.openedOtherwise(name);
      const known = await showPeriod(ports, talk.person.value, outcome.period.id);
      const card = known.kind === "period" ? periodCard(speaker, known.view, [said]) : noticeCard(speaker, "", [said]);
      return replacing(card, `period.${outcome.kind}`);
    }
  }
}

function withMistakes(
  { speaker }: Talk,
  action: OpeningAction,
  mistakes: Parameters<typeof periodDatesCard>[3],
): Reply {
  const card = periodDatesCard(speaker, { id: action.period, ...nameOf(action.period) }, action, mistakes);
  return replacing(card, "period.mistakes");
}

/** The buttons' ids have been checked by their form. */
function nameOf(id: string): PeriodName {
  return parsePeriodId(id) ?? { kind: "T1", year: 2000 };
}

function replacing(card: Card, outcome: string): Reply {
  return { replace: card, send: [], outcome };
}

/** The used card becomes what would have followed it; a refusal leaves it alone. */
function inPlace(reply: Reply): Reply {
  const [first, ...send] = reply.send;
  const isAnswer = reply.notice === undefined && first?.kind === "card";
  return isAnswer ? { ...reply, replace: first.card, send } : reply;
}
