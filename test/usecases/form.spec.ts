// A form that was sent: for which report it is, what it says beside what is saved, and what is saved of it.
import assert from "node:assert/strict";
import type { FoundAnswer, FoundForm } from "../../src/domain/found-form.ts";
import type { ReportKey } from "../../src/domain/report.ts";
import { askQuestion } from "../../src/usecases/ask-question.ts";
import type { FormView } from "../../src/usecases/compare-sent-form.ts";
import { download, writeDownload } from "../../src/usecases/download.ts";
import { handOutForm, handOutTo } from "../../src/usecases/hand-out.ts";
import { type SaveFormOutcome, saveForm, useForm } from "../../src/usecases/save-form.ts";
import { type TakeFormOutcome, takeForm } from "../../src/usecases/take-form.ts";
import { ids, question, questionnaire } from "../domain/invented-report.ts";
import { hamnen, key, openSurroundings, parken, period, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, answerOf, ask, earlierOf, piecesOf, save, storedReport, submit } from "./people-at-work.ts";

const text = (words: string): FoundAnswer => {
  return { kind: "text", text: [{ kind: "paragraph", runs: [{ text: words }] }], simplified: [] };
};
const bytesOf = (reading: object) => new TextEncoder().encode(JSON.stringify(reading));

function formWith(answers: FoundForm["answers"], more: Partial<FoundForm> = {}): Uint8Array {
  const form = { facts: { contacts: [] }, answers, trackedChanges: false, comments: false, ...more };
  return bytesOf({ kind: "form", form });
}

async function take(at: Surroundings, who: string, bytes: Uint8Array): Promise<TakeFormOutcome> {
  return takeForm(at.ports, await at.who(who), bytes);
}

async function compared(at: Surroundings, who: string, bytes: Uint8Array): Promise<FormView> {
  const outcome = await take(at, who, bytes);
  return outcome.kind === "compared" ? outcome.form : assert.fail(outcome.kind);
}

async function choose(
  at: Surroundings,
  who: string,
  number: number,
  chosen: Readonly<Record<string, number>>,
  of: ReportKey = key,
): Promise<SaveFormOutcome> {
  const list = Object.entries(chosen).map(([questionId, basedOn]) => ({ questionId, basedOn }));
  return saveForm(at.ports, await at.who(who), { key: of, number, chosen: list });
}

const statesOf = ({ rows }: FormView) => rows.map(({ state }) => state);
const idsOf = (questions: readonly { readonly question: { readonly id: string } }[]) =>
  questions.map((placed) => placed.question.id);
const notApplicable = (reason: string): FoundAnswer => ({ kind: "notApplicable", reason });

/** Anna answers for two reports of the same questionnaire. */
async function withTwoReports(): Promise<Surroundings> {
  const at = await openSurroundings();
  const anna = await at.who("anna");
  const duties = [...anna.value.duties, { organisationId: parken.id, role: "deputy" } as const];
  await at.ports.people.save({ ...anna, value: { ...anna.value, duties } });
  return at;
}

