// Someone whom the bot met as a colleague or coordinator, and who is listed as a contact person later, is one person.
import assert from "node:assert/strict";
import type { Person } from "../../src/domain/person.ts";
import { identifyPerson } from "../../src/usecases/identify-person.ts";
import { referQuestion } from "../../src/usecases/refer-question.ts";
import { replyToReferral, waitingReferrals } from "../../src/usecases/reply-to-referral.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { storedReport } from "./people-at-work.ts";

const objectId = "eeeeeeee-0000-4000-8000-000000000005";
const address = "eva@example.se";
const chat = {
  conversationId: "a:eva",
  serviceUrl: "https://smba.example/",
  tenantId: "t",
  userId: "29:eva",
  botId: "28:b",
};
const listed: Person = {
  id: "eva-ny",
  name: "Eva Ny",
  email: address,
  phone: "08-1",
  duties: [{ organisationId: "parken", role: "deputy" }],
};
const identify = (at: Surroundings, email: string | undefined = address) =>
  identifyPerson(at.ports, { aadObjectId: objectId, email: async () => email });
const refer = async (at: Surroundings, questionId: string) =>
  referQuestion(at.ports, await at.who("anna"), { key, questionId, email: address, note: "" });

/** Anna has asked Eva, who has written to the bot; her record is nobody's on the list. */
async function metAsColleague(): Promise<{ at: Surroundings; metId: string }> {
  const at = await openSurroundings();
  const asked = await refer(at, "first");
  assert.ok(asked.kind === "referred");
  const met = (await identify(at)) ?? assert.fail("not bound");
  await at.ports.people.save({ ...met, value: { ...met.value, chat, language: "en" } });
  return { at, metId: met.value.id };
}

