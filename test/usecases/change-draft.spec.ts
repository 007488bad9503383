// A draft is saved, taken back or set aside by its own person, from the card that showed it.
import assert from "node:assert/strict";
import { saveDraft, setDraftAside, undoDraft } from "../../src/usecases/change-draft.ts";
import { text } from "../domain/invented-report.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, answerOf, ask, earlierOf, piecesOf, save, submit, write } from "./people-at-work.ts";

const choose =
  (change: typeof undoDraft | typeof saveDraft) =>
  async (at: Surroundings, who: string, draftRevision: number, questionId = "first") =>
    change(at.ports, await at.who(who), { key, questionId, draftRevision });
const keep = choose(saveDraft);
const undo = choose(undoDraft);
const aside = choose(setDraftAside);

async function drafted(...pieces: readonly string[]): Promise<Surroundings> {
  const at = await openSurroundings();
  await ask(at, "anna", "first");
  for (const piece of pieces) await write(at, "anna", piece);
  return at;
}

describe("saving a draft", () => {
  it("makes all of it the answer, also what came after the card", async () => {
    const at = await drafted("ett", "två");
    assert.equal((await keep(at, "anna", 1)).kind, "saved");
    assert.deepEqual(await answerOf(at, "first"), text("ett\n\ntvå"));
    assert.deepEqual(await piecesOf(at, "anna", "first"), []);
  });

  it("is done once, and says so the second time", async () => {
    const at = await drafted("ett");
    await keep(at, "anna", 1);
    assert.equal((await keep(at, "anna", 1)).kind, "duplicate");
  });

  it("is refused without a draft or an answer, and when the draft is too long for an answer", async () => {
    const at = await drafted();
    const nothing = await keep(at, "anna", 1);
    assert.deepEqual(nothing.kind === "refused" && nothing.fault, { kind: "empty" });
    await write(at, "anna", "x".repeat(101));
    const tooLong = await keep(at, "anna", 1);
    assert.deepEqual(tooLong.kind === "refused" && tooLong.fault.kind, "tooLong");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["x".repeat(101)]);
  });

  it("does not take a colleague's draft", async () => {
    const at = await drafted("Annas");
    assert.equal((await keep(at, "bjorn", 1)).kind, "refused");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["Annas"]);
  });

  it("conflicts with an answer that came after the draft was begun, and keeps the draft", async () => {
    const at = await drafted("Annas");
    await save(at, "bjorn", "first", "Björns");
    const outcome = await keep(at, "anna", 1);
    assert.equal(outcome.kind, "conflict");
    assert.deepEqual(await answerOf(at, "first"), text("Björns"));
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["Annas"]);
  });

  it("says that the report is not open once it is submitted", async () => {
    const at = await openSurroundings();
    await answerAll(at, "bjorn");
    await ask(at, "anna", "first");
    await write(at, "anna", "mer");
    await submit(at, "bjorn");
    assert.equal((await keep(at, "anna", 1)).kind, "notOpen");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["mer"]);
  });
});

describe("taking back a draft", () => {
  it("removes the latest piece, and at last the draft", async () => {
    const at = await drafted("ett", "två");
    assert.equal((await undo(at, "anna", 2)).kind, "changed");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett"]);
    const gone = await undo(at, "anna", 3);
    assert.equal(gone.kind === "changed" && gone.question.draft, undefined);
  });

  it("changes nothing from an older card or on a second click", async () => {
    const at = await drafted("ett", "två");
    assert.equal((await undo(at, "anna", 1)).kind, "stale");
    await undo(at, "anna", 2);
    assert.equal((await undo(at, "anna", 2)).kind, "stale");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett"]);
  });

  it("does not take back a new draft from the card of one that is gone", async () => {
    const at = await drafted("första");
    await undo(at, "anna", 1);
    await write(at, "anna", "andra");
    assert.equal((await undo(at, "anna", 1)).kind, "stale");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["andra"]);
  });

  it("leaves a piece that arrives at the same moment", async () => {
    const at = await drafted("ett");
    at.meddler.before(/^reports/, () => write(at, "anna", "två"));
    assert.equal((await undo(at, "anna", 1)).kind, "stale");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett", "två"]);
  });
});

describe("setting a draft aside", () => {
  it("keeps the colleague's answer, and one's own text in the history", async () => {
    const at = await drafted("Annas");
    await save(at, "bjorn", "first", "Björns");
    assert.equal((await aside(at, "anna", 1)).kind, "changed");
    assert.deepEqual(await answerOf(at, "first"), text("Björns"));
    assert.deepEqual(await piecesOf(at, "anna", "first"), []);
    assert.deepEqual(await earlierOf(at), ["first 0 setAside: Annas"]);
  });

  it("stores the text in the history before it leaves the report", async () => {
    const at = await drafted("Annas");
    await save(at, "bjorn", "first", "Björns");
    at.meddler.before(/^reports/, () => Promise.reject(new Error("killed")));
    await assert.rejects(aside(at, "anna", 1), /killed/);
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["Annas"]);
    assert.deepEqual(await earlierOf(at), ["first 0 setAside: Annas"]);
  });

  it("changes nothing from an older card, without a draft, or without an answer to keep", async () => {
    const at = await drafted("ett", "två");
    assert.equal((await aside(at, "anna", 2)).kind, "stale");
    await save(at, "bjorn", "first", "Björns");
    assert.equal((await aside(at, "anna", 1)).kind, "stale");
    assert.equal((await aside(at, "bjorn", 1)).kind, "stale");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett", "två"]);
    assert.deepEqual(await earlierOf(at), []);
  });
});
