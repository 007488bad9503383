// Chat text belongs to the question that its person was asked last, whatever colleagues do meanwhile.
import assert from "node:assert/strict";
import { addSeconds } from "../../src/domain/moment.ts";
import { followUp, resolveOpen } from "../../src/domain/open-question.ts";
import type { OpenQuestion } from "../../src/domain/person.ts";
import type { Report } from "../../src/domain/report.ts";
import { at, empty, placed, text, withAnswers } from "./invented-report.ts";

const key = { periodId: empty.periodId, organisationId: empty.organisationId };
const open: OpenQuestion = { report: key, questionId: "first", revision: 0, askedAt: at };
const askedOf = (report: Report, asked: OpenQuestion | undefined = open) =>
  resolveOpen(asked, report, "anna")?.questionId;
const ask = (id: string) => ({ kind: "ask", placed: placed(id) }) as const;

describe("the open question", () => {
  it("is the one that the person opened", () => {
    assert.equal(askedOf(empty), "first");
    assert.equal(resolveOpen(undefined, empty, "anna"), undefined);
  });

  it("is none in another report", () => {
    assert.equal(askedOf({ ...empty, organisationId: "hamnen" }), undefined);
    assert.equal(askedOf({ ...empty, periodId: "2026-T2" }), undefined);
  });

  it("does not move when a colleague answers it", () => {
    assert.equal(askedOf(withAnswers(empty, ["first", text("kollegans")])), "first");
  });

  it("is what followed once its person has saved an answer", () => {
    const saved = followUp(withAnswers(empty, ["first", text("a")]), open, "anna", ask("second"));
    assert.equal(askedOf(saved), "second");
    assert.equal(askedOf(followUp(saved, open, "anna", ask("third"))), "third");
  });

  it("stays what followed when a colleague answers that one, or changes the answer before it", () => {
    const saved = followUp(withAnswers(empty, ["first", text("a")]), open, "anna", ask("second"));
    const after = withAnswers(saved, ["second", text("kollegans")], ["first", text("kollegans")]);
    assert.deepEqual(resolveOpen(open, after, "anna"), { questionId: "second", revision: 0 });
  });

  it("is none when nothing followed", () => {
    assert.equal(askedOf(followUp(empty, open, "anna", { kind: "review", missing: [] })), undefined);
  });

  it("is the one that the person opened since", () => {
    const saved = followUp(empty, open, "anna", ask("second"));
    assert.equal(askedOf(saved, { ...open, questionId: "fourth" }), "fourth");
    assert.equal(askedOf(saved, { ...open, revision: 1 }), "first");
    assert.equal(askedOf(saved, { ...open, askedAt: addSeconds(at, 60) }), "first");
  });

  it("is each person's own", () => {
    const both = followUp(followUp(empty, open, "anna", ask("second")), open, "bjorn", ask("third"));
    assert.equal(askedOf(both), "second");
    assert.equal(resolveOpen(open, both, "bjorn")?.questionId, "third");
    assert.equal(resolveOpen(open, both, "cecilia")?.questionId, "first");
    assert.equal(both.followUps?.length, 2);
    assert.equal(followUp(both, open, "anna", ask("fourth")).followUps?.length, 2);
  });

  it("changes nothing in the report when it is known already", () => {
    const saved = followUp(empty, open, "anna", ask("second"));
    assert.equal(followUp(saved, open, "anna", ask("second")), saved);
    const done = followUp(empty, open, "anna", { kind: "closed" });
    assert.equal(followUp(done, open, "anna", { kind: "closed" }), done);
  });
});
