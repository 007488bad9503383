// A person is asked the question that they chose, or the one that comes next; a second click asks nothing.
import assert from "node:assert/strict";
import { openSurroundings } from "./desk-for-tests.ts";
import { answerAll, ask, nextOf, piecesOf, save, submit, write } from "./people-at-work.ts";

describe("asking a question", () => {
  it("goes to the first required question without an answer", async () => {
    const at = await openSurroundings();
    assert.equal(nextOf(await ask(at, "anna")), "first");
    await save(at, "bjorn", "first", "ett");
    assert.equal(nextOf(await ask(at, "anna")), "second");
  });

  it("goes to any question that was chosen, answered or not, with what is saved", async () => {
    const at = await openSurroundings();
    await save(at, "bjorn", "third", "tre");
    const outcome = await ask(at, "anna", "third");
    assert.ok(outcome.kind === "step" && outcome.step.kind === "ask");
    assert.equal(outcome.step.question.answer?.by.personId, "bjorn");
    assert.equal(outcome.step.question.state, "answered");
  });

  it("makes the question the one that chat text belongs to", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "third");
    await write(at, "anna", "i chatten");
    assert.deepEqual(await piecesOf(at, "anna", "third"), ["i chatten"]);
  });

  it("does nothing on a second click, and asks again a moment later", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    at.clock.pass(1);
    assert.equal((await ask(at, "anna", "first")).kind, "justAsked");
    at.clock.pass(1);
    assert.equal(nextOf(await ask(at, "anna", "first")), "first");
  });

  it("takes two presses at the same time for one", async () => {
    const at = await openSurroundings();
    at.meddler.before(/^people\/anna/, () => ask(at, "anna", "first"));
    assert.equal((await ask(at, "anna", "first")).kind, "justAsked");
  });

  it("lets another question through at once, and another report", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    assert.equal(nextOf(await ask(at, "anna", "second")), "second");
    assert.equal(nextOf(await ask(at, "anna", "first")), "first");
  });

  it("asks a question again that was answered within a second", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    await save(at, "anna", "first", "ett");
    assert.equal(nextOf(await ask(at, "anna", "first")), "first");
  });

  it("asks the question that followed an answer within a second, when someone presses to continue", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    await save(at, "anna", "first", "ett");
    assert.equal(nextOf(await ask(at, "anna")), "second");
    assert.equal((await ask(at, "anna")).kind, "justAsked");
  });

  it("asks although another machine's clock is far ahead", async () => {
    const at = await openSurroundings();
    at.clock.pass(600);
    await ask(at, "anna", "first");
    at.clock.pass(-600);
    assert.equal(nextOf(await ask(at, "anna", "first")), "first");
  });

  it("leads to the review when nothing is missing, which closes the open question", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "second");
    await answerAll(at, "bjorn");
    assert.equal(nextOf(await ask(at, "anna")), "review");
    assert.equal((await at.who("anna")).value.open, undefined);
    assert.equal((await write(at, "anna", "hej")).kind, "nothingOpen");
  });

  it("shows the submission or the closing day instead of a question that was chosen", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    await submit(at, "anna");
    assert.equal(nextOf(await ask(at, "anna", "first")), "submitted");
    const closed = await openSurroundings();
    closed.clock.passPeriod();
    assert.equal(nextOf(await ask(closed, "anna", "first")), "closed");
  });
});
