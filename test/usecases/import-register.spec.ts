// A register that a coordinator sends: shown first, then made so, once, and never more than was shown.
import assert from "node:assert/strict";
import type { TableReading } from "../../src/domain/register/table.ts";
import { applyImport, dropImport } from "../../src/usecases/apply-import.ts";
import { handOutTo } from "../../src/usecases/hand-out.ts";
import { handOutRegister } from "../../src/usecases/hand-out-register.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { type ImportView, previewImport, viewImport } from "../../src/usecases/preview-import.ts";
import { openSurroundings, type Surroundings } from "./desk-for-tests.ts";

const titles = ["Organisation", "Typ", "Kontaktperson", "E-post", "Telefon", "Roll"];
function fileWith(...rows: readonly (readonly string[])[]): Uint8Array {
  const table = [titles, ...rows].map((cells, index) => ({
    number: index + 1,
    cells: cells.map((text) => ({ text })),
  }));
  return new TextEncoder().encode(JSON.stringify({ kind: "tables", tables: [table] } satisfies TableReading));
}
const type = "district-board";
const file = fileWith(
  ["Ängens stadsdelsnämnd", type, "Östen Äng", "osten@example.se", "08-9", "ordinarie"],
  ["Ekbackens stadsdelsnämnd", "", "Anna Åström", "anna@example.se", "08-77", "ordinarie"],
);

