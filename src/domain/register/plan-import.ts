// Decides what an import changes: from the register as it is stored and the file's rows, and from nothing else.
import { groupRows } from "./group-rows.ts";
import type { ImportRules } from "./import-rules.ts";
import { planOrganisations } from "./plan-organisations.ts";
import { absentDuties, contradictingPeople, planPeople } from "./plan-people.ts";
import type { ImportPlan, Register } from "./register-change.ts";
import type { RegisterReading, RejectedRow } from "./register-row.ts";

/** The order of the rows does not matter, and a plan that has been carried out plans nothing the next time. */
export function planImport(
  register: Register,
  reading: Pick<RegisterReading, "rows" | "rejected">,
  rules: ImportRules,
): ImportPlan {
  const contradicting = contradictingPeople(reading.rows);
  const rejectedRows = new Set(contradicting.map(({ number }) => number));
  const rows = reading.rows.filter(({ number }) => !rejectedRows.has(number));
  const { groups, rejected: ungrouped } = groupRows(register, rows);
  const planned = planOrganisations(register, groups, rules);
  const people = planPeople(register, planned.taken, rules);
  const rejected = [...reading.rejected, ...contradicting, ...ungrouped, ...planned.rejected];
  return {
    organisations: planned.changes,
    people: people.changes,
    unchanged: { organisations: planned.taken.length - planned.changes.length, people: people.unchanged },
    rejected: rejected.toSorted(byRow),
    absent: absentDuties(register, planned.taken, rejected),
  };
}

function byRow(a: RejectedRow, b: RejectedRow): number {
  return a.number - b.number;
}
