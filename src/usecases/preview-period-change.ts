// What a change of a period would do: to its days, and to whom it is told; stores and sends nothing.
import { reportsIn } from "../domain/organisation.ts";
import type { Period } from "../domain/period.ts";
import { phaseOf } from "../domain/period.ts";
import { changePeriod, checkChange, daysInShort, isOver, type PeriodChange } from "../domain/period-change.ts";
import type { DateDoubt, DateMistake } from "../domain/period-check.ts";
import type { Person } from "../domain/person.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { periodView } from "./list-periods.ts";
import { calendarFor } from "./nudge-situation.ts";
import type { Ports, Versioned } from "./ports.ts";
import { unfinishedOrganisations } from "./unfinished-organisations.ts";
import { type Told, whoIsTold } from "./who-is-told.ts";

export interface ChangePreview {
  readonly kind: "preview";
  readonly change: PeriodChange;
  readonly before: Versioned<Period>;
  readonly after: Period;
  /** The days before, to know by whether someone changes them meanwhile. */
  readonly basis: string;
  readonly doubts: readonly DateDoubt[];
  /** Whom an extension is for. */
  readonly organisationName?: string | undefined;
  /** Those who have been given more time, by name. */
  readonly extended: readonly string[];
  /** Absent where nobody is told. */
  readonly told?: Told | undefined;
  /** The period has not opened yet: what people will get is its opening card. */
  readonly isOpening: boolean;
  /** How many organisations' reports are not in. */
  readonly unfinished: number;
}

export type ChangePreviewOutcome =
  | ChangePreview
  | { readonly kind: "mistakes"; readonly period: Period; readonly mistakes: readonly DateMistake[] }
  /** It is so already. */
  | { readonly kind: "unchanged"; readonly period: Period }
  /** It is closed, or open, so that this can't be done with it. */
  | { readonly kind: "notNow"; readonly period: Period }
  | { readonly kind: "submitted"; readonly organisationName: string }
  | { readonly kind: "unknown" }
  | NotCoordinator;

export async function previewPeriodChange(
  ports: Ports,
  person: Person,
  id: string,
  wished: PeriodChange,
): Promise<ChangePreviewOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const before = await ports.periods.newest(id);
  if (before === undefined) return { kind: "unknown" };
  const today = ports.clock.today();
  const period = before.value;
  const change = withKnownOpening(period, wished, phaseOf(period, today) === "upcoming");
  const after = changePeriod(period, change, ports.clock.now(), today);
  if (after === period) return { kind: "unchanged", period };
  if (!isPossible(period, change, today)) return { kind: "notNow", period };
  const others = (await ports.periods.all()).map(({ value }) => value);
  const calendar = await calendarFor(ports, [after], today);
  const { mistakes, doubts } = checkChange(period, change, { others, today, calendar });
  if (mistakes.length > 0) return { kind: "mistakes", period: after, mistakes };
  const receiver = change.kind === "extension" ? await receiverIn(ports, period, change.organisationId) : undefined;
  if (receiver?.kind === "unknown" || receiver?.kind === "submitted") return receiver;
  const isTold = receiver !== undefined || after.news !== period.news || after.openedAt !== period.openedAt;
  return {
    kind: "preview",
    change,
    before,
    after,
    basis: daysInShort(period),
    doubts,
    organisationName: receiver?.name,
    extended: (await periodView(ports, period)).extended.map(({ name }) => name),
    told: isTold ? await whoIsTold(ports, after, receiver?.id) : undefined,
    isOpening: phaseOf(after, today) === "upcoming" || after.openedAt !== period.openedAt,
    unfinished: (await unfinishedOrganisations(ports, period)).length,
  };
}

/** Once a period has opened, its opening day stays. */
function withKnownOpening(period: Period, change: PeriodChange, isUpcoming: boolean): PeriodChange {
  return change.kind === "dates" && !isUpcoming ? { ...change, opensOn: period.opensOn } : change;
}

function isPossible(period: Period, { kind }: PeriodChange, today: Period["dueOn"]): boolean {
  if (kind === "reopen") return isOver(period, today);
  // Whoever is late after the closing day can be given more time alone.
  if (kind === "extension") return period.closedOn === undefined && phaseOf(period, today) !== "upcoming";
  return !isOver(period, today);
}

async function receiverIn(ports: Ports, period: Period, organisationId: string) {
  const [organisation, report] = await Promise.all([
    ports.organisations.get(organisationId),
    ports.reports.get({ periodId: period.id, organisationId }),
  ]);
  if (organisation === undefined || !reportsIn(organisation.value, period)) return { kind: "unknown" } as const;
  const { id, name } = organisation.value;
  if (report?.value.stage === "submitted") return { kind: "submitted", organisationName: name } as const;
  return { kind: "organisation", id, name } as const;
}
