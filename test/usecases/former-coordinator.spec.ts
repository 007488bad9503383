// A coordinator who has left: what is known of them is written out and erased, but for what they did in office.
import assert from "node:assert/strict";
import { AppError } from "../../src/domain/app-error.ts";
import { erasePerson } from "../../src/usecases/erase-person.ts";
import { exportPerson } from "../../src/usecases/export-person.ts";
import { openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { changePerson, leaveTraces } from "./erased-person.ts";
import { leaveCoordinatorTraces } from "./former-coordinator.ts";

const email = "bjorn@example.se";
const wish = { email, despiteDuties: false };

describe("what is kept of a former coordinator", () => {
  let at: Surroundings;
  beforeEach(async () => {
    at = await openSurroundings();
    await leaveTraces(at);
    await leaveCoordinatorTraces(at);
  });

  it("is written out: register, rows that name them, alerts, the city's report, pauses, returns with comments", async () => {
    const outcome = await exportPerson(at.ports, email);
    assert.ok(outcome.kind === "exported");
    const [record] = outcome.data.records;
    assert.deepEqual(record?.sentRegister, { number: 1, at: "2026-05-06T08:00:00.000Z", state: "shown", rows: 1 });
    assert.deepEqual(
      record?.registerRows.map(({ person }) => person?.phone),
      ["08-bjorn"],
    );
    assert.equal(record?.alerts.length, 1);
    assert.deepEqual(
      record?.cityDeliveries.map(({ id }) => id),
      ["post.v1.channel.0", "post.v1.person.bjorn.0"],
    );
    assert.equal(record?.pauses[0]?.isPaused, true);
    assert.equal(record?.reports[0]?.returns[0]?.questions[0]?.comment, "Björns kommentar");
    assert.deepEqual(
      record?.actions.map(({ kind }) => kind),
      ["reportReturned"],
    );
    assert.doesNotMatch(JSON.stringify(record), /eva@example/);
  });

  it("is erased but for the deliveries, returns, pauses and actions, which are the record and counted", async () => {
    const { ports } = at;
    const outcome = await erasePerson(ports, wish);
    assert.ok(outcome.kind === "erased");
    const { erased, remaining } = outcome;
    assert.deepEqual([erased.registers, erased.alerts], [2, 1]);
    assert.deepEqual([remaining.deliveries, remaining.returns, remaining.pauses, remaining.actions], [3, 1, 1, 1]);
    assert.equal(await ports.pendingImports.of("bjorn"), undefined);
    assert.deepEqual(
      (await ports.alerts.of(2026)).map(({ value }) => value.personId),
      ["cecilia"],
    );
  });

  it("stands in nobody's waiting register any more, whose number stays so that an older card never means a newer file", async () => {
    await erasePerson(at.ports, wish);
    const other = await at.ports.pendingImports.of("cecilia");
    assert.deepEqual([other?.value.number, other?.value.state, other?.value.reading.rows], [7, "dropped", []]);
  });

  it("leaves others' registers alone when nobody knows an address of the person", async () => {
    const { ports } = at;
    await changePerson(ports, "bjorn", (person) => ({ ...person, aadObjectId: "of-bjorn" }));
    await ports.people.save({
      value: { id: "met", name: "B", email: "", phone: "", duties: [], aadObjectId: "of-bjorn" },
    });
    const outcome = await exportPerson(ports, email);
    assert.ok(outcome.kind === "exported");
    assert.deepEqual(
      outcome.data.records.map(({ person, registerRows }) => `${person.id} ${registerRows.length}`),
      ["bjorn 1", "met 0"],
    );
  });

  it("is not erased by halves unnoticed when a register changes meanwhile", async () => {
    at.meddler.before(/^imports\/cecilia$/, async () => {
      const other = await at.ports.pendingImports.of("cecilia");
      assert.ok(other && (await at.ports.pendingImports.save({ ...other, value: { ...other.value, number: 8 } })));
    });
    await assert.rejects(erasePerson(at.ports, wish), (error: unknown) => error instanceof AppError);
    assert.equal((await erasePerson(at.ports, wish)).kind, "erased");
  });
});
