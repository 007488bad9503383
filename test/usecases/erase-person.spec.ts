// Somebody who has left: everything that is known of them can be written out, and erased but for the authority's records.
import assert from "node:assert/strict";
import { AppError } from "../../src/domain/app-error.ts";
import { day } from "../../src/domain/day.ts";
import { erasePerson } from "../../src/usecases/erase-person.ts";
import { exportPerson, type PersonExport } from "../../src/usecases/export-person.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { changePerson, leaveTraces } from "./erased-person.ts";

const other = { ...key, organisationId: "parken" };
const wish = { email: " Bjorn@Example.SE ", despiteDuties: false };

async function exported(at: Surroundings): Promise<PersonExport["records"]> {
  const outcome = await exportPerson(at.ports, wish.email);
  assert.ok(outcome.kind === "exported");
  return outcome.data.records;
}

describe("everything that is kept of a person", () => {
  let at: Surroundings;
  beforeEach(async () => {
    at = await openSurroundings();
    await leaveTraces(at);
  });

  it("is written out: record, drafts, answers, submissions, referrals, form, reminders and deliveries", async () => {
    const [record, ...others] = await exported(at);
    assert.ok(record);
    assert.deepEqual(others, []);
    assert.equal(record.person.name, "Björn Öberg");
    assert.equal(Object.keys(record.sentForm?.answers ?? {}).join(), "second");
    assert.deepEqual(
      record.nudges.map(({ personId, day }) => `${personId} ${day}`),
      ["bjorn 2026-05-04"],
    );
    const [ekbacken, parken] = record.reports;
    assert.deepEqual([ekbacken?.organisationId, parken?.organisationId], ["ekbacken", "parken"]);
    assert.equal(ekbacken?.answers[0]?.answer.revision, 3);
    assert.equal(ekbacken?.earlier.length, 1);
    assert.deepEqual(ekbacken?.submissions[0]?.as, ["submitter", "contact", "author"]);
    assert.equal(ekbacken?.deliveries.length, 1);
    assert.equal(parken?.drafts[0]?.pieces[0]?.text, "Björns utkast");
    assert.equal(parken?.referrals.length, 2);
  });

  it("holds what they did as a coordinator, and what coordinators did about them", async () => {
    const { ports } = at;
    const action = { kind: "personChanged", at: ports.clock.now(), periodId: "2026-T1" } as const;
    const [anna, bjorn] = [
      { personId: "anna", name: "Anna" },
      { personId: "bjorn", name: "Björn" },
    ];
    await ports.coordinatorActions.record({ ...action, by: bjorn });
    await ports.coordinatorActions.record({ ...action, by: anna, personIds: ["bjorn"] });
    await ports.coordinatorActions.record({ ...action, kind: "nudgesPaused", by: anna });
    assert.equal((await exported(at))[0]?.actions.length, 2);
  });

  it("includes a record from before they were known by their address", async () => {
    const { ports } = at;
    await changePerson(ports, "bjorn", (person) => ({ ...person, aadObjectId: "of-bjorn" }));
    const met = { id: "met", name: "Björn", email: "", phone: "", duties: [], aadObjectId: "of-bjorn" };
    await ports.people.save({ value: met });
    await ports.people.save({ value: { ...met, id: "stranger", aadObjectId: "of-somebody-else" } });
    assert.deepEqual((await exported(at)).map(({ person }) => person.id).toSorted(), ["bjorn", "met"]);
    await erasePerson(ports, wish);
    assert.deepEqual([await ports.people.get("bjorn"), await ports.people.get("met")], [undefined, undefined]);
    assert.ok(await ports.people.get("stranger"));
  });

  it("is nothing for an address that nobody has", async () => {
    assert.deepEqual(await exportPerson(at.ports, "nobody@example.se"), { kind: "unknown" });
    assert.deepEqual(await erasePerson(at.ports, { ...wish, email: "nobody@example.se" }), { kind: "unknown" });
  });
});

describe("a person who is erased", () => {
  let at: Surroundings;
  beforeEach(async () => {
    at = await openSurroundings();
    await leaveTraces(at);
  });

  it("is nowhere any more but in what was written in an organisation's name", async () => {
    const { ports } = at;
    const submission = await ports.submissions.get(key, 1);
    const outcome = await erasePerson(ports, wish);
    assert.deepEqual(outcome, {
      kind: "erased",
      personIds: ["bjorn"],
      erased: { drafts: 1, referrals: 2, forms: 1, registers: 0, nudges: 1, alerts: 0 },
      remaining: { answers: 1, earlier: 1, submissions: 1, deliveries: 1, returns: 0, pauses: 0, actions: 0 },
    });
    assert.equal(await ports.people.get("bjorn"), undefined);
    assert.equal(await ports.sentForms.of("bjorn"), undefined);
    assert.equal(await ports.nudges.get({ day: nudgeDay, personId: "bjorn" }), undefined);
    const parken = (await ports.reports.get(other))?.value;
    assert.deepEqual(parken?.drafts, []);
    assert.deepEqual(
      parken?.referrals?.map(({ colleague, askedBy }) => `${askedBy.name} → ${colleague.personId}`),
      ["Borttagen person → cecilia"],
    );
    assert.deepEqual(await ports.submissions.get(key, 1), submission);
    assert.equal((await ports.reports.get(key))?.value.answers["first"]?.by.name, "Björn Öberg");
    assert.ok(at.noted.some(({ event, ids }) => event === "person.erased" && ids["person"] === "bjorn"));
  });

  it("leaves what is kept of others", async () => {
    const { ports } = at;
    await erasePerson(ports, wish);
    assert.ok(await ports.nudges.get({ day: nudgeDay, personId: "anna" }));
    assert.equal((await ports.people.get("anna"))?.value.name, "Anna Åström");
  });

  it("must not have a duty, unless it is wished for all the same", async () => {
    const { ports } = at;
    const duties = [{ organisationId: "ekbacken", role: "primary" }] as const;
    await changePerson(ports, "bjorn", (person) => ({ ...person, duties }));
    assert.deepEqual(await erasePerson(ports, wish), { kind: "onDuty", organisationIds: ["ekbacken"] });
    assert.ok(await ports.people.get("bjorn"));
    assert.equal((await erasePerson(ports, { ...wish, despiteDuties: true })).kind, "erased");
  });

  it("must not be a coordinator", async () => {
    const { ports } = at;
    await changePerson(ports, "bjorn", (person) => ({ ...person, aadObjectId: "of-bjorn" }));
    const settings = { ...ports.settings, coordinators: ["of-bjorn"] };
    assert.deepEqual(await erasePerson({ ...ports, settings }, wish), { kind: "coordinator" });
  });

  it("can be erased again where something came in between, and loses nothing that others write meanwhile", async () => {
    const { ports, meddler } = at;
    meddler.before(/^people\/bjorn$/, () => changePerson(ports, "bjorn", (person) => ({ ...person, language: "en" })));
    const isBusy = (error: unknown) => error instanceof AppError && error.code === "store.busy";
    await assert.rejects(erasePerson(ports, wish), isBusy);
    assert.equal((await erasePerson(ports, wish)).kind, "erased");
    assert.equal(await ports.people.get("bjorn"), undefined);
  });
});

const nudgeDay = day("2026-05-04");
