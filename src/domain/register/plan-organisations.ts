// Decides what becomes of the organisations in a file.
import { foldName } from "./fold-label.ts";
import { type RowGroup, rejectedRow } from "./group-rows.ts";
import type { ImportRules, TakenOrganisation } from "./import-rules.ts";
import { mergeRows } from "./merge-rows.ts";
import { organisationChanges } from "./organisation-changes.ts";
import { organisationFault } from "./organisation-faults.ts";
import { organisationIdFor } from "./organisation-id.ts";

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
    const known = knownNames(register, taken);
    taken = taken.flatMap((one) => {
      const resolved = resolvedPredecessors(one, known);
      const fault = resolved.fault ?? organisationFault(register, resolved.taken, taken, rules);
      if (fault !== undefined) rejected.push(...one.rows.map((row) => rejectedRow(row, fault.kind, fault.about)));
      return fault === undefined ? [one] : [];
    });
  }
  const known = knownNames(register, taken);
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

/** Ids by what a row may call a predecessor: its id or its name. */
function knownNames({ organisations }: Register, taken: readonly TakenOrganisation[]): ReadonlyMap<string, string> {
  const all = [...organisations, ...taken.map(({ organisation }) => organisation)];
  return new Map([
    ...all.map(({ id, name }) => [foldName(name), id] as const),
    ...all.map(({ id }) => [id, id] as const),
  ]);
}

interface Resolved {
  readonly taken: TakenOrganisation;
  readonly fault?: { readonly kind: "unknownPredecessor" | "ownPredecessor"; readonly about: string };
}

function resolvedPredecessors(taken: TakenOrganisation, known: ReadonlyMap<string, string>): Resolved {
  const { organisation } = taken;
  const named = [...new Set(taken.rows.flatMap(({ predecessors = [] }) => predecessors))];
  if (named.length === 0) return { taken };
  const unknown = named.find((name) => !known.has(foldName(name)));
  if (unknown !== undefined) return { taken, fault: { kind: "unknownPredecessor", about: unknown } };
  const predecessors = [...new Set(named.map((name) => known.get(foldName(name)) ?? name))].sort();
  if (predecessors.includes(organisation.id))
    return { taken, fault: { kind: "ownPredecessor", about: organisation.name } };
  return { taken: { ...taken, organisation: { ...organisation, predecessors } } };
}
