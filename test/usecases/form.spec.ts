// A form that was sent: for which report it is, what it says beside what is saved, and what is saved of it.
import assert from "node:assert/strict";
import type { FoundAnswer } from "../../src/domain/found-form.ts";
import { useForm } from "../../src/usecases/save-form.ts";
import { takeForm } from "../../src/usecases/take-form.ts";
import { question, questionnaire } from "../domain/invented-report.ts";
import { hamnen, key, openSurroundings, parken, period } from "./desk-for-tests.ts";
import { answerAll, answerOf, ask, save, submit } from "./people-at-work.ts";
import { bytesOf, compared, formWith, notApplicable, statesOf, take, text, withTwoReports } from "./sent-forms.ts";

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
    const { rows, number } = await compared(at, "bjorn", formWith({ ...answers, fourth: unanswered }));
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
    assert.equal(next.number, number + 1);
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
    const [lower = 0, higher] = views.map(({ number }) => number).toSorted();
    assert.equal(higher, lower + 1);
    const always = { of: at.ports.sentForms.of, save: async () => undefined };
    const bjorn = await at.who("bjorn");
    await assert.rejects(takeForm({ ...at.ports, sentForms: always }, bjorn, forms[0] ?? assert.fail()), {
      code: "store.busy",
    });
  });
});
