// Where questions stand among a form's lines.
import assert from "node:assert/strict";
import { type FormLine, type FormQuestion, findQuestions } from "../../src/domain/form-questions.ts";

const questions: readonly FormQuestion[] = [
  { id: "council", text: "Hur samverkar nämnden med företagsrådet i Ekbacken?" },
  { id: "culture", text: "Hur samverkar nämnden för att underlätta för kultur i det offentliga rummet?" },
  { id: "other", text: "Övriga upplysningar" },
];
const find = (...lines: readonly (string | FormLine)[]) =>
  findQuestions(
    lines.map((line) => (typeof line === "string" ? { text: line } : line)),
    questions,
  );
const placed = (...lines: readonly (string | FormLine)[]) =>
  find(...lines).map(({ questionId, from, to }) => `${questionId} ${from}-${to}`);

describe("the questions of a form", () => {
  it("are found whatever their numbers, case, quotes, blanks and line breaks", () => {
    assert.deepEqual(placed("1.1 HUR SAMVERKAR NÄMNDEN MED", " ", "FÖRETAGS\u00adRÅDET I ”EKBACKEN” –", "Svar."), [
      "council 0-3",
    ]);
    assert.deepEqual(placed("b) Övriga  upplysningar:"), ["other 0-1"]);
  });

  it("are found with letters in decomposed form", () => {
    assert.deepEqual(placed("Övriga upplysningar".normalize("NFD")), ["other 0-1"]);
  });

  it("are found when few words changed, and not when many did", () => {
    assert.deepEqual(placed("Hur samverkar nämnden med det nya företagsrådet i Ekbacken?"), ["council 0-1"]);
    assert.deepEqual(placed("Hur arbetar nämnden med föreningar i Lövdalen?"), []);
    assert.deepEqual(placed("Hur samverkar nämnden med föreningarna i Ekbackens centrum?"), []);
    assert.deepEqual(placed("Andra upplysningar"), []);
  });

  it("are not found in a text that is nearly as much like another question", () => {
    const alike = [
      { id: "spring", text: "Hur har nämnden samverkat med företagsrådet under våren?" },
      { id: "autumn", text: "Hur har nämnden samverkat med företagsrådet under hösten?" },
    ];
    assert.deepEqual(findQuestions([{ text: "Hur har nämnden samverkat med företagsrådet under året?" }], alike), []);
    const [place] = findQuestions([{ text: "Hur har nämnden samverkat med företagsrådet under hösten?" }], alike);
    assert.equal(place?.questionId, "autumn");
  });

  it("are each found once, and no text serves two", () => {
    const twins = [
      { id: "first", text: "Beskriv nämndens arbete med lokaler." },
      { id: "second", text: "Beskriv nämndens arbete med lokaler." },
    ];
    const lines = [{ text: "Beskriv nämndens arbete med lokaler." }, { text: "Svar." }];
    assert.equal(findQuestions(lines, twins).length, 1);
  });

  it("are found where their answers are, not in an overview before the form", () => {
    const overview = questions.map(({ text }) => text);
    const form = questions.flatMap(({ text }) => [text, "Ett svar."]);
    assert.deepEqual(placed(...overview, "Formuläret", ...form), ["council 4-5", "culture 6-7", "other 8-9"]);
  });

  it("are found where their answers are, not in a list behind the form", () => {
    const form = questions.flatMap(({ text }) => [text, "Ett svar."]);
    assert.deepEqual(placed(...form, "Alla frågor", ...questions.map(({ text }) => text)), [
      "council 0-1",
      "culture 2-3",
      "other 4-5",
    ]);
  });

  it("never span two cells of a table", () => {
    const [a, b] = ["Hur samverkar nämnden med", "företagsrådet i Ekbacken?"];
    assert.deepEqual(placed({ text: a, cell: "0.0.0" }, { text: b, cell: "0.0.0" }), ["council 0-2"]);
    assert.deepEqual(placed({ text: a, cell: "0.0.0" }, { text: b, cell: "0.0.1" }), []);
  });

  it("end where their punctuation does, when the answer goes on behind it", () => {
    const text = "Hur samverkar nämnden med företagsrådet i Ekbacken? – Varje månad.";
    assert.deepEqual(find(text), [{ questionId: "council", from: 0, to: 1, upTo: text.indexOf("–") }]);
    assert.deepEqual(find("Övriga upplysningar: inga."), []);
  });

  it("are where their boxes are, when the text above a box is another question's", () => {
    const boxed = ["Hur samverkar nämnden med företagsrådet i Ekbacken?", { text: "", boxOf: "culture" }, "Svar."];
    assert.deepEqual(placed(...boxed, { text: "", boxOf: "council" }, "Mer."), ["culture 1-1", "council 3-3"]);
  });

  it("begin before their own box, so that text above it is not lost", () => {
    assert.deepEqual(placed("Övriga upplysningar", "Ovanför.", { text: "", boxOf: "other" }, "I rutan."), [
      "other 0-1",
    ]);
  });
});
