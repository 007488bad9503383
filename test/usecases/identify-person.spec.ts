// Who writes is known by their Entra object id; an address leads to it once.
import assert from "node:assert/strict";
import { identifyPerson } from "../../src/usecases/identify-person.ts";
import { openSurroundings, type Surroundings } from "./desk-for-tests.ts";

const objectId = "aaaaaaaa-0000-4000-8000-000000000001";
const identify = async (at: Surroundings, email: string | undefined, aadObjectId = objectId) =>
  (await identifyPerson(at.ports, { aadObjectId, email: async () => email }))?.value.id;

describe("the person who writes", () => {
  it("is found by address the first time, in any case, and bound to their object id", async () => {
    const at = await openSurroundings();
    assert.equal(await identify(at, " Anna@Example.SE "), "anna");
    assert.equal((await at.who("anna")).value.aadObjectId, objectId);
    assert.deepEqual(at.noted, [{ event: "person.bound", ids: { person: "anna" } }]);
  });

  it("is known afterwards without anybody asking for an address", async () => {
    const at = await openSurroundings();
    await identify(at, "anna@example.se");
    const known = await identifyPerson(at.ports, { aadObjectId: objectId, email: () => assert.fail("asked") });
    assert.equal(known?.value.id, "anna");
  });

  it("is nobody when a known address comes with another object id: it has been given to someone else", async () => {
    const at = await openSurroundings();
    await identify(at, "anna@example.se");
    assert.equal(await identify(at, "anna@example.se", "another"), undefined);
    assert.equal((await at.who("anna")).value.aadObjectId, objectId);
    assert.deepEqual(at.noted.at(-1), { event: "person.refused", ids: { person: "anna" } });
  });

  it("is nobody when the address is unknown, empty or missing", async () => {
    const at = await openSurroundings();
    for (const email of ["eve@example.se", "", undefined]) assert.equal(await identify(at, email), undefined);
    assert.deepEqual(at.noted, []);
  });

  it("is bound once when two first messages arrive at the same time", async () => {
    const at = await openSurroundings();
    at.meddler.before(/^people\/anna/, () => identify(at, "anna@example.se"));
    assert.equal(await identify(at, "anna@example.se"), "anna");
    const other = await openSurroundings();
    other.meddler.before(/^people\/anna/, () => identify(other, "anna@example.se", "quicker"));
    assert.equal(await identify(other, "anna@example.se"), undefined);
    assert.equal((await other.who("anna")).value.aadObjectId, "quicker");
  });
});
