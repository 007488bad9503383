// Decides what becomes of the organisations in a file.
import { foldName } from "./fold-label.ts";
import { type RowGroup, rejectedRow } from "./group-rows.ts";
import type { ImportRules, TakenOrganisation } from "./import-rules.ts";
import { mergeRows } from "./merge-rows.ts";
import { organisationChanges } from "./organisation-changes.ts";
import { organisationFault } from "./organisation-faults.ts";
import { organisationIdFor } from "./organisation-id.ts";

import { type KnownNames, knownNames, type PredecessorFault, predecessorsNamed } from "./predecessors.ts";
import type { OrganisationChange, Register } from "./register-change.ts";
import type { RejectedRow } from "./register-row.ts";

export interface PlannedOrganisations {
  readonly taken: readonly TakenOrganisation[];
  readonly changes: readonly OrganisationChange[];
  readonly rejected: readonly RejectedRow[];
}

export function planOrganisations(
  register: Register,
  groups: readonly RowGroup[],
  rules: ImportRules,
): PlannedOrganisations {
  const rejected: RejectedRow[] = [];
  const { merged, contradicting } = mergeRows(register, withIds(register, groups));
  rejected.push(...contradicting);
  let taken = merged;
  // A predecessor may be in the same file, and be rejected itself.
  for (let before = -1; before !== taken.length; ) {
    before = taken.length;
    const known = namesIn(register, taken);
    taken = taken.flatMap((one) => {
      const resolved = resolvedPredecessors(one, known);
      const fault = resolved.fault ?? organisationFault(register, resolved.taken, taken, rules);
      if (fault !== undefined) rejected.push(...one.rows.map((row) => rejectedRow(row, fault.kind, fault.about)));
      return fault === undefined ? [one] : [];
    });
  }
  const known = namesIn(register, taken);
  const resolved = taken.map((one) => resolvedPredecessors(one, known).taken);
  const changes = resolved.flatMap(({ organisation, stored }): readonly OrganisationChange[] => {
    const fields = organisationChanges(stored, organisation);
    if (fields.length === 0) return [];
    return [{ kind: stored === undefined ? "new" : "changed", organisation, changes: fields }];
  });
  return { taken: resolved, changes: changes.toSorted(byName), rejected };
}

function byName(a: OrganisationChange, b: OrganisationChange): number {
  return a.organisation.name.localeCompare(b.organisation.name, "sv");
}

/** New ones in the order of their names, so that the order of the rows gives no other ids. */
function withIds({ organisations }: Register, groups: readonly RowGroup[]): readonly (RowGroup & { id: string })[] {
  const ids = new Set(organisations.map(({ id }) => id));
  const nameOf = ({ rows }: RowGroup) => foldName(rows[0]?.organisation ?? "");
  const sorted = groups.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return sorted.map((group) => {
    const id = group.stored?.id ?? organisationIdFor(nameOf(group), ids);
    ids.add(id);
    return { ...group, id };
  });
}

function namesIn({ organisations }: Register, taken: readonly TakenOrganisation[]): KnownNames {
  return knownNames([...organisations, ...taken.map(({ organisation }) => organisation)]);
}

interface Resolved {
  readonly taken: TakenOrganisation;
  readonly fault?: PredecessorFault;
}

function resolvedPredecessors(taken: TakenOrganisation, known: KnownNames): Resolved {
  const { organisation } = taken;
  const named = [...new Set(taken.rows.flatMap(({ predecessors = [] }) => predecessors))];
  if (named.length === 0) return { taken };
  const found = predecessorsNamed(named, organisation, known);
  return "kind" in found
    ? { taken, fault: found }
    : { taken: { ...taken, organisation: { ...organisation, predecessors: found } } };
}
