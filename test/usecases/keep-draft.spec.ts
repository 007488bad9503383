// What people write in the chat becomes the draft of the question that is open.
import assert from "node:assert/strict";
import { key, openSurroundings } from "./desk-for-tests.ts";
import { answerAll, ask, piecesOf, save, storedReport, submit, write } from "./people-at-work.ts";

describe("text in the chat", () => {
  it("is kept piece by piece, clean, and changes no answer", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    await write(at, "anna", "Ett stycke \r\n", "m1");
    const outcome = await write(at, "anna", "- två\u0007", "m2");
    assert.equal(outcome.kind === "kept" && outcome.question.draft?.revision, 2);
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["Ett stycke", "- två"]);
    assert.deepEqual((await storedReport(at)).answers, {});
  });

  it("is kept once, however often it is delivered", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    await write(at, "anna", "ett", "m1");
    assert.equal((await write(at, "anna", "ett", "m1")).kind, "duplicate");
    at.meddler.before(/^reports/, () => write(at, "anna", "två", "m2"));
    assert.equal((await write(at, "anna", "två", "m2")).kind, "duplicate");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett", "två"]);
  });

  it("is each person's own", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    await ask(at, "bjorn", "first");
    await write(at, "anna", "Annas");
    await write(at, "bjorn", "Björns");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["Annas"]);
    assert.deepEqual(await piecesOf(at, "bjorn", "first"), ["Björns"]);
  });

  it("may be half as long again as an answer; what is too long is not kept and what was kept stays", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    await write(at, "anna", "x".repeat(100));
    const outcome = await write(at, "anna", "y".repeat(50));
    assert.ok(outcome.kind === "tooLong");
    assert.deepEqual([outcome.length, outcome.limit], [151, 150]);
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["x".repeat(100)]);
    assert.equal((await write(at, "anna", "y".repeat(49))).kind, "kept");
  });

  it("belongs nowhere when no question is open, or when there is nothing in it", async () => {
    const at = await openSurroundings();
    assert.equal((await write(at, "anna", "hej")).kind, "nothingOpen");
    await ask(at, "anna", "first");
    assert.equal((await write(at, "anna", " \n ")).kind, "nothingOpen");
    assert.equal(await at.ports.reports.get(key), undefined);
  });

  it("is not taken in a report that is submitted or in a period that has closed", async () => {
    const at = await openSurroundings();
    await answerAll(at, "bjorn");
    await ask(at, "anna", "first");
    await submit(at, "bjorn");
    const late = await write(at, "anna", "för sent");
    assert.equal(late.kind === "notOpen" && late.step.kind, "submitted");
    const closed = await openSurroundings();
    await ask(closed, "anna", "first");
    closed.clock.passPeriod();
    assert.equal((await write(closed, "anna", "för sent")).kind, "notOpen");
  });

  it("is not taken for a question that the report no longer has", async () => {
    const at = await openSurroundings();
    const anna = await at.who("anna");
    const open = { report: key, questionId: "gone", revision: 0, askedAt: at.clock.now() };
    await at.ports.people.save({ ...anna, value: { ...anna.value, open } });
    assert.equal((await write(at, "anna", "hej")).kind, "nothingOpen");
  });

  it("conflicts with an answer that a colleague gave after the question was asked", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    await save(at, "bjorn", "first", "Björns");
    const outcome = await write(at, "anna", "Annas");
    assert.equal(outcome.kind === "kept" && outcome.question.draft?.basedOn, 0);
  });
});
