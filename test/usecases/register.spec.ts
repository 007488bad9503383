// The register in the hands of a coordinator: who answers for whom, one change at a time.
import assert from "node:assert/strict";
import type { Person } from "../../src/domain/person.ts";
import { addContact, changeContact, endDuty } from "../../src/usecases/change-contact.ts";
import { changeOrganisation } from "../../src/usecases/change-organisation.ts";
import { personIdFor } from "../../src/usecases/person-id.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { replaceContact } from "../../src/usecases/replace-contact.ts";
import { type OrganisationView, viewOrganisation, viewRegister } from "../../src/usecases/view-register.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { save, submit } from "./people-at-work.ts";

describe("the register", () => {
  let at: Surroundings;
  let ports: Ports;
  let cecilia: Person;
  beforeEach(async () => {
    at = await openSurroundings();
    ports = { ...at.ports, settings: { ...at.ports.settings, coordinators: ["cecilia@example.se"] } };
    const stored = await at.who("cecilia");
    cecilia = { ...stored.value, aadObjectId: "c" };
    await ports.people.save({ ...stored, value: cecilia });
  });
  const view = async (id = "ekbacken"): Promise<OrganisationView> => {
    const shown = await viewOrganisation(ports, cecilia, id);
    return shown.kind === "organisation" ? shown : assert.fail(shown.kind);
  };
  const markOf = async (personId: string) =>
    (await view()).contacts.find(({ person }) => person.id === personId)?.mark ?? "";
  const elsa = { name: "Elsa Ek", email: "Elsa@example.se", phone: "", role: "primary" } as const;
  const of = (personId: string) => ({ organisationId: "ekbacken", personId });
  const contacts = async () => (await view()).contacts.map(({ person, role }) => `${person.name} ${role}`);
  const actions = async () => (await ports.coordinatorActions.of(2026)).map(({ kind }) => kind);

  it("is shown by name, with contact persons, and searched in", async () => {
    const all = await viewRegister(ports, cecilia, "");
    assert.ok(all.kind === "register");
    assert.deepEqual(
      all.organisations.map(({ organisation }) => organisation.name),
      ["Ekbackens stadsdelsnämnd", "Hamnen AB", "Parknämnden"],
    );
    const found = await viewRegister(ports, cecilia, " CECILIA ");
    assert.deepEqual(found.kind === "register" && found.organisations.map(({ organisation }) => organisation.id), [
      "parken",
    ]);
    assert.deepEqual(await viewOrganisation(ports, cecilia, "nowhere"), { kind: "gone" });
  });

  describe("of an organisation", () => {
    const written = async (more: object = {}) => {
      const { organisation, mark } = await view();
      const { name, diarienummer = "" } = organisation;
      return {
        organisationId: organisation.id,
        mark,
        name,
        diarienummer,
        validFrom: "",
        validTo: "",
        predecessors: "",
        ...more,
      };
    };

    it("keeps a new name, number, days and predecessors, and forgets what was emptied", async () => {
      const more = {
        name: " Nya  Ekbacken ",
        diarienummer: "",
        validFrom: "2020-01-01",
        validTo: "2026-12-31",
        predecessors: "parknämnden; hamnen",
      };
      assert.deepEqual(await changeOrganisation(ports, cecilia, await written(more)), { kind: "changed" });
      const { organisation, predecessors } = await view();
      assert.deepEqual(
        [organisation.name, organisation.diarienummer, organisation.validTo],
        ["Nya Ekbacken", undefined, "2026-12-31"],
      );
      assert.deepEqual(predecessors, ["Hamnen AB", "Parknämnden"]);
      assert.deepEqual(await actions(), ["organisationChanged"]);
      assert.ok(organisation.channel !== undefined);
    });

    it("refuses what can't be", async () => {
      const refused = async (more: object) => {
        const outcome = await changeOrganisation(ports, cecilia, await written(more));
        return outcome.kind === "refused" ? outcome.fault : outcome.kind;
      };
      assert.equal(await refused({ name: " " }), "organisationMissing");
      assert.equal(await refused({ validFrom: "i juli" }), "validFromUnreadable");
      assert.equal(await refused({ validTo: "2026-02-30" }), "validToUnreadable");
      assert.equal(await refused({ validFrom: "2026-07-01", validTo: "2026-06-30" }), "validityReversed");
      assert.equal(await refused({ predecessors: "Finns inte" }), "unknownPredecessor");
      assert.equal(await refused({ predecessors: "ekbacken" }), "ownPredecessor");
      assert.equal(await refused({ name: "PARKNÄMNDEN" }), "nameTaken");
      assert.equal(await refused({ organisationId: "nowhere" }), "gone");
      assert.equal(await refused({}), "unchanged");
      assert.deepEqual(await actions(), []);
    });

    it("never overwrites what was changed since it was shown", async () => {
      const mine = await written({ name: "Mitt namn" });
      await changeOrganisation(ports, cecilia, await written({ diarienummer: "1" }));
      assert.deepEqual(await changeOrganisation(ports, cecilia, mine), { kind: "stale" });
      const late: Ports = { ...ports, organisations: { ...ports.organisations, save: async () => false } };
      assert.deepEqual(await changeOrganisation(late, cecilia, await written({ name: "Sent" })), { kind: "stale" });
    });
  });

  describe("of a contact person", () => {
    it("keeps what is changed of them, unless someone else was quicker", async () => {
      const change = {
        ...of("bjorn"),
        mark: await markOf("bjorn"),
        written: { name: "Björn Ö", email: "bjorn.o@example.se", phone: "08-5", role: "primary" as const },
      };
      assert.equal((await changeContact(ports, cecilia, change)).kind, "changed");
      const { value: bjorn } = await at.who("bjorn");
      assert.deepEqual(
        [bjorn.name, bjorn.email, bjorn.phone, bjorn.duties[0]?.role],
        ["Björn Ö", "bjorn.o@example.se", "08-5", "primary"],
      );
      assert.deepEqual(await changeContact(ports, cecilia, change), { kind: "stale" });
      assert.deepEqual(await actions(), ["personChanged"]);
    });

    it("refuses an address that is someone else's, or none", async () => {
      const change = { ...of("bjorn"), mark: await markOf("bjorn") };
      const written = { name: "Björn", email: "cecilia@example.se", phone: "", role: "deputy" } as const;
      assert.deepEqual(await changeContact(ports, cecilia, { ...change, written }), {
        kind: "refused",
        fault: "emailTaken",
      });
      const bad = { ...change, written: { ...written, email: "björn" } };
      assert.deepEqual(await changeContact(ports, cecilia, bad), { kind: "refused", fault: "emailMalformed" });
      assert.deepEqual(await replaceContact(ports, cecilia, bad), { kind: "refused", fault: "emailMalformed" });
      assert.deepEqual(await addContact(ports, cecilia, bad), { kind: "refused", fault: "emailMalformed" });
      assert.deepEqual(await changeContact(ports, cecilia, { ...change, ...of("cecilia"), written }), { kind: "gone" });
    });

    it("adds a new one, and one that is known already", async () => {
      await addContact(ports, cecilia, { organisationId: "ekbacken", written: elsa });
      await addContact(ports, cecilia, {
        organisationId: "ekbacken",
        written: { ...elsa, name: "Cecilia Ek", email: "cecilia@example.se", role: "deputy" },
      });
      assert.deepEqual(await contacts(), [
        "Anna Åström primary",
        "Elsa Ek primary",
        "Björn Öberg deputy",
        "Cecilia Ek deputy",
      ]);
      assert.equal((await at.who("cecilia")).value.duties.length, 2);
      assert.deepEqual(await addContact(ports, cecilia, { organisationId: "nowhere", written: elsa }), {
        kind: "gone",
      });
    });

    it("gives a new one an id of their own where their address was another person's before", async () => {
      const id = await personIdFor("elsa@example.se");
      await ports.people.save({ value: { id, name: "Före detta", email: "annan@example.se", phone: "", duties: [] } });
      const added = await addContact(ports, cecilia, { organisationId: "ekbacken", written: elsa });
      assert.ok(added.kind === "changed" && added.person.id !== id && added.person.id.startsWith("person-"));
    });

    it("lets another take over, with the drafts, in reports that can be changed", async () => {
      await save(at, "bjorn", "first", "Sparat svar");
      const report = await ports.reports.get(key);
      assert.ok(report);
      const pieces = [{ text: "Inte sparat", at: ports.clock.now() }];
      const draft = { questionId: "second", personId: "bjorn", basedOn: 0, revision: 1, pieces };
      await ports.reports.save({ ...report, value: { ...report.value, drafts: [draft] } });
      const change = {
        ...of("bjorn"),
        mark: await markOf("bjorn"),
        written: { ...elsa, phone: "08-bjorn", role: "deputy" as const },
      };
      const outcome = await replaceContact(ports, cecilia, change);
      assert.ok(outcome.kind === "replaced");
      assert.deepEqual([outcome.drafts, outcome.from.duties, outcome.to.phone], [1, [], ""]);
      const after = (await ports.reports.get(key))?.value;
      assert.deepEqual(
        after?.drafts.map(({ personId, questionId }) => [personId, questionId]),
        [[outcome.to.id, "second"]],
      );
      assert.equal(after?.answers["first"]?.by.personId, "bjorn");
      assert.deepEqual(await contacts(), ["Anna Åström primary", "Elsa Ek deputy"]);
      assert.deepEqual(await replaceContact(ports, cecilia, change), { kind: "gone" });
    });

    it("is completed by pressing again after a crash in the middle", async () => {
      const change = { ...of("bjorn"), mark: await markOf("bjorn"), written: elsa };
      at.meddler.before(/^people\/bjorn/, () => Promise.reject(new Error("the power is gone")));
      await assert.rejects(replaceContact(ports, cecilia, change));
      assert.equal((await view()).contacts.length, 3);
      assert.equal((await replaceContact(ports, cecilia, change)).kind, "replaced");
      assert.equal((await view()).contacts.length, 2);
    });

    it("takes over from nobody that was changed since, and from nobody themselves", async () => {
      const change = { ...of("bjorn"), mark: "00000000", written: elsa };
      assert.deepEqual(await replaceContact(ports, cecilia, change), { kind: "stale" });
      const same = { ...change, written: { ...elsa, email: "BJORN@example.se" } };
      assert.deepEqual(await replaceContact(ports, cecilia, same), { kind: "refused", fault: "samePerson" });
    });

    it("ends a duty, and asks first when nobody would be left; what was submitted stays", async () => {
      await submit(at, "bjorn");
      assert.equal((await endDuty(ports, cecilia, { ...of("bjorn"), isSure: false })).kind, "ended");
      assert.equal((await endDuty(ports, cecilia, { ...of("anna"), isSure: false })).kind, "lastContact");
      assert.deepEqual(await contacts(), ["Anna Åström primary"]);
      assert.equal((await endDuty(ports, cecilia, { ...of("anna"), isSure: true })).kind, "ended");
      assert.deepEqual(await endDuty(ports, cecilia, { ...of("anna"), isSure: true }), { kind: "gone" });
      assert.deepEqual((await at.who("anna")).value.duties, [{ organisationId: "hamnen", role: "primary" }]);
    });
  });

  it("is nobody else's", async () => {
    const { value: anna } = await at.who("anna");
    const no = { kind: "notCoordinator" };
    const change = { ...of("bjorn"), mark: "", written: elsa };
    assert.deepEqual(await viewRegister(ports, anna, ""), no);
    assert.deepEqual(await viewOrganisation(ports, anna, "ekbacken"), no);
    assert.deepEqual(await changeContact(ports, anna, change), no);
    assert.deepEqual(await replaceContact(ports, anna, change), no);
    assert.deepEqual(await addContact(ports, anna, change), no);
    assert.deepEqual(await endDuty(ports, anna, { ...of("bjorn"), isSure: true }), no);
    const organisation = {
      organisationId: "ekbacken",
      mark: "",
      name: "",
      diarienummer: "",
      validFrom: "",
      validTo: "",
      predecessors: "",
    };
    assert.deepEqual(await changeOrganisation(ports, anna, organisation), no);
  });
});
