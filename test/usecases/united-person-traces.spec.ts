// What stands under the id that someone had before they were listed is theirs too: it is written out, and erased.
import assert from "node:assert/strict";
import { erasePerson } from "../../src/usecases/erase-person.ts";
import { exportPerson } from "../../src/usecases/export-person.ts";
import { identifyPerson } from "../../src/usecases/identify-person.ts";
import { referQuestion } from "../../src/usecases/refer-question.ts";
import { replyToReferral } from "../../src/usecases/reply-to-referral.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { storedReport } from "./people-at-work.ts";

const email = "eva@example.se";
const identity = { aadObjectId: "eeeeeeee-0000-4000-8000-000000000005", email: async () => email };
const listed = { id: "eva-ny", name: "Eva Ny", email, phone: "08-1", duties: [] };
const duties = [{ organisationId: "parken", role: "deputy" }] as const;
const wish = { email, despiteDuties: true };

/** Anna asked Eva, who replied, was listed as a contact person then, and has written to the bot since. */
async function united(): Promise<{ readonly at: Surroundings; readonly formerId: string }> {
  const at = await openSurroundings();
  await referQuestion(at.ports, await at.who("anna"), { key, questionId: "first", email, note: "Kan du?" });
  const met = (await identifyPerson(at.ports, identity)) ?? assert.fail("nobody");
  assert.equal((await replyToReferral(at.ports, met, key, "first", "Evas svar.")).kind, "replied");
  await at.ports.people.save({ value: { ...listed, duties } });
  assert.equal((await identifyPerson(at.ports, identity))?.value.id, "eva-ny");
  return { at, formerId: met.value.id };
}

const idsIn = async (at: Surroundings) => (await at.ports.people.all()).map(({ value }) => value.id).toSorted();

describe("a person of whom two records were made one", () => {
  it("is written out with what stands under the earlier id", async () => {
    const { at, formerId } = await united();
    const outcome = await exportPerson(at.ports, email);
    assert.ok(outcome.kind === "exported");
    const [own, former, ...others] = outcome.data.records;
    assert.deepEqual([own?.person.id, former?.person.id, others], ["eva-ny", formerId, []]);
    assert.equal(former?.reports[0]?.referrals[0]?.reply?.text, "Evas svar.");
  });

  it("is erased with it, and nobody else is", async () => {
    const { at, formerId } = await united();
    const outcome = await erasePerson(at.ports, wish);
    assert.ok(outcome.kind === "erased");
    assert.deepEqual([outcome.personIds, outcome.erased.referrals], [["eva-ny", formerId], 1]);
    assert.deepEqual((await storedReport(at)).referrals, []);
    assert.deepEqual(await idsIn(at), ["anna", "bjorn", "cecilia"]);
  });

  it("can be erased again where it was cut short between the records", async () => {
    const { at } = await united();
    at.meddler.before(/^people\/eva-ny$/, () => Promise.reject(new Error("the power is gone")));
    await assert.rejects(erasePerson(at.ports, wish));
    assert.equal((await erasePerson(at.ports, wish)).kind, "erased");
    assert.deepEqual(await idsIn(at), ["anna", "bjorn", "cecilia"]);
  });

  it("is found through a record that became one that has become another, whatever each still knows", async () => {
    const { at, formerId } = await united();
    const first = { id: "first-met", name: "E", email: "", phone: "", duties: [], becameId: formerId };
    await at.ports.people.save({ value: first });
    const stored = await at.who("eva-ny");
    await at.ports.people.save({ ...stored, value: { ...stored.value, formerIds: undefined } });
    const outcome = await exportPerson(at.ports, email);
    assert.ok(outcome.kind === "exported");
    assert.deepEqual(
      outcome.data.records.map(({ person }) => person.id),
      ["eva-ny", formerId, "first-met"],
    );
  });
});
