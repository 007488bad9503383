// A saved answer is stored before its author is told so, and nobody's text gives way to another's unseen.
import assert from "node:assert/strict";
import { AppError } from "../../src/domain/app-error.ts";
import { notApplicable, text } from "../domain/invented-report.ts";
import { key, openSurroundings } from "./desk-for-tests.ts";
import {
  answerAll,
  answerOf,
  ask,
  earlierOf,
  nextOf,
  piecesOf,
  save,
  storedReport,
  submit,
  write,
} from "./people-at-work.ts";

const reportDocument = /^reports\.2026-T1\/ekbacken/;
const historyDocument = /^report\.2026-T1\.ekbacken\/(earlier|aside)\./;

describe("saving an answer", () => {
  it("stores it with author, time and revision, and goes on to the next question", async () => {
    const at = await openSurroundings();
    const outcome = await save(at, "anna", "first", "  Vi har träffat företagen.\r\n");
    assert.equal(nextOf(outcome), "second");
    assert.deepEqual((await storedReport(at)).answers["first"], {
      content: text("Vi har träffat företagen."),
      revision: 1,
      by: { personId: "anna", name: "Anna Åström" },
      at: at.clock.now(),
    });
    assert.equal(outcome.kind === "saved" && outcome.question.heading.progress.answered, 1);
  });

  it("stores not applicable with its reason", async () => {
    const at = await openSurroundings();
    const outcome = await save(at, "anna", "first", notApplicable("Finns inte här"));
    assert.equal(outcome.kind === "saved" && outcome.question.state, "notApplicable");
    assert.deepEqual(await answerOf(at, "first"), notApplicable("Finns inte här"));
  });

  it("leads past the last question to the review", async () => {
    const at = await openSurroundings();
    assert.equal(nextOf(await save(at, "anna", "fourth", "fyra")), "review");
  });

  it("refuses what is no answer, stores nothing, and says why", async () => {
    const at = await openSurroundings();
    const refused = async (content: Parameters<typeof save>[3], id = "first") => {
      const outcome = await save(at, "anna", id, content);
      return outcome.kind === "refused" ? outcome.fault : outcome.kind;
    };
    assert.deepEqual(await refused(" \n\t"), { kind: "empty" });
    assert.deepEqual(await refused(notApplicable("  ")), { kind: "reasonMissing" });
    assert.deepEqual(await refused(notApplicable("skäl"), "fourth"), { kind: "mustBeAnswered" });
    assert.deepEqual(await refused("x".repeat(151)), { kind: "tooLong", length: 151, limit: 100 });
    assert.equal(await at.ports.reports.get(key), undefined);
    assert.equal(await refused(`${"x".repeat(100)}   `), "saved");
  });

  it("keeps a text that must be cut as a draft until it is", async () => {
    const at = await openSurroundings();
    assert.equal((await save(at, "anna", "first", "x".repeat(101))).kind, "refused");
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["x".repeat(101)]);
    assert.deepEqual((await storedReport(at)).answers, {});
    assert.equal((await save(at, "anna", "first", "kortare", { draftRevision: 1 })).kind, "saved");
    assert.deepEqual((await storedReport(at)).drafts, []);
  });

  it("takes a second click for what it is", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    assert.equal((await save(at, "anna", "first", "ett ")).kind, "duplicate");
    assert.equal((await storedReport(at)).answers["first"]?.revision, 1);
    assert.deepEqual(await earlierOf(at), []);
  });

  it("takes two clicks at the same time for one answer", async () => {
    const at = await openSurroundings();
    at.meddler.before(reportDocument, () => save(at, "anna", "first", "ett"));
    assert.equal((await save(at, "anna", "first", "ett")).kind, "duplicate");
    assert.equal((await storedReport(at)).answers["first"]?.revision, 1);
  });

  it("stores nothing when an up-to-date card says the same again, and goes on", async () => {
    const at = await openSurroundings();
    await ask(at, "anna", "first");
    await save(at, "anna", "first", "ett");
    await ask(at, "anna", "first");
    assert.equal(nextOf(await save(at, "anna", "first", "ett", { basedOn: 1 })), "second");
    assert.equal((await storedReport(at)).answers["first"]?.revision, 1);
    await write(at, "anna", "till andra frågan");
    assert.deepEqual(await piecesOf(at, "anna", "second"), ["till andra frågan"]);
  });

  it("keeps the answer that it replaces, before the report changes", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    const inHistory: (readonly string[])[] = [];
    at.meddler.before(reportDocument, async () => inHistory.push(await earlierOf(at)));
    assert.equal((await save(at, "bjorn", "first", "två", { basedOn: 1 })).kind, "saved");
    assert.deepEqual(inHistory, [["first 1 replaced: ett"]]);
    assert.deepEqual(await answerOf(at, "first"), text("två"));
  });

  it("leaves a report whole when the process dies between the history and the report", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    at.meddler.before(reportDocument, () => Promise.reject(new Error("killed")));
    await assert.rejects(save(at, "anna", "first", "två", { basedOn: 1 }), /killed/);
    assert.deepEqual(await answerOf(at, "first"), text("ett"));
    assert.equal((await save(at, "anna", "first", "två", { basedOn: 1 })).kind, "saved");
    assert.deepEqual(await earlierOf(at), ["first 1 replaced: ett"]);
  });

  it("changes nothing when the history can't be written", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    at.meddler.before(historyDocument, () => Promise.reject(new AppError("store.full", "full")));
    await assert.rejects(save(at, "anna", "first", "två", { basedOn: 1 }), { code: "store.full" });
    assert.deepEqual(await answerOf(at, "first"), text("ett"));
  });

  it("says that the report is not open once it is submitted or the period has closed", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    await submit(at, "anna");
    assert.equal(nextOf(await save(at, "anna", "first", "nytt", { basedOn: 1 })), "submitted");
    const closed = await openSurroundings();
    closed.clock.passPeriod();
    assert.equal((await save(closed, "anna", "first", "nytt")).kind, "notOpen");
    assert.equal(await closed.ports.reports.get(key), undefined);
  });
});

