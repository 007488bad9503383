// What follows a saved answer, and what becomes of text that was typed beside one.
import assert from "node:assert/strict";
import { notApplicable } from "../domain/invented-report.ts";
import { key, openSurroundings } from "./desk-for-tests.ts";
import { ask, piecesOf, save, write } from "./people-at-work.ts";

describe("the question that follows a saved answer", () => {
  it("takes the chat text, although nothing was stored of the person", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    const before = (await at.who("anna")).etag;
    await save(at, "anna", "first", "ett");
    assert.equal((await at.who("anna")).etag, before);
    await write(at, "anna", "till andra");
    assert.deepEqual(await piecesOf(at, "anna", "second"), ["till andra"]);
  });

  it("still takes it when a colleague has changed the answer before it, or answered it meanwhile", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    await save(at, "anna", "first", "ett");
    await save(at, "bjorn", "first", "ett, rättat", { basedOn: 1 });
    await save(at, "bjorn", "second", "Björns två");
    await write(at, "anna", "Annas två");
    assert.deepEqual(await piecesOf(at, "anna", "second"), ["Annas två"]);
    assert.deepEqual(await piecesOf(at, "anna", "first"), []);
  });

  it("takes it in the report that was saved in last, when the person had been in another", async () => {
    const at = await openSurroundings();
    const elsewhere = {
      report: { ...key, organisationId: "hamnen" },
      questionId: "x",
      revision: 0,
      askedAt: at.clock.now(),
    };
    const anna = await at.who("anna");
    await at.ports.people.save({ ...anna, value: { ...anna.value, open: elsewhere } });
    await save(at, "anna", "first", "ett");
    await write(at, "anna", "till andra");
    assert.deepEqual(await piecesOf(at, "anna", "second"), ["till andra"]);
  });

  it("takes none after the last one", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "fourth");
    await save(at, "anna", "fourth", "fyra");
    assert.equal((await write(at, "anna", "hej")).kind, "nothingOpen");
  });
});

describe("text that was typed beside a reason", () => {
  const reason = notApplicable("Finns inte här");

  it("is kept as a draft when not applicable is saved", async () => {
    const at = await openSurroundings();
    assert.equal((await save(at, "anna", "first", reason, { typed: "tre sidor text" })).kind, "saved");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["tre sidor text"]);
  });

  it("is kept when a colleague has said the same, or something else, meanwhile", async () => {
    const at = await openSurroundings();
    await save(at, "bjorn", "first", reason);
    await save(at, "bjorn", "second", "Björns");
    assert.equal((await save(at, "anna", "first", reason, { typed: "till ett" })).kind, "duplicate");
    assert.equal((await save(at, "anna", "second", reason, { typed: "till två" })).kind, "conflict");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["till ett"]);
    assert.deepEqual(await piecesOf(at, "anna", "second"), ["till två"]);
  });

  it("stays with its person when it is longer than any draft", async () => {
    const at = await openSurroundings();
    const outcome = await save(at, "anna", "first", reason, { typed: "x".repeat(301) });
    assert.deepEqual(outcome.kind === "refused" && outcome.fault, { kind: "tooLong", length: 301, limit: 150 });
    assert.equal(await at.ports.reports.get(key), undefined);
  });
});
