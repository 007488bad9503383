// A contact person who is replaced leaves nothing behind in a report that is being completed after the period has closed.
import assert from "node:assert/strict";
import { addDays } from "../../src/domain/day.ts";
import { replaceContact } from "../../src/usecases/replace-contact.ts";
import { markOfContact } from "../../src/usecases/view-register.ts";
import { key, period, type Surroundings } from "./desk-for-tests.ts";
import { ask, piecesOf, storedReport, write } from "./people-at-work.ts";
import { giveBack, submitted } from "./returning.ts";

const elsa = { name: "Elsa Ek", email: "elsa@example.se", phone: "", role: "primary" } as const;
const dueOn = addDays(period.closesOn, 20);

/** Anna writes in a report that was returned after the period had closed. */
async function completing(): Promise<Surroundings> {
  const at = await submitted();
  at.clock.goTo(addDays(period.closesOn, 5));
  await giveBack(at, { dueOn });
  await ask(at, "anna", "second");
  assert.equal((await write(at, "anna", "Halvfärdig komplettering.")).kind, "kept");
  return at;
}

async function replaceAnna(at: Surroundings): Promise<{ readonly drafts: number; readonly newId: string }> {
  const { value: anna } = await at.who("anna");
  const change = { organisationId: key.organisationId, personId: "anna", mark: markOfContact(anna, "primary") };
  const outcome = await replaceContact(at.ports, (await at.who("cecilia")).value, { ...change, written: elsa });
  assert.ok(outcome.kind === "replaced");
  return { drafts: outcome.drafts, newId: outcome.to.id };
}

describe("a contact person who is replaced while the report is being completed", () => {
  it("hands their drafts over, also after the period has closed", async () => {
    const at = await completing();
    const { drafts, newId } = await replaceAnna(at);
    assert.equal(drafts, 1);
    assert.deepEqual(await piecesOf(at, newId, "second"), ["Halvfärdig komplettering."]);
    assert.deepEqual(await piecesOf(at, "anna", "second"), []);
  });

  it("leaves drafts where they are when the report's own last day has passed", async () => {
    const at = await completing();
    const stored = (await at.ports.periods.get(period.id)) ?? assert.fail("no period");
    await at.ports.periods.save({ ...stored, value: { ...stored.value, completionsUntil: addDays(dueOn, 20) } });
    at.clock.goTo(addDays(dueOn, 1));
    const before = await storedReport(at);
    assert.equal((await replaceAnna(at)).drafts, 0);
    assert.deepEqual(await storedReport(at), before);
  });
});
