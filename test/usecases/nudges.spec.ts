// What happens to a reminder between its plan and its end.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { addSeconds, moment } from "../../src/domain/moment.ts";
import { openReport } from "../../src/domain/report.ts";
import { remindLater, useNudge } from "../../src/usecases/answer-nudge.ts";
import { identifyCoordinator, isCoordinator } from "../../src/usecases/coordinators.ts";
import { deliverNudge } from "../../src/usecases/deliver-nudge.ts";
import { nudgeSituation } from "../../src/usecases/nudge-situation.ts";
import { planNudges } from "../../src/usecases/plan-nudges.ts";
import { reviseNudge } from "../../src/usecases/revise-nudge.ts";
import { sendNudges } from "../../src/usecases/send-nudges.ts";
import { period } from "../domain/invented-nudges.ts";
import { fiveBefore, type Reminding, startReminding } from "./nudges-for-tests.ts";

const today = day("2026-05-06");

describe("a reminder", () => {
  let world: Reminding;
  beforeEach(async () => {
    world = await startReminding("eva@example.se,cccccccc-0000-4000-8000-00000000000c");
  });
  afterEach(() => world.close());

  async function submit(organisationId: string): Promise<void> {
    const { ports } = world;
    const organisation = await ports.organisations.get(organisationId);
    const questionnaire = organisation && ports.questionnaires.meantFor(organisation.value, period.kind);
    assert.ok(organisation && questionnaire);
    const stored = await ports.reports.get({ periodId: period.id, organisationId });
    const value = { ...openReport(organisation.value, period, questionnaire), stage: "submitted" as const };
    assert.ok(await ports.reports.save({ ...stored, value }));
  }

  async function change(
    id: string,
    how: (person: NonNullable<Awaited<ReturnType<typeof found>>>["value"]) => object,
  ): Promise<void> {
    const stored = await found(id);
    assert.ok(stored);
    await world.ports.people.save({ ...stored, value: { ...stored.value, ...how(stored.value) } });
  }
  const found = (id: string) => world.ports.people.get(id);

  it("is left to the next process by one that is to end", async () => {
    assert.deepEqual(await sendNudges(world.ports, undefined, AbortSignal.abort()), { left: 3 });
    assert.deepEqual(await sendNudges(world.ports, undefined, new AbortController().signal), { sent: 3 });
  });

  it("goes to each contact person once", async () => {
    assert.deepEqual(await sendNudges(world.ports), { sent: 3 });
    assert.deepEqual(await sendNudges(world.ports), {});
    assert.deepEqual(world.messages.map(({ id }) => id).sort(), [
      "2026-05-06.anna",
      "2026-05-06.cecilia",
      "2026-05-06.david",
    ]);
    assert.ok(world.noted.includes("nudges.run 3"));
  });

  const reasons: Readonly<Record<string, () => Promise<unknown>>> = {
    "the report has been submitted": () => submit("parknamnden"),
    "the contact person has been replaced": () =>
      change("cecilia", () => ({ duties: [{ organisationId: "ekbacken", role: "deputy" }] })),
    "the person has gone away": () => change("cecilia", () => ({ nudging: { awayThrough: day("2026-05-08") } })),
    "the app has been removed": () =>
      change("cecilia", () => ({ nudging: { unreachable: { reason: "uninstalled", since: fiveBefore } } })),
    "a coordinator has paused the period": () =>
      world.ports.nudges.savePause({
        value: { periodId: period.id, isPaused: true, by: { personId: "e", name: "E" }, at: fiveBefore },
      }),
    "the period has closed": async () => {
      const stored = await world.ports.periods.get(period.id);
      assert.ok(stored);
      await world.ports.periods.save({
        ...stored,
        value: { ...period, dueOn: day("2026-05-05"), closesOn: day("2026-05-05") },
      });
    },
    "it has become too late in the day": async () => {
      world.now = moment("2026-05-06T14:00:00Z");
    },
  };
  for (const [reason, happens] of Object.entries(reasons)) {
    it(`is not sent when at the last moment ${reason}`, async () => {
      const situation = await nudgeSituation(world.ports, world.now);
      const item = { periodId: period.id, organisationId: "parknamnden", reason: -5, as: "contact" } as const;
      world.before = happens;
      assert.equal(
        await deliverNudge(world.ports, situation, { personId: "cecilia", day: today, items: [item] }),
        "notNeeded",
      );
      assert.deepEqual(world.messages, []);
      assert.equal(await world.ports.nudges.get({ day: today, personId: "cecilia" }), undefined, "nothing is claimed");
    });
  }

  it("is not sent to someone, or about something, that is gone", async () => {
    const situation = await nudgeSituation(world.ports, world.now);
    const item = { periodId: "1999-T1", organisationId: "x", reason: -5, as: "contact" } as const;
    assert.equal(
      await deliverNudge(world.ports, situation, { personId: "nobody", day: today, items: [item] }),
      "notNeeded",
    );
    assert.equal(
      await deliverNudge(world.ports, situation, { personId: "cecilia", day: today, items: [item] }),
      "notNeeded",
    );
  });

  it("is sent by one process only, when two have the same plan", async () => {
    const situation = await nudgeSituation(world.ports, world.now);
    const item = { periodId: period.id, organisationId: "parknamnden", reason: -5, as: "contact" } as const;
    const planned = { personId: "cecilia", day: today, items: [item] };
    const ends = await Promise.all([1, 2, 3].map(() => deliverNudge(world.ports, situation, planned)));
    assert.deepEqual(ends.sort(), ["sent", "taken", "taken"]);
    assert.equal(world.messages.length, 1);
  });

  it("is tried again in the next run when the channel was too busy, and counts its attempts", async () => {
    world.outcomes.push(
      { kind: "throttled" },
      { kind: "failed", reason: "notSent" },
      { kind: "failed", reason: "BadArgument" },
    );
    assert.deepEqual(await sendNudges(world.ports), { throttled: 1, failed: 2 });
    assert.deepEqual(await sendNudges(world.ports), { sent: 2 });
    const stored = await world.ports.nudges.between(today, today);
    assert.deepEqual(stored.map(({ value }) => value.attempts).sort(), [1, 2, 2]);
  });

  it("that a process left behind is found, called unknown, and not sent again", async () => {
    const items = [{ periodId: period.id, organisationId: "parknamnden", reason: -5, as: "contact" }] as const;
    await world.ports.nudges.save({
      value: { personId: "cecilia", day: today, items, claimedAt: fiveBefore, attempts: 1, isUsed: false },
    });
    assert.deepEqual(await sendNudges(world.ports), { sent: 2 });
    world.now = addSeconds(fiveBefore, 121);
    assert.deepEqual(await sendNudges(world.ports), {});
    const stored = await world.ports.nudges.get({ day: today, personId: "cecilia" });
    assert.deepEqual(stored?.value.outcome, { kind: "unknown", reason: "interrupted" });
    assert.ok(world.noted.includes("nudge.settled 2026-05-06.cecilia unknown interrupted"));
  });

  it("that fails on our side does not hold up the others", async () => {
    const { ports } = world;
    const people = {
      ...ports.people,
      get: (id: string) => (id === "anna" ? Promise.reject(new TypeError("broken")) : ports.people.get(id)),
    };
    assert.deepEqual(await sendNudges({ ...ports, people }), { error: 1, sent: 2 });
    assert.ok(world.noted.includes("nudge.failed 2026-05-06.anna unexpected"));
  });

  it("puts the one before it away, and takes note when it can't", async () => {
    await sendNudges(world.ports);
    world.now = moment("2026-05-12T07:05:00Z");
    const cecilia = await found("cecilia");
    assert.ok(cecilia);
    await useNudge(world.ports, cecilia.value, "2026-05-06.cecilia");
    await useNudge(world.ports, cecilia.value, "2026-05-06.anna");
    await sendNudges(world.ports);
    assert.equal(world.retired.length, 2, "the used one is left alone");
    assert.ok(world.noted.some((note) => note.startsWith("nudge.older 2026-05-06.anna unreachable")));
  });

  it("can't be put off when nothing is left to do", async () => {
    await submit("parknamnden");
    const cecilia = await found("cecilia");
    assert.ok(cecilia);
    assert.deepEqual(await remindLater(world.ports, cecilia, { kind: "tomorrow" }), { kind: "nothingLeft" });
  });

  it("that is put off past the due day says when the report was due", async () => {
    world.now = moment("2026-05-13T07:05:00Z");
    const cecilia = await found("cecilia");
    assert.ok(cecilia);
    assert.deepEqual(await remindLater(world.ports, cecilia, { kind: "onDay", day: day("2026-05-20") }), {
      kind: "willRemind",
      day: "2026-05-20",
      moved: undefined,
      wasDue: "2026-05-13",
    });
  });

  it("is planned by name, with a reason for everybody who gets none", async () => {
    await submit("parknamnden");
    const { planned, passed } = await planNudges(world.ports, world.now);
    assert.deepEqual(
      planned.map(({ name, reports }) => `${name}: ${reports.map(({ organisation }) => organisation)}`),
      ["Anna Åström: Ekbackens stadsdelsnämnd", "David Lind: Lingonhöjdens Lokaler AB"],
    );
    assert.deepEqual(
      passed.map(({ name, organisation, why }) => `${name ?? ""} ${organisation} ${why}`),
      [
        "Björn Öberg Ekbackens stadsdelsnämnd notYet",
        "Anna Åström Lingonhöjdens Lokaler AB notYet",
        " Parknämnden submitted",
      ],
    );
  });

  it("gives up on a record that others change all the time", async () => {
    const nudge = { personId: "p", day: today, items: [], claimedAt: fiveBefore, attempts: 1, isUsed: false };
    const nudges = {
      ...world.ports.nudges,
      get: async () => ({ value: nudge, etag: "1" }),
      save: async () => undefined,
    };
    await assert.rejects(
      reviseNudge({ nudges }, nudge, (value) => value),
      /changed many times at once/,
    );
  });

  it("is a coordinator's business by object id or by the address they were bound with", async () => {
    const email = async () => "Eva@Example.se";
    const eva = { aadObjectId: "dddddddd-0000-4000-8000-00000000000d", name: async () => "Eva", email };
    const { settings } = world.ports;
    assert.equal(await identifyCoordinator(world.ports, { ...eva, email: async () => "x@example.se" }), undefined);
    assert.equal(
      await identifyCoordinator({ ...world.ports, settings: { ...settings, coordinators: [] } }, eva),
      undefined,
    );
    const known = await identifyCoordinator(world.ports, eva);
    assert.ok(known && isCoordinator(settings, known.value));
    assert.equal(
      await identifyCoordinator(world.ports, { ...eva, aadObjectId: "ffffffff-0000-4000-8000-00000000000f" }),
      undefined,
    );
    const byId = await identifyCoordinator(world.ports, {
      ...eva,
      aadObjectId: "CCCCCCCC-0000-4000-8000-00000000000C",
      email: async () => undefined,
    });
    assert.ok(byId && isCoordinator(settings, byId.value));
    assert.equal(
      (
        await identifyCoordinator(world.ports, {
          ...eva,
          aadObjectId: "CCCCCCCC-0000-4000-8000-00000000000C",
          email: async () => undefined,
        })
      )?.value.id,
      byId.value.id,
    );
    assert.ok(!isCoordinator(settings, { ...known.value, aadObjectId: undefined }));
  });
});
