// Which questions an organisation is asked, and where each stands.
import assert from "node:assert/strict";
import { isAsked, isMeantFor, placeQuestions, selectQuestions } from "../../src/domain/questionnaire.ts";
import { question, questionnaireOf } from "./invented-report.ts";

describe("a questionnaire", () => {
  const questionnaire = questionnaireOf(
    question("all"),
    question("inner", { tags: ["inner-city", "old-town"] }),
    question("yearly", { kinds: ["VB"] }),
    question("inner-yearly", { tags: ["inner-city"], kinds: ["VB"] }),
  );

  it("asks only what is meant for an organisation's tags and the kind of period", () => {
    assert.deepEqual(selectQuestions(questionnaire, { tags: [] }, "T1"), ["all"]);
    assert.deepEqual(selectQuestions(questionnaire, { tags: ["old-town"] }, "T1"), ["all", "inner"]);
    assert.deepEqual(selectQuestions(questionnaire, { tags: [] }, "VB"), ["all", "yearly"]);
    assert.deepEqual(selectQuestions(questionnaire, { tags: ["inner-city", "x"] }, "VB"), questionIds());
  });

  it("asks an organisation only where it has a question for it", () => {
    const yearly = questionnaireOf(question("yearly", { kinds: ["VB"] }));
    assert.equal(isAsked(yearly, { tags: [] }, "VB"), true);
    assert.equal(isAsked(yearly, { tags: [] }, "T1"), false);
    assert.equal(isAsked(undefined, { tags: [] }, "VB"), false);
  });

  function questionIds() {
    return questionnaire.focusAreas.flatMap((area) => area.questions.map(({ id }) => id));
  }

  it("numbers the chosen questions in its own order", () => {
    const placed = placeQuestions(questionnaire, ["yearly", "all", "__proto__"]);
    assert.deepEqual(
      placed.map((one) => [one.question.id, one.number, one.count, one.focusArea.id]),
      [
        ["all", 1, 2, "area"],
        ["yearly", 2, 2, "area"],
      ],
    );
    assert.deepEqual(placeQuestions(questionnaire, []), []);
  });

  it("is meant for its types, tags and kinds of period together", () => {
    const board = { type: "district-board", tags: ["inner-city"] };
    const tagged = {
      ...questionnaire,
      audience: { types: ["district-board"], tags: ["inner-city"] },
      kinds: ["T1"] as const,
    };
    assert.equal(isMeantFor(tagged, board, "T1"), true);
    assert.equal(isMeantFor(tagged, board, "T2"), false);
    assert.equal(isMeantFor(tagged, { ...board, tags: [] }, "T1"), false);
    assert.equal(isMeantFor(tagged, { ...board, type: "company" }, "T1"), false);
    assert.equal(isMeantFor(questionnaire, { ...board, tags: [] }, "VB"), true);
  });
});
