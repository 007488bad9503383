// Which lines of a form are an answer, and which belong to the form.
import assert from "node:assert/strict";
import { answerSpans } from "../../src/domain/form-answers.ts";
import type { FormLine } from "../../src/domain/form-questions.ts";

const titles = ["Förbättra service, tillgänglighet och myndighetsutövning"];

/** The answer's lines to a question on line 0, when the next one stands last. */
function answer(...between: readonly (string | FormLine)[]): readonly string[] {
  const lines = ["Fråga?", ...between, "Nästa?"].map((line) => (typeof line === "string" ? { text: line } : line));
  const last = lines.length - 1;
  const places = [
    { questionId: "a", from: 0, to: 1 },
    { questionId: "b", from: last, to: last + 1 },
  ];
  const [span] = answerSpans(lines, places, titles);
  return lines.slice(span?.from, span?.to).map(({ text }) => text);
}

describe("an answer's lines", () => {
  it("end before the next focus area's title, as it is written or nearly so", () => {
    assert.deepEqual(answer("Svar.", "2. Förbättra service, tillgänglighet och myndighetsutövning", ""), ["Svar."]);
    assert.deepEqual(answer("Svar.", "Förbättrad service, tillgänglighet och myndighetsutövning"), ["Svar."]);
  });

  it("end before a title that stands out, whatever follows it", () => {
    const title = { text: "2. Förbättra service, tillgänglighet och myndighetsutövning", heading: true };
    assert.deepEqual(answer("Svar.", title, "Om området."), ["Svar."]);
  });

  it("end before headings that nobody knows, when nothing but the next question follows", () => {
    assert.deepEqual(answer("Svar.", { text: "Nytt område", heading: true }), ["Svar."]);
    assert.deepEqual(answer("Svar.", { text: "3. Nytt område", bold: true }), ["Svar."]);
    assert.deepEqual(answer("Svar.", { text: "Mitt eget", heading: true }, "Mer."), ["Svar.", "Mitt eget", "Mer."]);
  });

  it("keep the last item of a typed list", () => {
    assert.deepEqual(answer("1. Följa upp.", "2. Säkerställa samordning."), [
      "1. Följa upp.",
      "2. Säkerställa samordning.",
    ]);
  });

  it("leave a rule of hyphens out, but not a single hyphen that is all there is", () => {
    assert.deepEqual(answer("Svar.", "--", ""), ["Svar."]);
    assert.deepEqual(answer("-"), ["-"]);
  });

  it("leave out the next question's number in the cell before it", () => {
    const lines = [
      { text: "Fråga?", cell: "0.1.1" },
      { text: "Svar.", cell: "0.1.2" },
      { text: "1.2", cell: "0.2.0" },
      { text: "Nästa?", cell: "0.2.1" },
    ];
    const places = [
      { questionId: "a", from: 0, to: 1 },
      { questionId: "b", from: 3, to: 4 },
    ];
    assert.deepEqual(answerSpans(lines, places, titles)[0], { questionId: "a", from: 1, to: 2, upTo: undefined });
  });
});
