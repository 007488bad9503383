// How the submissions of many organisations become one report.
import assert from "node:assert/strict";
import { type CityArea, cityAreasOf } from "../../src/domain/city-report.ts";
import type { FocusArea, Questionnaire } from "../../src/domain/questionnaire.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { inventedAnswer, inventedSubmission } from "../document/invented-report.ts";
import { question, questionnaire } from "./invented-report.ts";

type Given = Readonly<Record<string, string | { readonly reason: string }>>;

const asks = (id: string, text: string) => question(id, { text: { sv: text } });
const area = (title: string, number: number | undefined, ...questions: FocusArea["questions"]): FocusArea => ({
  id: title,
  title: { sv: title },
  number,
  questions,
});

function from(name: string, form: Partial<Questionnaire>, given: Given, asked?: readonly string[]): Submission {
  const whole = { ...questionnaire, ...form };
  const all = whole.focusAreas.flatMap(({ questions }) => questions.map(({ id }) => id));
  const answers = Object.entries(given).map(([id, content]) => [
    id,
    inventedAnswer(typeof content === "string" ? content : { kind: "notApplicable", reason: content.reason }),
  ]);
  return inventedSubmission({
    organisation: { name, type: "district-board" },
    questionnaire: whole,
    questionIds: asked ?? all,
    answers: Object.fromEntries(answers),
  });
}

const outline = (areas: readonly CityArea[]) =>
  areas.map(({ number, title, questions }) => [number, title, questions.map(({ text }) => text)]);

const boards = {
  id: "boards",
  source: "form",
  focusAreas: [
    area("Tillväxt", 1, asks("a", "Hur?"), asks("b", "Varför?")),
    area("Övrigt", undefined, asks("o", "Mer?")),
  ],
} as const;
const companies = {
  id: "companies",
  source: "proposed",
  focusAreas: [
    area("Platser", 3, asks("p", "Var?")),
    area("  tillväxt ", 1, asks("x", "hur? "), asks("a", "Vad gör bolaget?")),
  ],
} as const;

describe("the city's areas", () => {
  it("put different questionnaires together by the words of areas and questions, the form's first", () => {
    const areas = cityAreasOf([
      from("Bolaget", companies, { p: "Här.", x: "Så.", a: "Allt." }),
      from("Nämnden", boards, { a: "Då.", b: "Därför.", o: "Nej." }),
    ]);
    assert.deepEqual(outline(areas), [
      [1, "Tillväxt", ["Hur?", "Varför?", "Vad gör bolaget?"]],
      [3, "Platser", ["Var?"]],
      [undefined, "Övrigt", ["Mer?"]],
    ]);
    assert.deepEqual(areas[0]?.questions[0]?.answers, [
      { organisation: "Bolaget", text: "Så." },
      { organisation: "Nämnden", text: "Då." },
    ]);
  });

  it("are in the same order whoever comes first", () => {
    const given = [
      from("A", { ...companies, version: 1 }, { p: "1", x: "2", a: "3" }),
      from("B", { ...companies, version: 2 }, { p: "1", x: "2", a: "3" }),
      from("C", { ...companies, id: "more" }, { p: "1" }),
      from("D", boards, { a: "1", b: "2", o: "3" }),
    ];
    assert.deepEqual(outline(cityAreasOf(given.toReversed())), outline(cityAreasOf(given)));
  });

  it("tell what does not concern whom and why, and who left out what", () => {
    const areas = cityAreasOf([
      from("A", boards, { a: "Så.", b: { reason: "Finns inte." }, o: "Mer." }),
      from("B", boards, { a: { reason: "" }, b: { reason: "Inte här." } }),
      from("C", boards, { a: "Då." }, ["a"]),
    ]);
    const [how, why] = areas[0]?.questions ?? [];
    assert.deepEqual(how?.notApplicable, [{ organisation: "B", text: "" }]);
    assert.deepEqual(why?.answers, []);
    assert.deepEqual(
      why?.notApplicable.map(({ organisation, text }) => [organisation, text]),
      [
        ["A", "Finns inte."],
        ["B", "Inte här."],
      ],
    );
    assert.deepEqual(areas[1]?.questions[0]?.unanswered, ["B"], "C was not asked");
  });

  it("leave out questions and areas that nobody wrote anything about", () => {
    const areas = cityAreasOf([from("A", boards, { b: "Därför.", a: " \n " })]);
    assert.deepEqual(outline(areas), [[1, "Tillväxt", ["Varför?"]]]);
    assert.deepEqual(cityAreasOf([]), []);
  });

  it("say which answers are the same as in an earlier period", () => {
    const since = { kind: "T2", year: 2025 } as const;
    const [first] = cityAreasOf([{ ...from("A", boards, { a: "Så här.", b: "Nytt." }), unchangedSince: { a: since } }]);
    assert.deepEqual(
      first?.questions.map(({ answers }) => answers),
      [[{ organisation: "A", text: "Så här.", unchangedSince: since }], [{ organisation: "A", text: "Nytt." }]],
    );
  });

  it("do not take an object's own name for an answer", () => {
    const form = { focusAreas: [area("A", 1, asks("constructor", "Vad byggs?"))] };
    assert.deepEqual(cityAreasOf([from("A", form, {})]), []);
  });
});
