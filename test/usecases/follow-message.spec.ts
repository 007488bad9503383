// A draft follows the chat messages that it came from; a saved answer and what was edited by hand never change by themselves.
import assert from "node:assert/strict";
import { readField } from "../../src/richtext/read-field.ts";
import { saveDraft, startOver, undoDraft } from "../../src/usecases/change-draft.ts";
import { type FollowOutcome, followMessage } from "../../src/usecases/follow-message.ts";
import { leaveForOverview } from "../../src/usecases/leave-for-overview.ts";
import { text } from "../domain/invented-report.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, answerOf, ask, earlierOf, piecesOf, save, storedReport, submit, write } from "./people-at-work.ts";
import { giveBack } from "./returning.ts";

async function drafted(...pieces: readonly string[]): Promise<Surroundings> {
  const at = await openSurroundings();
  await ask(at, "anna", "first");
  for (const [index, piece] of pieces.entries()) await write(at, "anna", piece, `m${index + 1}`);
  return at;
}

async function change(at: Surroundings, messageId: string, words: string, who = "anna"): Promise<FollowOutcome> {
  return followMessage(at.ports, await at.who(who), { messageId, text: readField(words) });
}

const fates = async (at: Surroundings) =>
  ((await storedReport(at)).goneMessages ?? []).map(({ messageId, fate }) => `${messageId} ${fate}`);
const choice = (draftRevision: number) => ({ key, questionId: "first", draftRevision });

describe("an edited message", () => {
  it("changes its own piece of the draft, in its place", async () => {
    const at = await drafted("ett", "två", "tre");
    const outcome = await change(at, "m2", "- två\n- och mer");
    assert.equal(outcome.kind === "followed" && outcome.question.draft?.revision, 4);
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett", "- två\n- och mer", "tre"]);
    assert.equal((await change(at, "m2", "- två\n- och mer")).kind, "unchanged");
    assert.deepEqual(await fates(at), []);
  });

  it("is found in another question and another report than the open one", async () => {
    const at = await drafted("ett");
    await ask(at, "anna", "second");
    assert.equal((await change(at, "m1", "ett, ändrat")).kind, "followed");
    const anna = await at.who("anna");
    await at.ports.people.save({ ...anna, value: { ...anna.value, open: undefined } });
    assert.equal((await change(at, "m1", "ett, igen")).kind, "followed");
    const elsewhere = {
      report: { ...key, organisationId: "hamnen" },
      questionId: "x",
      revision: 0,
      askedAt: at.clock.now(),
    };
    const again = await at.who("anna");
    await at.ports.people.save({ ...again, value: { ...again.value, open: elsewhere } });
    assert.equal((await change(at, "m1", "ett, till sist")).kind, "followed");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett, till sist"]);
  });

  it("is nobody else's, and changes nothing when it was never part of a draft", async () => {
    const at = await drafted("ett");
    assert.equal((await change(at, "m1", "Björns", "bjorn")).kind, "unknown");
    assert.equal((await change(at, "hej", "något")).kind, "unknown");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett"]);
  });

  it("never changes an answer that was saved, and says so", async () => {
    const at = await drafted("ett", "två");
    await saveDraft(at.ports, await at.who("anna"), choice(2));
    assert.deepEqual(await fates(at), ["m1 saved", "m2 saved"]);
    assert.equal((await change(at, "m1", "annat")).kind, "saved");
    assert.equal((await change(at, "m2", "")).kind, "saved");
    assert.deepEqual(await answerOf(at, "first"), text("ett\n\ntvå"));
  });

  it("never changes what its person has edited in a card since, and says so", async () => {
    const at = await drafted("ett");
    const typed = { questionId: "first", typed: "ett, för hand", basedOn: 0, draftRevision: 1 };
    await leaveForOverview(at.ports, await at.who("anna"), key, typed);
    assert.equal((await change(at, "m1", "annat")).kind, "rewritten");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett, för hand"]);
  });

  it("is refused when the draft would be too long, and the draft stays as it was", async () => {
    const at = await drafted("ett");
    const outcome = await change(at, "m1", "x".repeat(151));
    assert.deepEqual(outcome.kind === "tooLong" && [outcome.length, outcome.limit], [151, 150]);
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett"]);
  });

  it("changes nothing once the report is submitted", async () => {
    const at = await openSurroundings();
    await answerAll(at, "bjorn");
    await ask(at, "anna", "first");
    await write(at, "anna", "ett", "m1");
    await submit(at, "bjorn");
    assert.equal((await change(at, "m1", "annat")).kind, "notOpen");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett"]);
  });

  it("changes nothing in a question that a return for completion leaves locked", async () => {
    const at = await drafted("ett");
    const cecilia = await at.who("cecilia");
    await at.ports.people.save({ ...cecilia, value: { ...cecilia.value, aadObjectId: "c-1" } });
    const settings = { ...at.ports.settings, coordinators: ["c-1"] };
    await answerAll(at, "bjorn");
    await submit(at, "bjorn");
    assert.equal((await giveBack({ ...at, ports: { ...at.ports, settings } })).kind, "returned");
    for (const words of ["annat", ""]) {
      const outcome = await change(at, "m1", words);
      assert.ok(outcome.kind === "notOpen" && outcome.step.kind === "locked");
    }
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett"]);
  });

  it("changes nothing once the report is submitted in that very moment", async () => {
    const at = await drafted("ett");
    await answerAll(at, "bjorn");
    at.meddler.before(/^reports\.2026-T1\/ekbacken$/, () => submit(at, "bjorn"));
    const outcome = await change(at, "m1", "annat");
    assert.ok(outcome.kind === "notOpen" && outcome.step.kind === "submitted");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett"]);
  });

  it("belongs to no question that the report no longer has", async () => {
    const at = await drafted("ett");
    const { value, etag } = (await at.ports.reports.get(key)) ?? assert.fail("nothing is stored");
    const drafts = value.drafts.map((draft) => ({ ...draft, questionId: "gone" }));
    await at.ports.reports.save({ etag, value: { ...value, drafts } });
    assert.equal((await change(at, "m1", "annat")).kind, "unknown");
  });
});

