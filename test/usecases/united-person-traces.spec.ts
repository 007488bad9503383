// What stands under the id that someone had before they were listed is theirs too: it is written out, and erased.
import assert from "node:assert/strict";
import { erasePerson } from "../../src/usecases/erase-person.ts";
import { exportPerson } from "../../src/usecases/export-person.ts";
import { identifyPerson } from "../../src/usecases/identify-person.ts";
import { referQuestion } from "../../src/usecases/refer-question.ts";
import { replyToReferral } from "../../src/usecases/reply-to-referral.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { changePerson } from "./erased-person.ts";
import { answerAll, storedReport, submit } from "./people-at-work.ts";

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

  it("can be erased again wherever between the records it was cut short", async () => {
    for (const cut of [/^people\/person-/, /^people\/eva-ny$/]) {
      const { at } = await united();
      at.meddler.before(cut, () => Promise.reject(new Error("the power is gone")));
      await assert.rejects(erasePerson(at.ports, wish));
      assert.equal((await erasePerson(at.ports, wish)).kind, "erased");
      assert.deepEqual(await idsIn(at), ["anna", "bjorn", "cecilia"]);
    }
  });

  it("is found through records that became one that has become another, also where one between them is gone", async () => {
    const { at, formerId } = await united();
    const met = { name: "E", email: "", phone: "", duties: [] };
    await at.ports.people.save({ value: { ...met, id: "first-met", becameId: formerId } });
    await at.ports.people.save({ value: { ...met, id: "met-before", becameId: "erased-already" } });
    const stored = await at.who("eva-ny");
    await at.ports.people.save({ ...stored, value: { ...stored.value, formerIds: ["met-before"] } });
    const outcome = await exportPerson(at.ports, email);
    assert.ok(outcome.kind === "exported");
    const [own, ...former] = outcome.data.records.map(({ person }) => person.id);
    assert.deepEqual([own, former.toSorted()], ["eva-ny", ["first-met", "met-before", formerId]]);
  });

  it("is not named by a submission whose contact person has no address", async () => {
    const { at, formerId } = await united();
    await changePerson(at.ports, "bjorn", (person) => ({ ...person, email: "" }));
    await answerAll(at, "anna");
    assert.equal((await submit(at, "anna")).kind, "submitted");
    const outcome = await exportPerson(at.ports, email);
    assert.ok(outcome.kind === "exported");
    const former = outcome.data.records.find(({ person }) => person.id === formerId);
    assert.deepEqual(former?.reports[0]?.submissions, []);
  });
});
