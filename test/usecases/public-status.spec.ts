// A channel learns whether its organisations have submitted, and nothing of how far they have come.
import assert from "node:assert/strict";
import { addDays } from "../../src/domain/day.ts";
import { publicStatus } from "../../src/usecases/public-status.ts";
import { ekbacken, openSurroundings, period } from "./desk-for-tests.ts";
import { answerAll, save, submit } from "./people-at-work.ts";

describe("the status in a channel", () => {
  it("is the same whether nothing or nearly all is written", async () => {
    const at = await openSurroundings();
    const before = await publicStatus(at.ports, "19:ekbacken");
    await save(at, "anna", "first", "ett");
    assert.deepEqual(await publicStatus(at.ports, "19:ekbacken"), before);
    assert.deepEqual(
      before.map(({ status, progress, phase }) => ({ status, progress, phase })),
      [{ status: "inProgress", progress: { answered: 0, count: 0 }, phase: "open" }],
    );
  });

  it("says when a report is submitted, and with which version", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    await submit(at, "anna");
    const [heading] = await publicStatus(at.ports, "19:ekbacken");
    assert.deepEqual([heading?.status, heading?.submission?.version], ["submitted", 1]);
  });

  it("is of the channel's own organisations in periods that take reports", async () => {
    const at = await openSurroundings();
    assert.deepEqual(await publicStatus(at.ports, "19:other"), []);
    at.clock.goTo(addDays(period.dueOn, 1));
    assert.equal((await publicStatus(at.ports, "19:ekbacken"))[0]?.phase, "late");
    at.clock.passPeriod();
    assert.deepEqual(await publicStatus(at.ports, "19:ekbacken"), []);
  });

  it("leaves out organisations that no longer exist", async () => {
    const at = await openSurroundings();
    const stored = await at.ports.organisations.get("ekbacken");
    const value = { ...ekbacken, validTo: addDays(period.opensOn, -1) };
    await at.ports.organisations.save({ value, etag: stored?.etag });
    assert.deepEqual(await publicStatus(at.ports, "19:ekbacken"), []);
  });
});
