// Opens a period: stored once, however many coordinators press the button; the reminders' plan sends the opening cards.
import type { Period } from "../domain/period.ts";
import type { PeriodDates, PeriodName } from "../domain/period-proposal.ts";
import type { Person } from "../domain/person.ts";
import { recordAction } from "./coordinator-actions.ts";
import type { Ports } from "./ports.ts";
import { type PeriodPreview, type PreviewOutcome, previewPeriod } from "./preview-period.ts";

export type OpenOutcome =
  | { readonly kind: "opened"; readonly preview: PeriodPreview }
  /** By the same button pressed twice, or by someone else at the same time, who may have chosen other days. */
  | { readonly kind: "openedBefore"; readonly period: Period; readonly isSame: boolean }
  | Exclude<PreviewOutcome, { readonly kind: "exists" }>;

/** Doubts that were not shown before are shown first. */
export async function openPeriod(
  ports: Ports,
  person: Person,
  name: PeriodName,
  dates: PeriodDates,
  accepted: readonly string[],
): Promise<OpenOutcome> {
  const preview = await previewPeriod(ports, person, name, dates);
  if (preview.kind === "exists") return openedBefore(preview.period, dates);
  if (preview.kind !== "preview") return preview;
  if (preview.doubts.some(({ kind }) => !accepted.includes(kind))) return preview;
  const { period } = preview;
  if (!(await ports.periods.save({ value: period }))) {
    return openedBefore((await ports.periods.get(period.id))?.value ?? period, dates);
  }
  const figures = `${period.opensOn}, ${period.dueOn}, ${period.closesOn}`;
  await recordAction(ports, person, { kind: "periodOpened", periodId: period.id, figures });
  return { kind: "opened", preview };
}

function openedBefore(period: Period, dates: PeriodDates): OpenOutcome {
  const { opensOn, dueOn, closesOn } = period;
  const isSame = opensOn === dates.opensOn && dueOn === dates.dueOn && closesOn === dates.closesOn;
  return { kind: "openedBefore", period, isSame };
}
