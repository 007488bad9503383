// Whatever stands in a file: carried out once it is done, and the order of its rows does not matter.
import assert from "node:assert/strict";
import fc from "fast-check";
import { day } from "../../../src/domain/day.ts";
import type { DutyRole } from "../../../src/domain/person.ts";
import { planImport } from "../../../src/domain/register/plan-import.ts";
import { keysOfPlan } from "../../../src/domain/register/register-change.ts";
import type { RegisterRow } from "../../../src/domain/register/register-row.ts";
import { carriedOut, channelLink, register, rules } from "./invented-register.ts";

const few = <T>(...values: readonly T[]) => fc.constantFrom<T | undefined>(undefined, ...values);
const rows = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 2, max: 500 }),
    organisation: fc.constantFrom("Ekbackens stadsdelsnämnd", "PARKNÄMNDEN", "Sjön", "sjön", "Sjö-n", "Åsen", "Ån"),
    id: few("ekbacken", "parken", "unknown"),
    type: few("district-board", "company", "church"),
    tags: few<readonly string[]>(["business-region"], ["land"]),
    diarienummer: few("EKB 1", "EKB 2"),
    validFrom: few(day("2026-01-01"), day("2027-01-01")),
    validTo: few(day("2026-12-31")),
    predecessors: few<readonly string[]>(["Sjön"], ["parken", "Åsen"]),
    channel: few(channelLink("x"), channelLink("y", "22222222-1111-4111-8111-111111111111")),
    person: fc.option(
      fc.record({
        name: fc.constantFrom("Anna Åström", "ANNA ÅSTRÖM", "Elsa Ek"),
        email: fc.constantFrom("anna@example.se", "bjorn@example.se", "elsa@example.se", "nils@example.se"),
        phone: few("08-465 004 04", "+46846500404", "08-1"),
        role: few<DutyRole>("primary", "deputy"),
      }),
      { nil: undefined },
    ),
  }),
  { selector: ({ number }) => number, maxLength: 14 },
);

const planned = (all: readonly RegisterRow[], stored = register) =>
  planImport(stored, { rows: all, rejected: [] }, rules);
/** Other numbers, so that the rows stand in another order in the file. */
const reordered = (all: readonly RegisterRow[]) => all.map((one) => ({ ...one, number: 1_000 - one.number }));

describe("any import", () => {
  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const plan = planned(all);
        const again = planned(all, carriedOut(register, plan));
        assert.deepEqual([again.organisations, again.people], [[], []]);
        assert.deepEqual(again.rejected, plan.rejected);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is the same in any order of its rows", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const [plan, other] = [planned(all), planned(reordered(all))];
        assert.deepEqual(keysOfPlan(other).toSorted(), keysOfPlan(plan).toSorted());
        const numbers = other.rejected.map(({ number }) => 1_000 - number).toSorted((a, b) => a - b);
        assert.deepEqual(
          numbers,
          plan.rejected.map(({ number }) => number),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it("goes on where it was interrupted: what is left is what was planned", () => {
    fc.assert(
      fc.property(rows, fc.nat(), (all, seed) => {
        const plan = planned(all);
        const done = plan.organisations.filter((_, index) => (seed >> (index % 16)) % 2 === 1);
        const left = planned(all, carriedOut(register, { ...plan, organisations: done, people: [] }));
        const keys = new Set(keysOfPlan(plan));
        assert.deepEqual(
          keysOfPlan({ ...left, absent: [] }).filter((key) => !keys.has(key)),
          [],
        );
        assert.equal(left.organisations.length, plan.organisations.length - done.length);
      }),
      { numRuns: 2_000 },
    );
  });
});
