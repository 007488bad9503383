// What coordinators do is kept, and told to coordinators only.
import assert from "node:assert/strict";
import { listActions, recordAction } from "../../src/usecases/coordinator-actions.ts";
import { coordinatorHome } from "../../src/usecases/coordinator-home.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { openSurroundings, type Surroundings } from "./desk-for-tests.ts";

describe("what coordinators have done", () => {
  let at: Surroundings;
  let ports: Ports;
  beforeEach(async () => {
    at = await openSurroundings();
    ports = { ...at.ports, settings: { ...at.ports.settings, coordinators: ["cecilia@example.se"] } };
    const cecilia = await at.who("cecilia");
    await ports.people.save({ ...cecilia, value: { ...cecilia.value, aadObjectId: "c" } });
  });

  it("is told by name, latest first, and by id where the name is gone", async () => {
    const { value: cecilia } = await at.who("cecilia");
    await recordAction(ports, cecilia, { kind: "periodOpened", periodId: "2026-T1" });
    at.clock.pass(60);
    await recordAction(ports, cecilia, {
      kind: "personChanged",
      organisationIds: ["parken", "borta"],
      personIds: ["anna"],
    });
    const told = await listActions(ports, cecilia);
    assert.ok(told.kind === "actions");
    assert.deepEqual(
      told.actions.map(({ kind, organisations, people }) => ({ kind, organisations, people })),
      [
        { kind: "personChanged", organisations: ["Parknämnden", "borta"], people: ["Anna Åström"] },
        { kind: "periodOpened", organisations: [], people: [] },
      ],
    );
  });

  it("is nobody else's to see, nor is what they begin from", async () => {
    const { value: anna } = await at.who("anna");
    assert.deepEqual(await listActions(ports, anna), { kind: "notCoordinator" });
    assert.deepEqual(await coordinatorHome(ports, anna), { kind: "notCoordinator" });
  });

  it("begins from the open periods and the next one", async () => {
    const { value: cecilia } = await at.who("cecilia");
    const home = await coordinatorHome(ports, cecilia);
    assert.ok(home.kind === "home");
    assert.deepEqual(
      home.open.map(({ period }) => period.id),
      ["2026-T1"],
    );
  });
});