describe("someone who was met before they were listed", () => {
  it("becomes the listed person when they write, with their chat, language and questions, and replies once", async () => {
    const { at, metId } = await metAsColleague();
    await at.ports.people.save({ value: listed });
    const eva = (await identify(at)) ?? assert.fail("nobody");
    const expected = { ...listed, aadObjectId: objectId, chat, language: "en", formerIds: [metId] };
    assert.equal(eva.value.id, "eva-ny");
    const stored = await at.who("eva-ny");
    assert.deepEqual(stored.value, { ...expected, referred: [{ report: key, questionId: "first" }] });
    assert.equal(stored.etag, eva.etag);
    assert.deepEqual(at.noted.at(-1), { event: "person.united", ids: { person: "eva-ny", former: metId } });
    assert.equal((await waitingReferrals(at.ports, eva)).length, 1);
    const replied = await replyToReferral(at.ports, eva, key, "first", "Svar från Eva.");
    assert.equal(replied.kind, "replied");
    assert.equal((await waitingReferrals(at.ports, eva)).length, 0);
    assert.deepEqual(
      (await storedReport(at)).referrals?.map(({ colleague, reply }) => [colleague.personId, reply?.text]),
      [[metId, "Svar från Eva."]],
    );
  });

  it("leaves a record that names its authors, and is found by nothing else", async () => {
    const { at, metId } = await metAsColleague();
    await at.ports.people.save({ value: listed });
    await identify(at);
    assert.deepEqual((await at.who(metId)).value, {
      id: metId,
      name: address,
      email: "",
      phone: "",
      duties: [],
      becameId: "eva-ny",
    });
    assert.deepEqual(
      (await at.ports.people.withObjectId(objectId)).map(({ value }) => value.id),
      ["eva-ny"],
    );
    assert.equal((await at.ports.people.withEmail(address))?.value.id, "eva-ny");
    await at.ports.people.save({
      ...(await at.who("eva-ny")),
      value: { ...(await at.who("eva-ny")).value, phone: "2" },
    });
    assert.equal((await identify(at))?.value.phone, "2");
  });

  it("is asked again under the listed name, and sees each question once", async () => {
    const { at } = await metAsColleague();
    await at.ports.people.save({ value: listed });
    await identify(at);
    assert.equal((await refer(at, "first")).kind, "alreadyAsked");
    await replyToReferral(at.ports, await at.who("eva-ny"), key, "first", "Svar.");
    at.clock.pass(60);
    const again = await refer(at, "first");
    assert.ok(again.kind === "referred");
    assert.equal(again.colleague.id, "eva-ny");
    assert.equal((await storedReport(at)).referrals?.length, 1);
    assert.equal((await refer(at, "second")).kind, "referred");
    assert.equal((await waitingReferrals(at.ports, await at.who("eva-ny"))).length, 2);
  });

  it("becomes the listed person also when the list has their object id, or another address", async () => {
    const byId = await metAsColleague();
    const otherAddress = { ...listed, email: "eva.ny@example.se" };
    await byId.at.ports.people.save({ value: { ...otherAddress, aadObjectId: objectId } });
    const neverAsked = () => assert.fail("asked");
    const eva = await identifyPerson(byId.at.ports, { aadObjectId: objectId, email: neverAsked });
    assert.deepEqual([eva?.value.id, eva?.value.chat], ["eva-ny", chat]);
    const renamed = await metAsColleague();
    await renamed.at.ports.people.save({ value: otherAddress });
    assert.equal((await identify(renamed.at, "Eva.Ny@example.se "))?.value.id, "eva-ny");
  });

  it("stays who they are when the address that they had is listed for whoever has it now", async () => {
    const { at, metId } = await metAsColleague();
    await at.ports.people.save({ value: listed });
    assert.equal((await identify(at, "eva.gift@example.se"))?.value.id, metId);
    assert.equal((await identify(at, ""))?.value.id, metId);
    assert.deepEqual((await at.who("eva-ny")).value, listed);
  });

  it("stays who they are when the listed person is bound to somebody else, or the directory is silent", async () => {
    const { at, metId } = await metAsColleague();
    await at.ports.people.save({ value: { ...listed, aadObjectId: "someone-else" } });
    assert.equal((await identify(at))?.value.id, metId);
    assert.deepEqual(at.noted.at(-1), { event: "person.refused", ids: { person: "eva-ny" } });
    const silent = () => Promise.reject(new Error("no directory"));
    assert.equal((await identifyPerson(at.ports, { aadObjectId: objectId, email: silent }))?.value.id, metId);
    assert.deepEqual((await at.who(metId)).value.chat, chat);
  });

  it("is one person when two messages arrive at the same time", async () => {
    const { at, metId } = await metAsColleague();
    await at.ports.people.save({ value: listed });
    at.meddler.before(/^people\/eva-ny/, () => identify(at));
    assert.equal((await identify(at))?.value.id, "eva-ny");
    assert.deepEqual((await at.who("eva-ny")).value.formerIds, [metId]);
    assert.equal((await at.who(metId)).value.becameId, "eva-ny");
  });

  it("is one person after a crash between the two records", async () => {
    const { at, metId } = await metAsColleague();
    await at.ports.people.save({ value: listed });
    at.meddler.before(/^people\/person-/, () => Promise.reject(new Error("the power is gone")));
    await assert.rejects(identify(at));
    assert.equal((await identify(at))?.value.id, "eva-ny");
    assert.equal((await at.who(metId)).value.becameId, "eva-ny");
    assert.deepEqual((await at.who("eva-ny")).value.formerIds, [metId]);
  });

  it("gets what they are asked in that very moment", async () => {
    const during = await metAsColleague();
    await during.at.ports.people.save({ value: listed });
    during.at.meddler.before(/^people\/person-/, async () => {
      const met = await during.at.who(during.metId);
      const referred = [...(met.value.referred ?? []), { report: key, questionId: "second" }];
      await during.at.ports.people.save({ ...met, value: { ...met.value, referred } });
    });
    await identify(during.at);
    assert.equal((await during.at.who("eva-ny")).value.referred?.length, 2);
    const after = await metAsColleague();
    after.at.meddler.before(/^people\/person-/, async () => {
      await after.at.ports.people.save({ value: listed });
      await identify(after.at);
    });
    const asked = await refer(after.at, "second");
    assert.ok(asked.kind === "referred");
    assert.equal(asked.colleague.id, "eva-ny");
    assert.equal((await waitingReferrals(after.at.ports, await after.at.who("eva-ny"))).length, 2);
  });

  it("is not asked what is sent to an address that was theirs once", async () => {
    const { at } = await metAsColleague();
    await at.ports.people.save({ value: listed });
    const eva = (await identify(at)) ?? assert.fail("nobody");
    await at.ports.people.save({ ...eva, value: { ...eva.value, email: "eva.gift@example.se" } });
    const asked = await refer(at, "second");
    assert.ok(asked.kind === "referred");
    assert.equal(asked.colleague.email, address);
    assert.equal((await waitingReferrals(at.ports, await at.who("eva-ny"))).length, 1);
  });

  it("is never united with a second contact person", async () => {
    const at = await openSurroundings();
    for (const id of ["anna", "bjorn"]) {
      const person = await at.who(id);
      await at.ports.people.save({ ...person, value: { ...person.value, aadObjectId: objectId } });
    }
    assert.equal((await identify(at))?.value.id, "anna");
    assert.equal((await at.who("bjorn")).value.becameId, undefined);
  });
});
