// Changes find the newest version, however many make them at once, and give up in words when they can't.
import assert from "node:assert/strict";
import type { Language } from "../../src/domain/language.ts";
import { openDesk } from "../../src/usecases/desk.ts";
import { revisePerson } from "../../src/usecases/revise-person.ts";
import { reviseReport, reviseStored } from "../../src/usecases/revise-report.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { save, storedReport } from "./people-at-work.ts";

async function deskOf(at: Surroundings, who: string) {
  const desk = await openDesk(at.ports, await at.who(who), key);
  return desk.kind === "desk" ? desk : assert.fail(desk.kind);
}

async function change(at: Surroundings): Promise<void> {
  const anna = await at.who("anna");
  await at.ports.people.save(anna);
}

describe("a report that is revised", () => {
  it("gets both changes when two desks had the same version before them", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    const desks = [await deskOf(at, "anna"), await deskOf(at, "bjorn")];
    for (const desk of desks) {
      await reviseReport(at.ports, desk, ({ report: { value }, person }) => ({
        outcome: undefined,
        report: { ...value, questionIds: [...value.questionIds, person.value.id] },
      }));
    }
    assert.deepEqual((await storedReport(at)).questionIds.slice(-2), ["anna", "bjorn"]);
  });

  it("gets both changes when two begin it at once", async () => {
    const at = await openSurroundings();
    at.meddler.before(/^reports/, () => save(at, "bjorn", "second", "två"));
    await save(at, "anna", "first", "ett");
    assert.deepEqual(Object.keys((await storedReport(at)).answers).sort(), ["first", "second"]);
  });

  it("is not stored when nothing has changed", async () => {
    const at = await openSurroundings();
    const desk = await deskOf(at, "anna");
    const { outcome } = await reviseReport(at.ports, desk, ({ report }) => ({ outcome: "same", report: report.value }));
    assert.deepEqual([outcome, await at.ports.reports.get(key)], ["same", undefined]);
  });

  it("gives up in a storm, and says that the store is busy", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    const stored = (await at.ports.reports.get(key)) ?? assert.fail();
    const storm = async () => at.ports.reports.save((await at.ports.reports.get(key)) ?? stored);
    at.meddler.before(/^reports/, storm, 99);
    const changed = (value: typeof stored.value) => ({ ...value, awaitsPost: true });
    await assert.rejects(reviseStored(at.ports, stored, changed), { code: "store.busy" });
    assert.equal((await storedReport(at)).awaitsPost, false);
  });

  it("survives a short storm", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    const stored = (await at.ports.reports.get(key)) ?? assert.fail();
    const storm = async () => at.ports.reports.save((await at.ports.reports.get(key)) ?? stored);
    at.meddler.before(/^reports/, storm, 5);
    await reviseStored(at.ports, stored, (value) => ({ ...value, awaitsPost: true }));
    assert.equal((await storedReport(at)).awaitsPost, true);
  });

  it("is a busy store when it is gone and can't be replaced", async () => {
    const at = await openSurroundings();
    const report = { value: await storedReport(at), etag: "of a report that is gone" };
    await assert.rejects(
      reviseStored(at.ports, report, (value) => ({ ...value })),
      { code: "store.busy" },
    );
    const desk = { ...(await deskOf(at, "anna")), report };
    const revise = reviseReport(at.ports, desk, ({ report: { value } }) => ({ outcome: 1, report: { ...value } }));
    await assert.rejects(revise, { code: "store.busy" });
  });
});

describe("a person who is revised", () => {
  const speak = (language: Language) => (person: Awaited<ReturnType<Surroundings["who"]>>) => ({
    ...person.value,
    language,
  });

  it("gets both changes when two were made at once", async () => {
    const at = await openSurroundings();
    const anna = await at.who("anna");
    await revisePerson(at.ports, anna, speak("en"));
    const after = await revisePerson(at.ports, anna, ({ value }) => ({ ...value, phone: "ny" }));
    assert.deepEqual([after?.value.language, after?.value.phone], ["en", "ny"]);
    assert.deepEqual(await at.who("anna"), after);
  });

  it("is left alone when the newest version makes the change unwanted", async () => {
    const at = await openSurroundings();
    const anna = await at.who("anna");
    await revisePerson(at.ports, anna, speak("en"));
    const wanted = await revisePerson(at.ports, anna, (newest) =>
      newest.value.language === undefined ? speak("sv")(newest) : undefined,
    );
    assert.equal(wanted, undefined);
    assert.equal((await at.who("anna")).value.language, "en");
  });

  it("gives up in a storm, and says that the store is busy", async () => {
    const at = await openSurroundings();
    at.meddler.before(/^people/, () => change(at), 99);
    await assert.rejects(revisePerson(at.ports, await at.who("anna"), speak("en")), { code: "store.busy" });
    const gone = { ...(await at.who("anna")).value, id: "gone" };
    await assert.rejects(revisePerson(at.ports, { value: gone, etag: "x" }, speak("en")), { code: "store.busy" });
  });
});
