// What lies before a contact person: the report as it is stored, or as it opens.
import assert from "node:assert/strict";
import { begin, openDesk } from "../../src/usecases/desk.ts";
import { question, questionnaire, questionnaireOf } from "../domain/invented-report.ts";
import { ekbacken, emptyQuestionnaire, key, openSurroundings, period } from "./desk-for-tests.ts";
import { save } from "./people-at-work.ts";

describe("the desk of a contact person", () => {
  it("opens a report that nobody has begun, without storing it", async () => {
    const at = await openSurroundings();
    const desk = await openDesk(at.ports, await at.who("anna"), key);
    assert.ok(desk.kind === "desk");
    assert.deepEqual(desk.report.value.answers, {});
    assert.equal(desk.report.etag, undefined);
    assert.equal(await at.ports.reports.get(key), undefined);
  });

  it("keeps the questionnaire that a report was opened with, when a newer version has come", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    const newer = { ...questionnaireOf(question("new")), version: 2 };
    const later = await openSurroundings({ questionnaires: [newer, questionnaire] });
    const stored = await at.ports.reports.get(key);
    assert.ok(stored);
    await later.ports.reports.save({ value: stored.value });
    const desk = await openDesk(later.ports, await later.who("anna"), key);
    assert.deepEqual(desk.kind === "desk" && desk.questions.map((one) => one.question.id), [
      "first",
      "second",
      "third",
      "fourth",
    ]);
    const fresh = begin(later.ports, ekbacken, { ...period, id: "2026-T2", kind: "T2" }, undefined);
    assert.deepEqual(fresh?.report.value.questionIds, ["new"]);
  });

  it("says so when a questionnaire has no question for the organisation", async () => {
    const at = await openSurroundings({ questionnaires: [emptyQuestionnaire] });
    const outcome = await openDesk(at.ports, await at.who("anna"), key);
    assert.deepEqual(outcome, { kind: "noQuestions", organisationName: "Ekbackens stadsdelsnämnd" });
  });
});
