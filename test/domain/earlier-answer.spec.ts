// Which earlier answers a question has, and when two say the same.
import assert from "node:assert/strict";
import type { AnswerContent } from "../../src/domain/answer.ts";
import { earlierAnswers, sameSubstance } from "../../src/domain/earlier-answer.ts";
import type { Question } from "../../src/domain/questionnaire.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { anna, at, organisation, period, question, questionnaireOf, text } from "./invented-report.ts";

const first = question("first");

function submitted(
  organisationId: string,
  answers: Readonly<Record<string, string>>,
  asked: readonly Question[] = [first],
): Submission {
  return {
    periodId: "2025-T2",
    organisationId,
    version: 1,
    at,
    by: anna,
    organisation: { name: `Nämnden ${organisationId}`, type: "district-board" },
    contacts: [],
    period: { ...period, id: "2025-T2", kind: "T2", year: 2025 },
    questionnaire: questionnaireOf(...asked),
    questionIds: asked.map(({ id }) => id),
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, words]) => [id, { content: text(words), revision: 1, by: anna, at }]),
    ),
  };
}

const found = (...submissions: readonly Submission[]) =>
  earlierAnswers(submissions, first, organisation.id).map(({ organisationName, isOwn, content }) => [
    organisationName,
    isOwn,
    content.kind === "text" ? content.text : "",
  ]);

describe("earlier answers to a question", () => {
  it("are the latest of each organisation, the own one first", () => {
    assert.deepEqual(
      found(
        submitted("gamla", { first: "deras" }),
        submitted("ekbacken", { first: "vår nyaste" }),
        submitted("ekbacken", { first: "vår äldre" }),
      ),
      [
        ["Nämnden ekbacken", true, "vår nyaste"],
        ["Nämnden gamla", false, "deras"],
      ],
    );
  });

  it("are found by the question's words where it has another id, and not under another question", () => {
    const renamed = { ...question("other"), text: { sv: " Vad  om\nfirst? " } };
    assert.deepEqual(found(submitted("ekbacken", { other: "samma fråga" }, [renamed])), [
      ["Nämnden ekbacken", true, "samma fråga"],
    ]);
    assert.deepEqual(found(submitted("ekbacken", { other: "annan fråga" }, [question("other")])), []);
  });

  it("are none where the question was not asked or not answered", () => {
    assert.deepEqual(found(submitted("ekbacken", {})), []);
    assert.deepEqual(found({ ...submitted("ekbacken", { first: "kvar sedan förr" }), questionIds: [] }), []);
  });
});

describe("two answers", () => {
  const plain = (stored: string) => stored.replaceAll("*", "");
  const reason = (words: string): AnswerContent => ({ kind: "notApplicable", reason: words });

  it("say the same when only spaces, quotes or formatting differ", () => {
    assert.ok(sameSubstance(text("**Vi** har  ”offert”\nklar"), text('Vi har "offert" klar '), plain));
    assert.ok(sameSubstance(reason("Ingen hamn"), reason(" Ingen  hamn"), plain));
  });

  it("say different things when a sign, a figure or their kind differs", () => {
    assert.ok(!sameSubstance(text("+5 %"), text("-5 %"), plain));
    assert.ok(!sameSubstance(text("3,5"), text("35"), plain));
    assert.ok(!sameSubstance(text("Ingen hamn"), reason("Ingen hamn"), plain));
  });
});