describe("a form that was sent", () => {
  it("is laid beside what is saved, question by question, and saves nothing by itself", async () => {
    const at = await openSurroundings({ textLimit: 20 });
    await save(at, "anna", "first", "Som sparat");
    await save(at, "anna", "second", "Annat");
    const long = "x".repeat(21);
    const form = await compared(
      at,
      "bjorn",
      formWith({ first: text("Som sparat"), second: text("Nytt"), third: text(long), fourth: notApplicable("") }),
    );
    assert.deepEqual(statesOf(form), ["same", "differs", "tooLong", "mustBeAnswered"]);
    assert.deepEqual([form.rows[1]?.revision, form.rows[2]?.length, form.rows[2]?.content], [1, 21, undefined]);
    assert.equal((await at.ports.sentForms.of("bjorn"))?.value.number, form.number);
    assert.deepEqual(await answerOf(at, "second"), { kind: "text", text: "Annat" });
  });

  it("has questions that are new, not found, unanswered, or not applicable with a reason or without", async () => {
    const at = await openSurroundings();
    const answers = { first: notApplicable(""), second: notApplicable("Saknas här."), third: text("Tre") };
    const unanswered: FoundAnswer = { kind: "unanswered", simplified: ["pictures"] };
    const { rows } = await compared(at, "bjorn", formWith({ ...answers, fourth: unanswered }));
    assert.deepEqual(
      rows.map(({ state, isReasonAssumed, content }) => [state, isReasonAssumed, content]),
      [
        ["new", true, { kind: "notApplicable", reason: "Ej aktuellt enligt formuläret." }],
        ["new", false, { kind: "notApplicable", reason: "Saknas här." }],
        ["new", false, { kind: "text", text: "Tre" }],
        ["unanswered", false, undefined],
      ],
    );
    assert.deepEqual(rows[3]?.simplified, ["pictures"]);
    await save(at, "anna", "first", { kind: "notApplicable", reason: "Ett annat skäl." });
    const next = await compared(at, "bjorn", formWith({ first: notApplicable("") }));
    assert.deepEqual(statesOf(next), ["same", "notFound", "notFound", "notFound"]);
    assert.equal(next.number, 2);
  });

  it("is told from a file that is none, and from one that has none of the questions", async () => {
    const at = await openSurroundings();
    assert.deepEqual(await take(at, "bjorn", bytesOf({ kind: "pdf" })), { kind: "pdf" });
    assert.deepEqual(await take(at, "bjorn", formWith({ elsewhere: text("x") })), { kind: "noQuestions" });
    assert.equal(await at.ports.sentForms.of("bjorn"), undefined);
  });

  it("needs a report that takes answers", async () => {
    const at = await openSurroundings();
    const form = formWith({ first: text("Ett") });
    await answerAll(at, "anna");
    await submit(at, "anna");
    const outcome = await take(at, "bjorn", form);
    assert.ok(outcome.kind === "notOpen" && outcome.step.kind === "submitted");
    at.clock.passPeriod();
    assert.deepEqual(await take(at, "bjorn", form), { kind: "noReport" });
    assert.equal(await at.ports.sentForms.of("bjorn"), undefined);
  });

  it("of another organisation or period is asked about first", async () => {
    const at = await openSurroundings();
    const questionnaireOf = { id: questionnaire.id, version: questionnaire.version };
    const origin = { periodId: "2025-T2", organisationId: parken.id, questionnaire: questionnaireOf };
    const outcome = await take(at, "bjorn", formWith({ first: text("Ett") }, { origin }));
    assert.ok(outcome.kind === "otherReport");
    assert.deepEqual([outcome.form.otherOrganisation, outcome.form.otherPeriod], ["parken", "2025-T2"]);
    const used = await useForm(at.ports, await at.who("bjorn"), { key, number: outcome.form.number });
    assert.ok(used.kind === "compared");
    assert.deepEqual(statesOf(used.form), ["new", "notFound", "notFound", "notFound"]);
  });

  it("is for the report that it was made for, else for the one that is worked on, else it is asked which", async () => {
    const at = await withTwoReports();
    const form = formWith({ first: text("Ett") });
    const which = await take(at, "anna", form);
    assert.ok(which.kind === "whichReport");
    assert.deepEqual(
      which.reports.map(({ key: { organisationId } }) => organisationId),
      ["ekbacken", "parken"],
    );
    await ask(at, "anna", "second");
    assert.deepEqual((await compared(at, "anna", form)).heading.key, key);
    const questionnaireOf = { id: questionnaire.id, version: questionnaire.version };
    const origin = { periodId: period.id, organisationId: parken.id, questionnaire: questionnaireOf };
    const own = await compared(at, "anna", formWith({ first: text("Ett") }, { origin }));
    assert.equal(own.heading.key.organisationId, parken.id);
    const named = { facts: { organisationName: "Parknämnden", contacts: [] } };
    const fits = await compared(at, "anna", formWith({ first: text("Ett") }, named));
    assert.equal(fits.heading.key.organisationId, parken.id);
  });

  it("is for the report whose questions it has", async () => {
    const companies = {
      ...questionnaire,
      id: "company",
      audience: { types: ["company"] },
      focusAreas: [{ id: "area", title: { sv: "Område" }, questions: [question("ours"), question("first")] }],
    };
    const at = await openSurroundings({ questionnaires: [questionnaire, companies] });
    const harbour = await compared(at, "anna", formWith({ first: text("Ett"), ours: text("Vårt") }));
    assert.equal(harbour.heading.key.organisationId, hamnen.id);
    const board = await compared(at, "anna", formWith({ first: text("Ett"), second: text("Två") }));
    assert.equal(board.heading.key.organisationId, "ekbacken");
  });

  it("takes the place of the one before, also when two come at once", async () => {
    const at = await openSurroundings();
    const forms = [formWith({ first: text("Ett") }), formWith({ first: text("Två") })];
    const views = await Promise.all(forms.map((form) => compared(at, "bjorn", form)));
    assert.deepEqual(views.map(({ number }) => number).sort(), [1, 2]);
    const always = { of: at.ports.sentForms.of, save: async () => undefined };
    const bjorn = await at.who("bjorn");
    await assert.rejects(takeForm({ ...at.ports, sentForms: always }, bjorn, forms[0] ?? assert.fail()), {
      code: "store.busy",
    });
  });
});

