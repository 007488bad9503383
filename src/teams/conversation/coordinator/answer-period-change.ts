// Answers a coordinator who changes a period: asks for the days, shows what it would mean, and does it.
import type { PeriodChange, PeriodChangeKind } from "../../../domain/period-change.ts";
import type { DateField } from "../../../domain/period-check.ts";
import { beginPeriodChange } from "../../../usecases/begin-period-change.ts";
import { type ChangeOutcome, makePeriodChange } from "../../../usecases/change-period.ts";
import { showPeriod } from "../../../usecases/list-periods.ts";
import { type ChangePreviewOutcome, previewPeriodChange } from "../../../usecases/preview-period-change.ts";
import { periodCard } from "../../cards/period-cards.ts";
import { type ChangeForm, changeFormCard, type FieldMistake } from "../../cards/period-form-cards.ts";
import { changePreviewCard, periodChangedCard } from "../../cards/period-preview-cards.ts";
import { noticeCard } from "../../cards/plain-cards.ts";
import type { Card } from "../../cards/render-card.ts";
import type { ActionOf } from "../card-action.ts";
import type { Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import { datesIn, missingIn } from "./chosen-dates.ts";
import { notForYou } from "./not-for-you.ts";

type ChangeAction = ActionOf<"changePeriodForm" | "previewPeriodChange" | "makePeriodChange">;

const fieldsOf: Readonly<Record<PeriodChangeKind, readonly DateField[]>> = {
  dates: ["opensOn", "dueOn", "closesOn"],
  extension: ["dueOn", "closesOn"],
  close: [],
  reopen: ["closesOn"],
};

/** Closing asks for nothing: what it means is shown at once. */
export async function showChangeForm(talk: Talk, action: ActionOf<"changePeriodForm">): Promise<Reply> {
  return action.change === "close" ? previewChange(talk, action) : form(talk, action, []);
}

async function form(
  { ports, person, speaker }: Talk,
  action: ChangeAction,
  mistakes: readonly FieldMistake[],
  error?: string,
): Promise<Reply> {
  const outcome = await beginPeriodChange(ports, person.value, action.period, action.change);
  const { periods: words } = speaker.words.coordinator;
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  if (outcome.kind === "unknown") return replacing(noticeCard(speaker, "", [words.unknown]), "period.unknown");
  const { period, dates, organisations } = outcome;
  const isExtension = action.change === "extension";
  if (isExtension && organisations.length === 0) {
    return replacing(noticeCard(speaker, speaker.period(period), [words.nobodyToExtend]), "period.nobodyToExtend");
  }
  const isOpened = period.opensOn <= ports.clock.today();
  const wasChosen = action.dueOn !== "" || action.closesOn !== "" || mistakes.length > 0;
  const wanted: ChangeForm = {
    period,
    change: action.change,
    fields: fieldsOf[action.change].filter((field) => field !== "opensOn" || !isOpened),
    values: wasChosen ? action : dates,
    organisations: isExtension ? organisations : undefined,
    organisation: action.organisation,
    mistakes,
    error,
  };
  return replacing(changeFormCard(speaker, wanted), mistakes.length > 0 || error ? "period.mistakes" : "period.form");
}

/** What is to be changed, or which fields are empty; the opening day of an opened period is not asked for. */
function changeIn(action: ChangeAction): PeriodChange | readonly FieldMistake[] {
  if (action.change === "close") return { kind: "close" };
  const { opensOn, dueOn, closesOn } = datesIn(action);
  if (closesOn === undefined) return missingFor(action);
  if (action.change === "reopen") return { kind: "reopen", closesOn };
  if (dueOn === undefined) return missingFor(action);
  if (action.change === "dates") return { kind: "dates", opensOn, dueOn, closesOn };
  return { kind: "extension", organisationId: action.organisation, dueOn, closesOn };
}

function missingFor(action: ChangeAction): readonly FieldMistake[] {
  const asked = fieldsOf[action.change].filter((field) => field !== "opensOn" || action.opensOn !== "");
  return missingIn(action, asked);
}

export async function previewChange(talk: Talk, action: ChangeAction): Promise<Reply> {
  const change = changeIn(action);
  if (!("kind" in change)) return form(talk, action, change);
  const { ports, person } = talk;
  return answerChange(talk, action, await previewPeriodChange(ports, person.value, action.period, change));
}

export async function makeChange(talk: Talk, action: ActionOf<"makePeriodChange">): Promise<Reply> {
  const change = changeIn(action);
  if (!("kind" in change)) return form(talk, action, change);
  const shown = { basis: action.basis, accepted: action.accepted.split(",") };
  return answerChange(
    talk,
    action,
    await makePeriodChange(talk.ports, talk.person.value, action.period, change, shown),
  );
}

async function answerChange(
  talk: Talk,
  action: ChangeAction,
  outcome: ChangePreviewOutcome | ChangeOutcome,
): Promise<Reply> {
  const { speaker } = talk;
  const { periods: words } = speaker.words.coordinator;
  switch (outcome.kind) {
    case "notCoordinator":
      return notForYou(speaker);
    case "preview":
      return replacing(changePreviewCard(speaker, outcome), "period.changePreview");
    case "changedSince":
      return replacing(changePreviewCard(speaker, outcome.preview, [words.changedSince]), "period.changedSince");
    case "changed":
      return replacing(periodChangedCard(speaker, outcome.preview), `period.${outcome.preview.change.kind}`);
    case "mistakes":
      return form(talk, action, outcome.mistakes);
    case "submitted":
      return form(talk, action, [], words.submitted(outcome.organisationName));
    case "unknown":
      return replacing(noticeCard(speaker, "", [words.unknown]), "period.unknown");
    default:
      return stateOf(talk, action.period, outcome.kind === "notNow" ? words.notNow : words.unchanged);
  }
}

/** The period as it is, with what can be done to it. */
async function stateOf({ ports, person, speaker }: Talk, id: string, said: string): Promise<Reply> {
  const outcome = await showPeriod(ports, person.value, id);
  const card = outcome.kind === "period" ? periodCard(speaker, outcome.view, [said]) : noticeCard(speaker, "", [said]);
  return replacing(card, "period.state");
}

function replacing(card: Card, outcome: string): Reply {
  return { replace: card, send: [], outcome };
}