describe("two people who save at the same time", () => {
  it("don't hinder each other at different questions", async () => {
    const at = await openSurroundings();
    at.meddler.before(reportDocument, () => save(at, "bjorn", "second", "två"));
    assert.equal((await save(at, "anna", "first", "ett")).kind, "saved");
    assert.deepEqual([await answerOf(at, "first"), await answerOf(at, "second")], [text("ett"), text("två")]);
  });

  it("are both heard at the same question: the later text is a draft beside the answer", async () => {
    const at = await openSurroundings();
    at.meddler.before(reportDocument, () => save(at, "bjorn", "first", "Björns"));
    const outcome = await save(at, "anna", "first", "Annas");
    assert.ok(outcome.kind === "conflict");
    assert.deepEqual(outcome.current.content, text("Björns"));
    assert.deepEqual(outcome.mine, text("Annas"));
    assert.deepEqual(await answerOf(at, "first"), text("Björns"));
    assert.deepEqual(await piecesOf(at, "anna", "first"), ["Annas"]);
    const drafted = outcome.question.draft?.revision ?? 0;
    const chosen = await save(at, "anna", "first", "Annas", { basedOn: 1, draftRevision: drafted });
    assert.equal(chosen.kind, "saved");
    assert.deepEqual(await earlierOf(at), ["first 1 replaced: Björns"]);
    assert.deepEqual(await piecesOf(at, "anna", "first"), []);
  });

  it("are told that the store is busy when the report never stands still, and nothing is lost", async () => {
    const at = await openSurroundings();
    let count = 0;
    at.meddler.before(reportDocument, () => save(at, "bjorn", "second", `${++count}`, { basedOn: count - 1 }), 99);
    await assert.rejects(save(at, "anna", "first", "ett"), { code: "store.busy" });
    assert.equal(await answerOf(at, "first"), undefined);
    assert.deepEqual(await answerOf(at, "second"), text(String(count)));
    assert.equal((await earlierOf(at)).length, count - 1);
  });

  it("are told which of them came after the submission", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    at.meddler.before(reportDocument, () => submit(at, "anna"));
    const late = await save(at, "bjorn", "first", "för sent", { basedOn: 1 });
    assert.equal(nextOf(late), "submitted");
    assert.deepEqual((await at.ports.submissions.get(key, 1))?.answers["first"]?.content, text("Svar på first"));
    assert.deepEqual(await answerOf(at, "first"), text("Svar på first"));
  });
});