describe("a deleted message", () => {
  it("leaves the draft, and comes back when its person brings it back", async () => {
    const at = await drafted("ett", "två");
    await change(at, "m1", "");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["två"]);
    assert.deepEqual(await fates(at), ["m1 withdrawn"]);
    assert.equal((await change(at, "m1", "")).kind, "unchanged");
    assert.equal((await change(at, "m1", "ett")).kind, "followed");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["två", "ett"]);
    assert.deepEqual(await fates(at), []);
  });

  it("takes the draft with it when there was no more, and its edit begins it anew", async () => {
    const at = await drafted("ett");
    const gone = await change(at, "m1", "");
    assert.equal(gone.kind === "followed" && gone.question.draft, undefined);
    assert.deepEqual((await storedReport(at)).drafts, []);
    assert.equal((await change(at, "m1", "ändå")).kind, "followed");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ändå"]);
  });
});

describe("a message that was taken back", () => {
  it("comes back to the draft when it is edited, but not when Teams delivers it again", async () => {
    const at = await drafted("ett", "två");
    await undoDraft(at.ports, await at.who("anna"), choice(2));
    assert.equal((await write(at, "anna", "två", "m2")).kind, "duplicate");
    assert.equal((await change(at, "m2", "två, rättat")).kind, "followed");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["ett", "två, rättat"]);
  });

  it("is no new draft when Teams delivers it again after it was saved", async () => {
    const at = await drafted("ett");
    await saveDraft(at.ports, await at.who("anna"), choice(1));
    await ask(at, "anna", "second");
    assert.equal((await write(at, "anna", "ett", "m1")).kind, "duplicate");
    assert.deepEqual((await storedReport(at)).drafts, []);
  });
});

describe("starting over", () => {
  it("takes the whole draft away, which stays in the history", async () => {
    const at = await drafted("ett", "två");
    assert.equal((await startOver(at.ports, await at.who("anna"), choice(1))).kind, "stale");
    assert.equal((await startOver(at.ports, await at.who("anna"), choice(2))).kind, "changed");
    assert.deepEqual((await storedReport(at)).drafts, []);
    assert.deepEqual(await earlierOf(at), ["first 0 setAside: ett\n\ntvå"]);
    assert.deepEqual(await fates(at), ["m1 withdrawn", "m2 withdrawn"]);
  });

  it("leaves a saved answer as it is", async () => {
    const at = await drafted();
    await save(at, "anna", "first", "svaret");
    await ask(at, "anna", "first");
    await write(at, "anna", "mer", "m1");
    await startOver(at.ports, await at.who("anna"), choice(1));
    assert.deepEqual(await answerOf(at, "first"), text("svaret"));
  });
});
