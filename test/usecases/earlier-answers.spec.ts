// Starting from what was answered last time, and what the document says of it.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { textOf } from "../../src/domain/draft.ts";
import type { Period } from "../../src/domain/period.ts";
import { draftOf } from "../../src/domain/report.ts";
import { earlierSubmissions } from "../../src/usecases/earlier-submissions.ts";
import { saveAnswer } from "../../src/usecases/save-answer.ts";
import { submitReport } from "../../src/usecases/submit-report.ts";
import { type EarlierChoice, useEarlier } from "../../src/usecases/use-earlier.ts";
import { ids, text } from "../domain/invented-report.ts";
import { ekbacken, key, openSurroundings, period, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, ask, save, storedReport, submit } from "./people-at-work.ts";

const before: Period = {
  ...period,
  id: "2025-T2",
  kind: "T2",
  year: 2025,
  opensOn: day("2025-08-20"),
  dueOn: day("2025-09-20"),
  closesOn: day("2025-10-01"),
};
const from = { periodId: before.id, organisationId: "ekbacken" };
const untouched: EarlierChoice = { key, questionId: "first", from, typed: "", basedOn: 0, draftRevision: 0 };

/** Anna's report of the period before is in: its last question had the answer "Svar på last" and so on. */
async function afterLastPeriod(): Promise<Surroundings> {
  const at = await openSurroundings({ periods: [before, period], textLimit: 40 });
  at.clock.goTo(day("2025-09-01"));
  for (const questionId of ids) {
    const given = { key: from, questionId, content: text(`Förra om ${questionId}`), basedOn: 0, draftRevision: 0 };
    assert.equal((await saveAnswer(at.ports, await at.who("anna"), given)).kind, "saved");
  }
  const reviewed = ids.length;
  assert.equal((await submitReport(at.ports, await at.who("anna"), from, reviewed)).kind, "submitted");
  at.clock.goTo(day("2026-05-06"));
  at.clock.pass(3_600);
  return at;
}

const use = async (at: Surroundings, choice: Partial<EarlierChoice> = {}, who = "anna") =>
  useEarlier(at.ports, await at.who(who), { ...untouched, ...choice });