describe("a register that a coordinator sends", () => {
  let at: Surroundings;
  let ports: Ports;
  beforeEach(async () => {
    at = await openSurroundings();
    ports = {
      ...at.ports,
      settings: { ...at.ports.settings, coordinators: ["cecilia@example.se", "bjorn@example.se"] },
    };
    for (const id of ["cecilia", "bjorn"]) {
      const stored = await at.who(id);
      await ports.people.save({ ...stored, value: { ...stored.value, aadObjectId: id } });
    }
  });
  const who = async (id: string) => (await at.who(id)).value;
  const preview = async (bytes = file, id = "cecilia"): Promise<ImportView> => {
    const outcome = await previewImport(ports, await who(id), bytes);
    return outcome.kind === "preview" ? outcome : assert.fail(outcome.kind);
  };
  const apply = async (number: number, removesAbsent = false, id = "cecilia") =>
    applyImport(ports, await who(id), { number, removesAbsent });
  const actions = () => ports.coordinatorActions.of(2026);

  it("changes nothing before they say so, and then what was shown, once", async () => {
    const { number, plan, names } = await preview();
    assert.deepEqual([plan.organisations.length, plan.people.length, plan.absent.length], [1, 2, 1]);
    assert.equal(names.get("angens-stadsdelsnamnd"), "Ängens stadsdelsnämnd");
    assert.equal(await ports.organisations.get("angens-stadsdelsnamnd"), undefined);
    const applied = await apply(number);
    assert.ok(applied.kind === "applied");
    assert.deepEqual(applied.counts, {
      organisations: { new: 1, changed: 0 },
      people: { new: 1, changed: 1 },
      ended: 0,
      inShort: "1 + 0 / 1 + 1 / 0",
    });
    assert.equal((await who("anna")).phone, "08-77");
    assert.equal((await who("bjorn")).duties.length, 1);
    assert.deepEqual(await apply(number), { kind: "already" });
    assert.deepEqual(
      (await actions()).map(({ kind, figures }) => [kind, figures]),
      [["registerImported", "1 + 0 / 1 + 1 / 0"]],
    );
    const again = await preview();
    assert.deepEqual([again.plan.organisations, again.plan.people], [[], []]);
    assert.equal((await apply(again.number)).kind, "applied");
    assert.equal((await actions()).length, 1);
  });

  it("ends the duties of those whom it leaves out when that is chosen; their open question is no more", async () => {
    const bjorn = await at.who("bjorn");
    const open = {
      report: { periodId: "2026-T1", organisationId: "ekbacken" },
      questionId: "first",
      revision: 0,
      askedAt: ports.clock.now(),
    };
    await ports.people.save({ ...bjorn, value: { ...bjorn.value, open } });
    const applied = await apply((await preview()).number, true);
    assert.equal(applied.kind === "applied" && applied.counts.ended, 1);
    const { duties, open: now } = await who("bjorn");
    assert.deepEqual([duties, now], [[], undefined]);
  });

  it("does what is left after a crash, and is kept as one import", async () => {
    const { number } = await preview();
    at.meddler.before(/^people\//, () => Promise.reject(new Error("the process dies")));
    await assert.rejects(apply(number));
    assert.ok(await ports.organisations.get("angens-stadsdelsnamnd"));
    at.clock.pass(60);
    const applied = await apply(number);
    assert.equal(applied.kind === "applied" && applied.counts.inShort, "1 + 0 / 1 + 1 / 0");
    assert.equal((await actions()).length, 1);
  });

  it("makes nothing that was not shown: what someone else changed meanwhile is told", async () => {
    const { number } = await preview();
    const anna = await at.who("anna");
    await ports.people.save({ ...anna, value: { ...anna.value, phone: "08-66" } });
    const applied = await apply(number);
    assert.ok(applied.kind === "applied");
    assert.deepEqual(
      applied.differing.people.map(({ changes }) => changes),
      [[{ field: "phone", from: "08-66", to: "08-77" }]],
    );
    assert.equal((await who("anna")).phone, "08-66");
    assert.equal(applied.counts.people.new, 1);
  });

  it("keeps what two coordinators change at once", async () => {
    const first = await preview(
      fileWith(
        ["Ängens stadsdelsnämnd", type],
        ["Ekbackens stadsdelsnämnd", "", "Anna Åström", "anna@example.se", "08-77", ""],
      ),
    );
    const other = fileWith(
      ["Ekbackens stadsdelsnämnd", "", "Anna Åström", "anna@example.se", "", "ersättare"],
      ["Sjöns stadsdelsnämnd", type],
    );
    const second = await preview(other, "bjorn");
    const [one, two] = await Promise.all([apply(first.number), apply(second.number, false, "bjorn")]);
    assert.deepEqual([one.kind, two.kind], ["applied", "applied"]);
    const all = (await ports.organisations.all()).map(({ value }) => value.id);
    assert.ok(all.includes("angens-stadsdelsnamnd") && all.includes("sjons-stadsdelsnamnd"));
    const anna = await who("anna");
    assert.deepEqual([anna.phone, anna.duties[0]?.role], ["08-77", "deputy"]);
  });

  it("answers a double click once", async () => {
    const { number } = await preview();
    const outcomes = await Promise.all([apply(number), apply(number)]);
    assert.ok(outcomes.every(({ kind }) => kind === "applied" || kind === "already"));
    assert.equal((await actions()).length, 1);
    assert.equal((await ports.people.all()).filter(({ value }) => value.email === "osten@example.se").length, 1);
  });

  it("is gone when a newer file came, when it was dropped, and after a week", async () => {
    const { number } = await preview();
    const newer = await preview();
    assert.deepEqual(await apply(number), { kind: "gone" });
    assert.deepEqual(await dropImport(ports, await who("cecilia"), number), { kind: "gone" });
    assert.equal((await viewImport(ports, await who("cecilia"), newer.number)).kind, "preview");
    assert.deepEqual(await dropImport(ports, await who("cecilia"), newer.number), { kind: "dropped" });
    assert.deepEqual((await ports.pendingImports.of("cecilia"))?.value.reading.rows, []);
    assert.deepEqual(await apply(newer.number), { kind: "gone" });
    assert.deepEqual(await viewImport(ports, await who("cecilia"), newer.number), { kind: "gone" });
    const last = await preview();
    at.clock.pass(8 * 24 * 3600);
    assert.deepEqual(await apply(last.number), { kind: "gone" });
    assert.deepEqual(await apply(99), { kind: "gone" });
  });

  it("can't be dropped once it is done", async () => {
    const { number } = await preview();
    await apply(number);
    assert.deepEqual(await dropImport(ports, await who("cecilia"), number), { kind: "already" });
  });

  it("can't be dropped once it has begun, as when the process died in the middle; pressing again completes it", async () => {
    const { number } = await preview();
    const shown = await ports.pendingImports.of("cecilia");
    assert.ok(shown);
    await ports.pendingImports.save({ ...shown, value: { ...shown.value, state: "begun", begunAt: at.clock.now() } });
    assert.deepEqual(await dropImport(ports, await who("cecilia"), number), { kind: "begun" });
    assert.equal((await apply(number)).kind, "applied");
    const other = await preview(
      fileWith(["Ekbackens stadsdelsnämnd", "", "Anna Åström", "anna@example.se", "08-5", ""]),
    );
    let applied = "";
    at.meddler.before(/^imports\/cecilia/, async () => {
      applied = (await apply(other.number)).kind;
    });
    assert.deepEqual(await dropImport(ports, await who("cecilia"), other.number), { kind: "already" });
    assert.equal(applied, "applied");
  });

  it("is not imported when it was dropped at that moment, and dropping it is not tried for ever", async () => {
    const { number } = await preview();
    at.meddler.before(/^imports\/cecilia/, async () => dropImport(ports, await who("cecilia"), number));
    assert.deepEqual(await apply(number), { kind: "gone" });
    const next = await preview();
    const never = { ...ports, pendingImports: { ...ports.pendingImports, save: async () => undefined } };
    await assert.rejects(dropImport(never, await who("cecilia"), next.number), { code: "store.busy" });
  });

  it("is a coordinator's alone, and so is the workbook", async () => {
    const anna = await who("anna");
    const no = { kind: "notCoordinator" };
    assert.deepEqual(await previewImport(ports, anna, file), no);
    assert.deepEqual(await applyImport(ports, anna, { number: 1, removesAbsent: true }), no);
    assert.deepEqual(await dropImport(ports, anna, 1), no);
    assert.deepEqual(await viewImport(ports, anna, 1), no);
    assert.deepEqual(await handOutRegister(ports, anna), no);
    assert.deepEqual(await handOutTo(ports, await at.who("anna"), { register: "workbook" }), { kind: "notYours" });
    const made = await handOutTo(ports, await at.who("cecilia"), { register: "workbook" });
    assert.equal(made.kind === "file" && made.name, "register-2026-05-06.xlsx");
  });

  it("says what a file is that is no register", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ kind: "macros" }));
    assert.deepEqual(await previewImport(ports, await who("cecilia"), bytes), { kind: "macros" });
    const empty = new TextEncoder().encode(JSON.stringify({ kind: "tables", tables: [] }));
    assert.deepEqual(await previewImport(ports, await who("cecilia"), empty), { kind: "noColumns" });
  });

  it("gives up, and says so, when the register never stands still", async () => {
    const { number } = await preview();
    const restless: Ports = { ...ports, people: { ...ports.people, save: async () => undefined } };
    await assert.rejects(applyImport(restless, await who("cecilia"), { number, removesAbsent: false }), {
      code: "store.busy",
    });
    const full: Ports = { ...ports, pendingImports: { ...ports.pendingImports, save: async () => undefined } };
    await assert.rejects(previewImport(full, await who("cecilia"), file), { code: "store.busy" });
  });

  it("gives a newcomer an id of their own where their address was another person's before", async () => {
    const { plan } = await preview();
    const id = plan.people.find(({ kind }) => kind === "new")?.person.id ?? "";
    await ports.people.save({
      value: { id, name: "Före detta", email: "annan@example.se", phone: "", duties: [], becameId: "anna" },
    });
    const next = (await preview()).plan.people.find(({ kind }) => kind === "new")?.person;
    assert.ok(next !== undefined && next.id !== id && next.id.startsWith("person-"));
  });
});
