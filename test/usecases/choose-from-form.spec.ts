// What a person chooses of the form that they sent is saved as they saw it, and nothing else is.
import assert from "node:assert/strict";
import { askQuestion } from "../../src/usecases/ask-question.ts";
import { useForm } from "../../src/usecases/save-form.ts";
import { sweep } from "../../src/usecases/sweep.ts";
import { key, openSurroundings, parken } from "./desk-for-tests.ts";
import { answerAll, answerOf, ask, earlierOf, piecesOf, save, storedReport, submit } from "./people-at-work.ts";
import { choose, compared, formWith, idsOf, notApplicable, text, withTwoReports } from "./sent-forms.ts";

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

  it("is nothing of a newer form when the older one has been removed since", async () => {
    const at = await openSurroundings();
    const { number } = await compared(at, "bjorn", all);
    at.clock.pass(9 * 24 * 3600);
    assert.equal((await sweep(at.ports)).forms, 1);
    const newer = await compared(at, "bjorn", formWith({ first: text("Ett annat") }));
    assert.equal((await choose(at, "bjorn", number, { first: 0 })).kind, "formGone");
    assert.equal(await answerOf(at, "first"), undefined);
    assert.equal((await choose(at, "bjorn", newer.number, { first: 0 })).kind, "saved");
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
