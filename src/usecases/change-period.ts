// Changes a period as a coordinator has seen beforehand that it would be: its days, an extension, closed, open again.
import type { CoordinatorActionKind } from "../domain/coordinator-action.ts";
import type { Period } from "../domain/period.ts";
import { daysInShort, type PeriodChange, type PeriodChangeKind } from "../domain/period-change.ts";
import type { Person } from "../domain/person.ts";
import { recordAction } from "./coordinator-actions.ts";
import type { Ports } from "./ports.ts";
import { type ChangePreview, type ChangePreviewOutcome, previewPeriodChange } from "./preview-period-change.ts";

export type ChangeOutcome =
  | { readonly kind: "changed"; readonly preview: ChangePreview }
  /** Someone else changed the period since the preview, which is shown anew. */
  | { readonly kind: "changedSince"; readonly preview: ChangePreview }
  | ChangePreviewOutcome;

const recordedAs: Readonly<Record<PeriodChangeKind, CoordinatorActionKind>> = {
  dates: "periodChanged",
  extension: "extensionGiven",
  close: "periodClosed",
  reopen: "periodReopened",
};

/** Doubts that were not shown before are shown first. */
export async function makePeriodChange(
  ports: Ports,
  person: Person,
  id: string,
  wished: PeriodChange,
  shown: { readonly basis: string; readonly accepted: readonly string[] },
): Promise<ChangeOutcome> {
  const preview = await previewPeriodChange(ports, person, id, wished);
  if (preview.kind !== "preview") return preview;
  if (preview.basis !== shown.basis) return { kind: "changedSince", preview };
  if (preview.doubts.some(({ kind }) => !shown.accepted.includes(kind))) return preview;
  const { before, after, change } = preview;
  if (!(await ports.periods.save({ ...before, value: after }))) {
    // Seen anew, it is either what is wished already or something else than what was shown.
    return makePeriodChange(ports, person, id, wished, shown);
  }
  const organisationIds = change.kind === "extension" ? [change.organisationId] : undefined;
  const kind = recordedAs[change.kind];
  await recordAction(ports, person, { kind, periodId: id, organisationIds, figures: figuresOf(before.value, preview) });
  return { kind: "changed", preview };
}

function figuresOf(before: Period, { change, after }: ChangePreview): string {
  switch (change.kind) {
    case "dates":
      return `${daysInShort({ ...before, extensions: [] })} → ${daysInShort({ ...after, extensions: [] })}`;
    case "extension":
      return `${change.dueOn}, ${change.closesOn}`;
    case "close":
      return "";
    case "reopen":
      return change.closesOn;
  }
}
