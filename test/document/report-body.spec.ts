// What a report says and in which order, read back from the document.
import assert from "node:assert/strict";
import { createCompiler } from "../../src/document/docx-compiler.ts";
import { day } from "../../src/domain/day.ts";
import { placedParagraphs } from "../../src/domain/placed-paragraph.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { readField } from "../../src/richtext/read-field.ts";
import { inventedAnswers } from "./invented-answers.ts";
import { inventedQuestionnaire } from "./invented-questionnaire.ts";
import { inventedAnswer, inventedSubmission } from "./invented-report.ts";
import { type OpenedDocx, openDocx, textsOf } from "./opened-docx.ts";

const compiler = createCompiler({ zone: "Europe/Stockholm" });

async function compiled(overrides: Partial<Submission> = {}): Promise<OpenedDocx> {
  return openDocx((await compiler.submission(inventedSubmission(overrides))).bytes);
}

/** The paragraphs between a heading and the next one. */
function under({ paragraphs }: OpenedDocx, heading: string): readonly string[] {
  const start = paragraphs.findIndex(({ text }) => text.startsWith(heading)) + 1;
  const length = paragraphs.slice(start).findIndex(({ style }) => style.startsWith("Heading"));
  return paragraphs.slice(start, length === -1 ? undefined : start + length).map(({ text }) => text);
}

describe("the body of a report", () => {
  it("has the form's headings in the form's order", async () => {
    const headings = textsOf(await compiled(), "Title", "Heading1");
    assert.deepEqual(headings, [
      "UPPFÖLJNINGSRAPPORT NÄRINGSLIV",
      "Uppföljning av direktiv och aktiviteter med näringslivskoppling i budget 2026",
      "1. Stimulera tillväxt och företagsamhet",
      "2. Förbättra service, tillgänglighet och myndighetsutövning",
      "3. Attraktivare miljöer och bättre framkomlighet",
      "4. Öka tillgången till arbetskraft med relevant kompetens",
      "Övriga upplysningar",
    ]);
  });

  it("has every question once, as a heading on one line", async () => {
    const texts = inventedQuestionnaire.focusAreas.flatMap(({ questions }) => questions.map(({ text }) => text.sv));
    const asked = texts.filter((text) => text !== "Övriga upplysningar").map((text) => text.replace("\n", " "));
    assert.deepEqual(textsOf(await compiled(), "Heading2"), ["Beskrivning (mål och syfte)", ...asked]);
  });

  it("never skips a level of headings and has no empty paragraph", async () => {
    const { paragraphs } = await compiled({ contacts: [], answers: { "1.1": inventedAnswer(" \n\n\t ") } });
    const levels = paragraphs.flatMap(({ style }) => /^Heading(\d)$/.exec(style)?.[1] ?? []).map(Number);
    assert.ok(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1));
    assert.deepEqual(
      paragraphs.filter(({ text }) => text.trim() === ""),
      [],
    );
  });

  it("has every answer as it was written, paragraph by paragraph", async () => {
    const written = Object.values(inventedAnswers).flatMap((content) =>
      content.kind === "text"
        ? placedParagraphs(readField(content.text)).map(({ runs }) => runs.map((run) => run.text).join(""))
        : [`Ej aktuellt: ${content.reason}`],
    );
    assert.deepEqual(textsOf(await compiled(), "Answer", "AnswerList"), written);
  });

  it("says in words what is not applicable and what was not answered", async () => {
    const document = await compiled({
      answers: {
        "1.1": inventedAnswer({ kind: "notApplicable", reason: "Ett.\n\nTvå." }),
        "1.2": inventedAnswer({ kind: "notApplicable", reason: "  " }),
      },
    });
    assert.deepEqual(under(document, "Beskriv samverkan"), ["Ej aktuellt: Ett.", "Två."]);
    assert.deepEqual(under(document, 'Beskriv nämndens arbete med "Växla'), ["Ej aktuellt."]);
    assert.deepEqual(under(document, "Hur sker samverkan"), ["Inte besvarad."]);
    assert.deepEqual(under(document, "Övriga upplysningar"), ["Inget svar lämnat."]);
  });

  it("asks only what the organisation is asked, and leaves out areas without a question", async () => {
    const document = await compiled({ questionIds: ["1.2", "3.3"] });
    assert.deepEqual(textsOf(document, "Heading1").slice(1), [
      "1. Stimulera tillväxt och företagsamhet",
      "3. Attraktivare miljöer och bättre framkomlighet",
    ]);
    assert.equal(textsOf(document, "Heading2").length, 3);
  });

  it("does not take an object's own name for an answer", async () => {
    const [area] = inventedQuestionnaire.focusAreas;
    assert.ok(area !== undefined);
    const question = { ...area.questions[0], id: "constructor", text: { sv: "Vad byggs?" } };
    const questionnaire = { ...inventedQuestionnaire, focusAreas: [{ ...area, questions: [question] }] };
    const document = await compiled({
      questionnaire,
      questionIds: ["constructor"],
      answers: {},
    } as Partial<Submission>);
    assert.deepEqual(under(document, "Vad byggs?"), ["Inte besvarad."]);
  });

  it("names the year reported on, in the questionnaire's texts but not in people's", async () => {
    const { paragraphs } = await compiled({ answers: { "1.1": inventedAnswer("Planen för {år}.") } });
    const withPlaceholder = paragraphs.filter(({ text }) => text.includes("{år}"));
    assert.deepEqual(withPlaceholder, [{ style: "Answer", text: "Planen för {år}." }]);
    assert.match(paragraphs[1]?.text ?? "", /aktiviteter i budget 2026/);
  });

  it("says under the title of a draft that it is one", async () => {
    const { bytes } = await compiler.draft(inventedSubmission(), day("2026-05-13"));
    const notice = "UTKAST. Rapporten är inte inskickad och kan komma att ändras.";
    assert.equal((await openDocx(bytes)).paragraphs[1]?.text, notice);
    assert.ok(!(await compiled()).paragraphs.some(({ text }) => /utkast/i.test(text)));
  });
});
