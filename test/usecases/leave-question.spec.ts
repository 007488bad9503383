// Whoever leaves a question without saving keeps what they typed, and goes on or back.
import assert from "node:assert/strict";
import { type LeftQuestion, leaveQuestion } from "../../src/usecases/leave-question.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, ask, piecesOf, save, storedReport, submit, write } from "./people-at-work.ts";

async function leave(at: Surroundings, questionId: string, rest: Partial<LeftQuestion> = {}, who = "anna") {
  const field = { basedOn: 0, draftRevision: 0, direction: "next" } as const;
  return leaveQuestion(at.ports, await at.who(who), { key, questionId, ...field, ...rest });
}

const toOf = (outcome: Awaited<ReturnType<typeof leave>>) => {
  if (outcome.kind !== "left") return outcome.kind;
  return outcome.step.kind === "ask" ? outcome.step.question.placed.question.id : outcome.step.kind;
};

async function at(questionId: string): Promise<Surroundings> {
  const surroundings = await openSurroundings();
  await ask(surroundings, "anna", questionId);
  return surroundings;
}

describe("leaving a question", () => {
  it("goes on to the next one without an answer, past those that have one", async () => {
    const here = await at("first");
    await save(here, "bjorn", "second", "två");
    assert.equal(toOf(await leave(here, "first")), "third");
    assert.equal(toOf(await leave(here, "third")), "fourth");
    assert.equal(toOf(await leave(here, "fourth")), "review");
  });

  it("goes back to the one before, answered or not, and on from the first", async () => {
    const here = await at("second");
    await save(here, "bjorn", "first", "ett");
    assert.equal(toOf(await leave(here, "second", { direction: "previous" })), "first");
    assert.equal(toOf(await leave(here, "first", { direction: "previous" })), "second");
  });

  it("makes the question that follows the one that chat text belongs to", async () => {
    const here = await at("first");
    await leave(here, "first");
    await write(here, "anna", "till andra");
    assert.deepEqual(await piecesOf(here, "anna", "second"), ["till andra"]);
  });

  it("follows on from a question that had followed an answer", async () => {
    const here = await at("first");
    await save(here, "anna", "first", "ett");
    assert.equal(toOf(await leave(here, "second")), "third");
    await write(here, "anna", "till tredje");
    assert.deepEqual(await piecesOf(here, "anna", "third"), ["till tredje"]);
  });

  it("keeps what was typed, and nothing when that is nothing new", async () => {
    const here = await at("first");
    const outcome = await leave(here, "first", { typed: "halvvägs\r\n" });
    assert.equal(outcome.kind === "left" && outcome.question.draft?.pieces[0]?.text, "halvvägs");
    await save(here, "bjorn", "second", "två");
    await leave(here, "second", { typed: "två", basedOn: 1 });
    await leave(here, "third", { typed: "  " });
    assert.deepEqual((await storedReport(here)).drafts.length, 1);
  });

  it("does nothing on a second click but keep the text", async () => {
    const here = await at("first");
    await leave(here, "first");
    assert.equal(toOf(await leave(here, "first", { typed: "sent" })), "stale");
    assert.deepEqual(await piecesOf(here, "anna", "first"), ["sent"]);
    here.meddler.before(/^people\/anna/, () => leave(here, "second"));
    assert.equal(toOf(await leave(here, "second")), "stale");
  });

  it("leaves a text that is longer than any draft with its person, where they are", async () => {
    const here = await at("first");
    const outcome = await leave(here, "first", { typed: "x".repeat(151) });
    assert.deepEqual(outcome.kind === "refused" && outcome.fault, { kind: "tooLong", length: 151, limit: 150 });
    await write(here, "anna", "kvar på första");
    assert.deepEqual(await piecesOf(here, "anna", "first"), ["kvar på första"]);
  });

  it("says that the report is not open once it is submitted, and keeps nothing", async () => {
    const here = await at("first");
    await answerAll(here, "bjorn");
    await submit(here, "bjorn");
    assert.equal(toOf(await leave(here, "first", { typed: "för sent" })), "notOpen");
    assert.deepEqual(await piecesOf(here, "anna", "first"), []);
  });

  it("does not overwrite a draft that was begun after the card", async () => {
    const here = await at("first");
    await write(here, "anna", "gammalt");
    await save(here, "anna", "first", "gammalt", { draftRevision: 1 });
    await ask(here, "anna", "first");
    await write(here, "anna", "nytt");
    await leave(here, "first", { typed: "från gamla kortet", draftRevision: 1 });
    assert.deepEqual(await piecesOf(here, "anna", "first"), ["nytt", "från gamla kortet"]);
  });
});