describe("last period's answer", () => {
  it("is shown with the question", async () => {
    const at = await afterLastPeriod();
    const asked = await ask(at, "anna", "first");
    assert.ok(asked.kind === "step" && asked.step.kind === "ask");
    assert.deepEqual(
      asked.step.question.earlier.map(({ content, isOwn }) => [content, isOwn]),
      [[text("Förra om first"), true]],
    );
  });

  it("becomes the draft, after what was typed, and once only", async () => {
    const at = await afterLastPeriod();
    const used = await use(at, { typed: "Nytt i år" });
    assert.ok(used.kind === "used" && used.question.draft);
    assert.equal(textOf(used.question.draft), "Nytt i år\n\nFörra om first");
    await use(at, { typed: "Nytt i år" });
    const draft = draftOf(await storedReport(at), "first", "anna");
    assert.equal(draft && textOf(draft), "Nytt i år\n\nFörra om first");
  });

  it("is not added where it would make the draft too long to show, and what was typed stays", async () => {
    const at = await afterLastPeriod();
    const typed = "x".repeat(55);
    const used = await use(at, { typed });
    assert.ok(used.kind === "tooLong");
    assert.equal(used.limit, 60);
    const draft = draftOf(await storedReport(at), "first", "anna");
    assert.equal(draft && textOf(draft), typed);
  });

  it("is a reason where it was not applicable, for the person to save", async () => {
    const at = await openSurroundings({ periods: [before, period] });
    at.clock.goTo(day("2025-09-01"));
    const reason = { kind: "notApplicable", reason: "Ingen hamn" } as const;
    for (const questionId of ids) {
      const content = questionId === "first" ? reason : text("x");
      await saveAnswer(at.ports, await at.who("anna"), {
        key: from,
        questionId,
        content,
        basedOn: 0,
        draftRevision: 0,
      });
    }
    await submitReport(at.ports, await at.who("anna"), from, ids.length);
    at.clock.goTo(day("2026-05-06"));
    const used = await use(at, { typed: "halvskrivet" });
    assert.ok(used.kind === "used");
    assert.deepEqual(used.earlier.content, reason);
    const draft = draftOf(await storedReport(at), "first", "anna");
    assert.equal(draft && textOf(draft), "halvskrivet");
  });

  it("is nobody else's, and only where it was", async () => {
    const at = await afterLastPeriod();
    assert.deepEqual(await use(at, {}, "cecilia"), { kind: "notYours" });
    assert.deepEqual(await use(at, { questionId: "none" }), { kind: "notYours" });
    assert.deepEqual(await use(at, { from: { ...from, organisationId: "parken" } }), { kind: "notYours" });
  });

  it("changes nothing in a report that is in", async () => {
    const at = await afterLastPeriod();
    await answerAll(at, "anna");
    await submit(at, "anna");
    assert.equal((await use(at)).kind, "notOpen");
  });

  it("that says the same is marked in what is submitted, and only there", async () => {
    const at = await afterLastPeriod();
    await answerAll(at, "anna");
    await save(at, "anna", "first", "Förra  om first ", { basedOn: 1 });
    await submit(at, "anna");
    const submission = await at.ports.submissions.get(key, 1);
    assert.deepEqual(submission?.unchangedSince, { first: { kind: "T2", year: 2025 } });
  });

  it("of those who were merged is offered, whoever they had taken over before", async () => {
    const at = await afterLastPeriod();
    for (const [id, predecessors] of [
      ["nya", ["mellan"]],
      ["mellan", ["ekbacken", "nya"]],
    ] as const) {
      await at.ports.organisations.save({ value: { ...ekbacken, id, name: id, predecessors } });
    }
    const nya = await at.ports.organisations.get("nya");
    assert.ok(nya);
    const found = await earlierSubmissions(at.ports).before(nya.value, period);
    assert.deepEqual(
      found.map(({ organisationId }) => organisationId),
      ["ekbacken"],
    );
  });

  it("keeps nobody from writing when it can't be read, and is asked for again", async () => {
    const at = await afterLastPeriod();
    const broken = {
      ...at.ports,
      submissions: { ...at.ports.submissions, get: () => Promise.reject(new Error("gone")) },
    };
    const earlier = earlierSubmissions(broken);
    await assert.rejects(earlier.before(ekbacken, period), /gone/);
    await assert.rejects(earlier.before(ekbacken, period), /gone/);
    const asked = await useEarlier({ ...at.ports, earlier }, await at.who("anna"), untouched);
    assert.deepEqual(asked, { kind: "notYours" });
    assert.ok(at.noted.some(({ event }) => event === "earlier.unread"));
  });

  it("that can't be read is left out, and keeps no report from being submitted and frozen", async () => {
    const at = await afterLastPeriod();
    const partition = "report.2025-T2.ekbacken";
    const document = await at.documents.read(partition, "submission.v1");
    assert.ok(document);
    await at.documents.replace(partition, document.id, { schema: 1, value: {} }, document.etag);
    await answerAll(at, "anna");
    assert.equal((await submit(at, "anna")).kind, "submitted");
    assert.equal((await at.ports.submissions.get(key, 1))?.unchangedSince, undefined);
    const { ids } = at.noted.find(({ event }) => event === "earlier.corrupt") ?? {};
    assert.deepEqual(ids, { report: "2025-T2.ekbacken" });
  });

  it("is remembered for ten minutes, for two hundred reports", async () => {
    const at = await afterLastPeriod();
    const { earlier } = at.ports;
    const reads = async (organisation = ekbacken) => {
      at.documents.takeCounts();
      await earlier.before(organisation, period);
      return at.documents.takeCounts().reads;
    };
    await reads();
    assert.equal(await reads(), 0);
    for (let index = 0; index < 200; index++) await reads({ ...ekbacken, id: `other-${index}` });
    assert.notEqual(await reads(), 0);
    at.clock.pass(601);
    assert.notEqual(await reads(), 0);
  });
});
