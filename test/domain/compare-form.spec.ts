// A form beside the report that it was sent for.
import assert from "node:assert/strict";
import { compareForm, type SavedContent } from "../../src/domain/compare-form.ts";
import type { FormFacts, FoundAnswer, FoundForm } from "../../src/domain/found-form.ts";
import type { RichText } from "../../src/domain/rich-text.ts";
import { inventedSubmission } from "../document/invented-report.ts";

const text = (words: string): RichText => [{ kind: "paragraph", runs: [{ text: words }] }];
const found = (words: string): FoundAnswer => ({ kind: "text", text: text(words), simplified: [] });
const saved = (words: string): SavedContent => ({ kind: "text", text: text(words) });
const form = (more: Partial<FoundForm> = {}): FoundForm => ({
  facts: { contacts: [] },
  answers: {},
  trackedChanges: false,
  comments: false,
  ...more,
});
const report = inventedSubmission();
const compare = (more: Partial<FoundForm>, answers: Readonly<Record<string, SavedContent>> = {}) =>
  compareForm(form(more), report, answers);
const kindOf = (answer: FoundAnswer | undefined, before?: SavedContent) =>
  compare({ answers: answer === undefined ? {} : { "1.1": answer } }, before === undefined ? {} : { "1.1": before })
    .answers[0]?.kind;
const facts = (more: Partial<FormFacts>) => ({ facts: { contacts: [], ...more } });
const origin = (organisationId: string, periodId: string) => ({
  organisationId,
  periodId,
  questionnaire: { id: "x", version: 1 },
});

describe("an answer of a form", () => {
  it("is new, the same as is saved, or different from it", () => {
    assert.equal(kindOf(found("Ett svar.")), "new");
    assert.equal(kindOf(found("Ett svar."), saved("Ett svar. ")), "same");
    assert.equal(kindOf(found("Ett svar."), saved("Ett annat svar.")), "differs");
    assert.equal(kindOf(found("Ett svar."), { kind: "notApplicable", reason: "Ett svar." }), "differs");
  });

  it("that is not applicable is the same as a reason that was given, when it gives none or that one", () => {
    const before: SavedContent = { kind: "notApplicable", reason: "Området saknas." };
    assert.equal(kindOf({ kind: "notApplicable", reason: "" }, before), "same");
    assert.equal(kindOf({ kind: "notApplicable", reason: "området saknas" }, before), "same");
    assert.equal(kindOf({ kind: "notApplicable", reason: "Annat." }, before), "differs");
    assert.equal(kindOf({ kind: "notApplicable", reason: "" }, saved("Ett svar.")), "differs");
  });

  it("never asks to replace what is saved with nothing", () => {
    assert.equal(kindOf({ kind: "unanswered", simplified: [] }, saved("Ett svar.")), "unanswered");
    assert.equal(kindOf(undefined, saved("Ett svar.")), "notFound");
  });

  it("is compared for each of the report's questions, in their order, and for no other", () => {
    const { answers } = compare({ answers: { gone: found("Bort."), "2.1": found("Kvar.") } });
    assert.deepEqual(
      answers.map(({ questionId }) => questionId),
      report.questionIds,
    );
    assert.deepEqual(
      answers.filter(({ kind }) => kind === "new").map(({ questionId }) => questionId),
      ["2.1"],
    );
  });
});

describe("the form itself", () => {
  it("is another organisation's or period's when its own marks say so", () => {
    assert.equal(
      compare({ origin: origin("lovdalen", "2026-T1"), ...facts({ organisationName: "Lövdalens stadsdelsnämnd" }) })
        .otherOrganisation,
      "Lövdalens stadsdelsnämnd",
    );
    assert.equal(compare({ origin: origin("ekbacken", "2025-VB") }).otherPeriod, "2025-VB");
    const ours = compare({
      origin: origin("ekbacken", "2026-T1"),
      ...facts({ organisationName: "Lövdalen", periodName: "T2 2019" }),
    });
    assert.deepEqual([ours.otherOrganisation, ours.otherPeriod], [undefined, undefined]);
  });

  it("is another organisation's when its text says so, but not when it names all boards or ours by half its name", () => {
    const other = (organisationName: string) => compare(facts({ organisationName })).otherOrganisation;
    assert.equal(other("Lövdalens stadsdelsnämnd"), "Lövdalens stadsdelsnämnd");
    for (const name of [
      "Stadsdelsnämnderna",
      "Ekbacken",
      "EKBACKENS STADSDELSNÄMND",
      "Ekbackens stadsdelsnämnd (Ekbacken)",
    ]) {
      assert.equal(other(name), undefined, name);
    }
  });

  it("is another period's when its text says so", () => {
    const other = (periodName: string) => compare(facts({ periodName })).otherPeriod;
    for (const name of ["Tertialrapport 2 2026", "T1 2025", "Verksamhetsberättelse 2026"])
      assert.equal(other(name), name);
    for (const name of ["Tertialrapport 1 2026", "T1", "tertial 1", "2026"]) assert.equal(other(name), undefined, name);
  });
});

describe("the contact person of a form", () => {
  const differences = (...contacts: FormFacts["contacts"]) => compare(facts({ contacts })).contactDifferences;

  it("is the same with other blanks, case and country code", () => {
    assert.deepEqual(
      differences({ name: "elsa  ekdal", phone: "+46 (0)8 465 004 11", email: "Elsa.Ekdal@example.se" }),
      [],
    );
  });

  it("differs in what the register has otherwise", () => {
    assert.deepEqual(differences({ name: "Elsa Ekdal", phone: "08-1" }), [
      { field: "phone", inForm: "08-1", inRegister: "08-465 004 11" },
    ]);
    assert.deepEqual(differences({ name: "Maja Lind" }), [
      { field: "name", inForm: "Maja Lind", inRegister: "Elsa Ekdal" },
    ]);
  });

  it("that nobody knows is said to be unknown", () => {
    assert.deepEqual(differences({ name: "Elsa Ekdal" }, { name: "Maja Lind" }), [
      { field: "name", inForm: "Maja Lind", inRegister: undefined },
    ]);
  });
});
