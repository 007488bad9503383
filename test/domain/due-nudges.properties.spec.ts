// What holds for every plan of nudges, whatever the situation.
import assert from "node:assert/strict";
import fc from "fast-check";
import { isBusinessDay } from "../../src/domain/business-days.ts";
import { addDays, type Day } from "../../src/domain/day.ts";
import { dueNudges } from "../../src/domain/due-nudges.ts";
import { addSeconds, dayIn, type Moment } from "../../src/domain/moment.ts";
import type { Nudge, PlannedNudge } from "../../src/domain/nudge.ts";
import { isAway } from "../../src/domain/nudge-recipients.ts";
import type { Nudging } from "../../src/domain/nudging.ts";
import type { Person } from "../../src/domain/person.ts";
import { timeOfDayIn } from "../../src/domain/time-of-day.ts";
import { answered, at, period, reportOf, type Scene, situationOf, someone, spring, zone } from "./invented-nudges.ts";

const boards = ["ek", "park", "hamn"];
const names = ["anna", "bjorn", "cecilia", "david"];
const aDay = fc.integer({ min: -5, max: 45 }).map((count) => addDays(period.opensOn, count));
const aMoment = fc
  .tuple(aDay, fc.integer({ min: 0, max: 86_399 }))
  .map(([on, seconds]) => addSeconds(at(on, "00.00"), seconds));
const inHours = fc
  .tuple(aDay, fc.integer({ min: 0, max: 25_199 }))
  .map(([on, seconds]) => addSeconds(at(on, "09.00"), seconds));

const nudging: fc.Arbitrary<Nudging> = fc.record({
  since: fc.option(aMoment, { nil: undefined, freq: 3 }),
  remindOn: fc.option(aDay, { nil: undefined }),
  awayThrough: fc.option(aDay, { nil: undefined, freq: 3 }),
  unreachable: fc.option(fc.constant({ reason: "gone", since: at("2026-04-20") }), { nil: undefined, freq: 6 }),
});
const duties = fc.dictionary(fc.constantFrom(...boards), fc.constantFrom("primary", "deputy"), { minKeys: 1 });
const person = (id: string): fc.Arbitrary<Person> =>
  fc.tuple(duties, nudging, fc.boolean()).map(([own, told, hasChat]) => {
    const made = someone(id, own, { nudging: told });
    return hasChat ? made : { ...made, chat: undefined };
  });
const report = (id: string) =>
  fc.oneof(
    fc.constant(reportOf(id)),
    fc.constant(reportOf(id, { stage: "submitted" })),
    fc.tuple(fc.constantFrom(...names), aMoment).map(([who, when]) => answered(id, who, when)),
  );
const scenes: fc.Arbitrary<Scene> = fc
  .tuple(fc.tuple(...names.map(person)), fc.tuple(...boards.map(report)), fc.boolean())
  .map(([people, reports, hasCoordinator]) => ({
    people,
    reports,
    coordinators: hasCoordinator ? [someone("eva", {})] : [],
    organisations: boards,
  }));

function recorded({ nudges }: { readonly nudges: readonly PlannedNudge[] }, now: Moment): readonly Nudge[] {
  return nudges.map((planned) => ({
    ...planned,
    claimedAt: now,
    attempts: 1,
    outcome: { kind: "sent" },
    settledAt: now,
    isUsed: false,
  }));
}

function canBeAsked(person: Person, today: Day): boolean {
  return person.chat !== undefined && person.nudging?.unreachable === undefined && !isAway(person, today);
}

const planOf = (scene: Scene, now: Moment) => dueNudges(situationOf(scene), now);

describe("every plan of nudges", () => {
  const runs = { numRuns: 400 };

  it("has nothing left to do when it has been done, on that day", () => {
    fc.assert(
      fc.property(scenes, inHours, fc.integer({ min: 0, max: 25_000 }), (scene, now, later) => {
        const earlier = recorded(planOf(scene, now), now);
        const then = addSeconds(now, later);
        if (dayIn(zone, then) !== dayIn(zone, now)) return;
        const reminded = new Set(earlier.map(({ personId }) => personId));
        for (const { personId } of planOf({ ...scene, earlier }, then).nudges) assert.ok(!reminded.has(personId));
      }),
      runs,
    );
  });

  it("reminds each person at most once a day, and never of the same day of the plan again", () => {
    fc.assert(
      fc.property(scenes, fc.array(inHours, { minLength: 2, maxLength: 12 }), (scene, moments) => {
        let earlier: readonly Nudge[] = [];
        for (const now of moments.toSorted())
          earlier = [...earlier, ...recorded(planOf({ ...scene, earlier }, now), now)];
        const days = earlier.map((nudge) => `${nudge.personId} ${nudge.day}`);
        assert.equal(new Set(days).size, days.length);
        const reasons = earlier.flatMap(({ personId, items }) =>
          items.map(({ organisationId, reason }) => `${personId} ${organisationId} ${reason}`),
        );
        assert.equal(new Set(reasons).size, reasons.length);
      }),
      runs,
    );
  });

  it("is silent outside hours and outside the period", () => {
    fc.assert(
      fc.property(scenes, aMoment, (scene, now) => {
        const today = dayIn(zone, now);
        const time = timeOfDayIn(zone, now);
        const isOpen = period.opensOn <= today && today <= period.closesOn;
        if (isOpen && isBusinessDay(spring, today) && "09:00" <= time && time < "16:00") return;
        assert.deepEqual(planOf(scene, now).nudges, []);
      }),
      runs,
    );
  });

  it("is silent about what is submitted, and to those who are away or out of reach", () => {
    fc.assert(
      fc.property(scenes, inHours, (scene, now) => {
        for (const { personId, items } of planOf(scene, now).nudges) {
          const submitted = scene.reports?.filter(({ stage }) => stage === "submitted") ?? [];
          assert.ok(!items.some((item) => submitted.some((each) => each.organisationId === item.organisationId)));
          const found = scene.people.find(({ id }) => id === personId);
          assert.ok(found === undefined || canBeAsked(found, dayIn(zone, now)));
        }
      }),
      runs,
    );
  });

  it("does not shrink as the clock goes on within the day, while nothing else changes", () => {
    fc.assert(
      fc.property(scenes, inHours, fc.integer({ min: 0, max: 25_000 }), (scene, now, later) => {
        const then = addSeconds(now, later);
        if (dayIn(zone, then) !== dayIn(zone, now) || timeOfDayIn(zone, then) >= "16:00") return;
        const after = new Set(planOf(scene, then).nudges.map(({ personId }) => personId));
        for (const { personId } of planOf(scene, now).nudges) assert.ok(after.has(personId));
      }),
      runs,
    );
  });

  it("gives every person and board a reminder or a reason", () => {
    fc.assert(
      fc.property(scenes, inHours, (scene, now) => {
        const today = dayIn(zone, now);
        if (today < period.opensOn || today > period.closesOn) return;
        const { nudges, passedOver } = planOf(scene, now);
        const told = new Set([
          ...nudges.flatMap(({ items }) => items.map(({ organisationId }) => organisationId)),
          ...passedOver.map(({ organisationId }) => organisationId),
        ]);
        for (const id of boards) assert.ok(told.has(id));
      }),
      runs,
    );
  });
});
