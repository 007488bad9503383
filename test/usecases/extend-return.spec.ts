// A completion that was begun and not submitted in time is rescued for that organisation alone.
import assert from "node:assert/strict";
import { addDays, type Day, day } from "../../src/domain/day.ts";
import { makePeriodChange } from "../../src/usecases/change-period.ts";
import { extendReturnedReport } from "../../src/usecases/extend-return.ts";
import { previewPeriodChange } from "../../src/usecases/preview-period-change.ts";
import { key, period, type Surroundings } from "./desk-for-tests.ts";
import { save, storedReport, submit } from "./people-at-work.ts";
import { giveBack, submitted } from "./returning.ts";

const extend = async (at: Surroundings, shown: Day | undefined, who = "cecilia") =>
  extendReturnedReport(at.ports, await at.who(who), key, shown);
const due = day("2026-05-10");
const late = day("2026-05-12");
const extended = day("2026-05-19");

/** Anna has begun to complete the report, the coordinator has closed the period, and the day has passed. */
async function begunTooLate(): Promise<Surroundings> {
  const at = await submitted();
  await giveBack(at, { dueOn: due });
  await save(at, "anna", "second", "Mer text.", { basedOn: 1 });
  const { value: cecilia } = await at.who("cecilia");
  const preview = await previewPeriodChange(at.ports, cecilia, period.id, { kind: "close" });
  assert.ok(preview.kind === "preview");
  const change = { basis: preview.basis, accepted: [] };
  assert.equal((await makePeriodChange(at.ports, cecilia, period.id, { kind: "close" }, change)).kind, "changed");
  at.clock.goTo(late);
  return at;
}

describe("more time for a report that is being completed", () => {
  it("lets its people submit what they have begun, in a closed period too, and is recorded", async () => {
    const at = await begunTooLate();
    assert.equal((await submit(at, "anna")).kind, "notOpen");
    const outcome = await extend(at, due);
    assert.ok(outcome.kind === "extended");
    assert.equal(outcome.returned.dueOn, extended);
    assert.equal((await at.ports.periods.newest(period.id))?.value.completionsUntil, extended);
    const given = (await at.ports.coordinatorActions.of(2026)).filter(({ kind }) => kind === "extensionGiven");
    assert.deepEqual(
      given.map(({ figures }) => figures),
      [`${due} → ${extended}`],
    );
    assert.equal((await submit(at, "anna")).kind, "submitted");
    assert.deepEqual(await extend(at, extended), { kind: "notReturned" });
  });

  it("is given once by two presses, and counts from its day while that is ahead", async () => {
    const at = await begunTooLate();
    await extend(at, due);
    const second = await extend(at, due);
    assert.ok(second.kind === "changed");
    assert.equal(second.returned.dueOn, extended);
    await extend(at, extended);
    assert.equal((await storedReport(at)).returns?.at(-1)?.dueOn, "2026-05-26");
  });

  it("is not given for longer than a return can be, nor where they submitted in the same moment", async () => {
    const at = await submitted();
    const far = addDays(at.clock.today(), 120);
    await giveBack(at, { dueOn: far });
    assert.equal((await extend(at, far)).kind, "tooLate");
    const other = await submitted();
    await giveBack(other, { dueOn: late });
    other.meddler.before(/^reports/, () => submit(other, "anna"));
    assert.deepEqual(await extend(other, late), { kind: "notReturned" });
    const both = await submitted();
    await giveBack(both, { dueOn: late });
    both.meddler.before(/^reports/, () => extend(both, late));
    assert.equal((await extend(both, late)).kind, "changed");
    assert.equal((await storedReport(both)).returns?.at(-1)?.dueOn, extended);
  });

  it("is the coordinators' alone to give", async () => {
    const at = await begunTooLate();
    assert.deepEqual(await extend(at, due, "anna"), { kind: "notCoordinator" });
    assert.equal((await storedReport(at)).returns?.at(-1)?.dueOn, due);
  });
});