describe("what is chosen of a form", () => {
  const all = formWith({ first: text("Ett"), second: text("Två"), third: notApplicable(""), fourth: text("Fyra") });

  it("is saved in one write of the report, and the first question without an answer follows", async () => {
    const at = await openSurroundings();
    await ask(at, "bjorn", "first");
    const { number } = await compared(at, "bjorn", all);
    at.documents.takeCounts();
    const outcome = await choose(at, "bjorn", number, { first: 0, third: 0 });
    assert.ok(outcome.kind === "saved" && outcome.step.kind === "ask");
    assert.deepEqual(idsOf(outcome.saved), ["first", "third"]);
    assert.equal(outcome.step.question.placed.question.id, "second");
    assert.equal(at.documents.takeCounts().writes, 1);
    const report = await storedReport(at);
    assert.deepEqual(Object.keys(report.answers), ["first", "third"]);
    assert.equal(report.answers["first"]?.by.personId, "bjorn");
    assert.equal(report.followUps?.[0]?.asked?.questionId, "second");
  });

  it("opens the question that follows when the person was nowhere, and leaves them alone when it is pressed again", async () => {
    const at = await withTwoReports();
    const named = { facts: { organisationName: "Ekbackens stadsdelsnämnd", contacts: [] } };
    const { number } = await compared(at, "anna", formWith({ first: text("Ett") }, named));
    await choose(at, "anna", number, { first: 0 });
    assert.equal((await at.who("anna")).value.open?.questionId, "second");
    await askQuestion(at.ports, await at.who("anna"), { ...key, organisationId: parken.id }, "fourth");
    const before = await storedReport(at);
    const again = await choose(at, "anna", number, { first: 0 });
    assert.ok(again.kind === "saved");
    assert.deepEqual([idsOf(again.saved), idsOf(again.already)], [[], ["first"]]);
    assert.deepEqual(await storedReport(at), before);
    assert.equal((await at.who("anna")).value.open?.report.organisationId, parken.id);
  });

  it("is nothing new where the same is saved already", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "Ett");
    const { number } = await compared(at, "bjorn", all);
    const outcome = await choose(at, "bjorn", number, { first: 1 });
    assert.ok(outcome.kind === "saved");
    assert.deepEqual(idsOf(outcome.already), ["first"]);
  });

  it("replaces an answer that the person saw, which stays in the history", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "Annas svar");
    const { number } = await compared(at, "bjorn", all);
    await choose(at, "bjorn", number, { first: 1 });
    assert.deepEqual(await answerOf(at, "first"), { kind: "text", text: "Ett" });
    assert.deepEqual(await earlierOf(at), ["first 1 replaced: Annas svar"]);
  });

  it("never replaces an answer that came in between: the form's text is a draft, and the person is told", async () => {
    const at = await openSurroundings();
    const { number } = await compared(at, "bjorn", all);
    await save(at, "anna", "first", "Annas svar");
    const outcome = await choose(at, "bjorn", number, { first: 0, second: 0 });
    assert.ok(outcome.kind === "saved");
    assert.deepEqual([idsOf(outcome.saved), idsOf(outcome.conflicts)], [["second"], ["first"]]);
    assert.deepEqual(await answerOf(at, "first"), { kind: "text", text: "Annas svar" });
    assert.deepEqual(await piecesOf(at, "bjorn", "first"), ["Ett"]);
  });

  it("is kept when someone else writes to the report at the same moment", async () => {
    const at = await openSurroundings();
    const { number } = await compared(at, "bjorn", all);
    at.meddler.before(/^reports\./, async () => void (await save(at, "anna", "second", "Annas svar")));
    const outcome = await choose(at, "bjorn", number, { first: 0, second: 0 });
    assert.ok(outcome.kind === "saved");
    assert.deepEqual([idsOf(outcome.saved), idsOf(outcome.conflicts)], [["first"], ["second"]]);
  });

  it("is refused when the report is submitted before or meanwhile", async () => {
    const at = await openSurroundings();
    const { number } = await compared(at, "bjorn", all);
    await answerAll(at, "anna");
    at.meddler.before(/^reports\./, async () => void (await submit(at, "anna")));
    assert.equal((await choose(at, "bjorn", number, { first: 1 })).kind, "notOpen");
    assert.equal((await choose(at, "bjorn", number, { first: 1 })).kind, "notOpen");
    assert.deepEqual(await answerOf(at, "first"), { kind: "text", text: "Svar på first" });
  });

  it("must be something, of the person's last form, for a report of theirs", async () => {
    const at = await openSurroundings();
    const { number } = await compared(at, "bjorn", formWith({ first: text("Ett"), fourth: notApplicable("") }));
    for (const chosen of [{}, { second: 0 }, { fourth: 0 }, { ["__proto__x"]: 0 }]) {
      assert.equal((await choose(at, "bjorn", number, chosen)).kind, "nothingChosen", JSON.stringify(chosen));
    }
    assert.equal((await choose(at, "bjorn", number + 1, { first: 0 })).kind, "formGone");
    assert.equal((await choose(at, "anna", number, { first: 0 })).kind, "formGone");
    const other = { ...key, organisationId: parken.id };
    assert.equal((await choose(at, "bjorn", number, { first: 0 }, other)).kind, "notYours");
    const bjorn = await at.who("bjorn");
    assert.equal((await useForm(at.ports, bjorn, { key: other, number })).kind, "notYours");
    at.clock.pass(7 * 24 * 3600 + 1);
    assert.equal((await choose(at, "bjorn", number, { first: 0 })).kind, "formGone");
    assert.equal(await at.ports.reports.get(key), undefined);
  });
});

describe("the form of a report", () => {
  it("is handed out to those who answer for it, also by a link, as it stands then", async () => {
    const at = await openSurroundings();
    await save(at, "anna", ids[0], "Ett");
    const words = (outcome: object) =>
      "bytes" in outcome ? new TextDecoder().decode(outcome.bytes as Uint8Array) : JSON.stringify(outcome);
    const made = await handOutForm(at.ports, await at.who("bjorn"), key);
    assert.ok(made.kind === "file");
    assert.equal(made.name, "formular-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx");
    assert.equal(words(made), "form 2026-T1.ekbacken first");
    assert.equal((await handOutTo(at.ports, await at.who("bjorn"), { ...key, version: "form" })).kind, "file");
    assert.equal((await handOutForm(at.ports, await at.who("cecilia"), key)).kind, "notYours");
    const link = { kind: "good", payload: writeDownload({ ...key, version: "form", personId: "bjorn" }) } as const;
    assert.equal(words(await download(at.ports, link)), "form 2026-T1.ekbacken first");
    const others = { kind: "good", payload: writeDownload({ ...key, version: "form", personId: "cecilia" }) } as const;
    assert.deepEqual(await download(at.ports, others), { kind: "unknown" });
  });
});
