// A coordinator may read what is submitted, of every organisation, and nothing else.
import assert from "node:assert/strict";
import { findLatestReport } from "../../src/usecases/find-latest-report.ts";
import { handOutTo } from "../../src/usecases/hand-out.ts";
import { ekbacken, key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, submit } from "./people-at-work.ts";

/** Björn answers for Ekbacken; the coordinator answers for nobody. */
async function coordinated(): Promise<Surroundings> {
  const at = await openSurroundings();
  const eva = { id: "eva", name: "Eva", email: "", phone: "", aadObjectId: "e-1", duties: [] };
  await at.ports.people.save({ value: eva });
  return { ...at, ports: { ...at.ports, settings: { ...at.ports.settings, coordinators: ["e-1"] } } };
}

const latest = async (at: Surroundings, organisation: string) =>
  findLatestReport(at.ports, { kind: "person", person: (await at.who("eva")).value }, { organisation });

describe("a coordinator who reads reports", () => {
  it("finds what is submitted by its organisation's name", async () => {
    const at = await coordinated();
    await answerAll(at, "anna");
    assert.equal((await latest(at, "ekbacken")).kind, "noneSubmitted");
    assert.equal((await handOutTo(at.ports, await at.who("eva"), { ...key, version: "draft" })).kind, "notYours");
    await submit(at, "anna");
    assert.equal((await latest(at, "ekbacken")).kind, "found");
    assert.equal((await handOutTo(at.ports, await at.who("eva"), { ...key, version: 1 })).kind, "file");
    assert.equal((await handOutTo(at.ports, await at.who("cecilia"), { ...key, version: 1 })).kind, "notYours");
  });

  it("is asked which one, where too many are meant", async () => {
    const at = await coordinated();
    assert.equal((await latest(at, "")).kind, "noneSubmitted");
    for (let index = 0; index < 20; index++) {
      await at.ports.organisations.save({ value: { ...ekbacken, id: `o-${index}`, name: `Nämnden ${index}` } });
    }
    const outcome = await latest(at, "");
    assert.ok(outcome.kind === "whichOne");
    assert.equal(outcome.organisations.length, 10);
  });
});
