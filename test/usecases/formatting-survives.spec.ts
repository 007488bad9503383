// Formatting that an answer has is never lost in a card's field, which shows plain text.
import assert from "node:assert/strict";
import fc from "fast-check";
import { tidyRichText } from "../../src/domain/placed-paragraph.ts";
import { readField } from "../../src/richtext/read-field.ts";
import { readStored, storedText } from "../../src/richtext/stored-text.ts";
import { inField } from "../../src/teams/cards/shown-text.ts";
import { keepDraft } from "../../src/usecases/keep-draft.ts";
import { leaveForOverview } from "../../src/usecases/leave-for-overview.ts";
import { leaveQuestion } from "../../src/usecases/leave-question.ts";
import { replyToReferral } from "../../src/usecases/reply-to-referral.ts";
import { anna, cardOf, text } from "../domain/invented-report.ts";
import { anyRichText } from "../richtext/any-rich-text.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { answerOf, ask, earlierOf, piecesOf, save, storedReport, submit, write } from "./people-at-work.ts";

const formatted = "**Vi vill:** att *fler* stannar\n\n- Se [planen](https://a.se/p)\n  1. ett\n  2. två";
const anyStored = anyRichText.map(storedText).filter((stored) => stored !== "");

const words = fc.constantFrom("**Vi**", "*vill*", "mer", "**_än_**", "[planen](https://a-b.se/p-1)", "nu\\\n  sedan");
const line = fc.array(words, { minLength: 1, maxLength: 5 }).map((all) => all.join(" "));
const block = fc.tuple(fc.constantFrom("", "- ", "1. ", "- - "), line).map((parts) => parts.join(""));
/** As people write: no line in it looks like something else, and nothing is linked twice. */
const plausible = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => storedText(readStored(blocks.join("\n\n"))))
  .filter((stored) => stored.split("planen").length <= 2);

/** A report whose first question has the answer, as it would have come from the chat or a form. */
async function answered(stored: string, textLimit = 100_000): Promise<Surroundings> {
  const at = await openSurroundings({ textLimit });
  await save(at, "anna", "first", "x");
  const { value, etag } = (await at.ports.reports.get(key)) ?? assert.fail("nothing is stored");
  const first = { content: text(stored), revision: 1, by: anna, at: at.clock.now() };
  await at.ports.reports.save({ etag, value: { ...value, answers: { first } } });
  return at;
}

/** The first question's card, with its field as it is shown. */
async function cardFor(at: Surroundings, who = "anna") {
  const { value, basedOn, draftRevision } = cardOf(await storedReport(at), "first", who);
  return { field: inField(value), shown: { basedOn, draftRevision } };
}

describe("a field that shows an answer with formatting", () => {
  it("changes nothing when it is saved unchanged, whatever the answer is", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(anyStored, async (stored) => {
        const at = await answered(stored);
        const { field, shown } = await cardFor(at);
        const outcome = await save(at, "anna", "first", `${field.replaceAll("\n", "\r\n")} `, shown);
        assert.notEqual(outcome.kind, "duplicate");
        assert.deepEqual((await storedReport(at)).answers["first"], {
          content: text(stored),
          revision: 1,
          by: anna,
          at: at.clock.now(),
        });
        assert.deepEqual(await earlierOf(at), []);
      }),
      { numRuns: 100 },
    );
  });

  it("is no draft when its person goes on or looks at the overview without a change", async () => {
    const at = await answered(formatted);
    await ask(at, "anna", "first");
    const { field, shown } = await cardFor(at);
    const typed = { questionId: "first", typed: field, ...shown };
    await leaveForOverview(at.ports, await at.who("anna"), key, typed);
    await leaveQuestion(at.ports, await at.who("anna"), { key, ...typed, direction: "next" });
    assert.deepEqual((await storedReport(at)).drafts, []);
  });

  it("keeps the formatting of all that was not touched", async () => {
    const at = await answered(formatted);
    const { field, shown } = await cardFor(at);
    assert.equal((await save(at, "anna", "first", field.replace("fler stannar", "fler kommer"), shown)).kind, "saved");
    assert.deepEqual(await answerOf(at, "first"), text(formatted.replace("stannar", "kommer")));
  });

  it("keeps it in a draft too, and in the answer that the draft becomes", async () => {
    const at = await answered(formatted);
    const before = await cardFor(at);
    const edited = before.field.replace("två", "två, tre");
    await leaveForOverview(at.ports, await at.who("anna"), key, {
      questionId: "first",
      typed: edited,
      ...before.shown,
    });
    assert.deepEqual(await piecesOf(at, "anna", "first"), [formatted.replace("två", "två, tre")]);
    const { field, shown } = await cardFor(at);
    assert.equal(field, edited);
    await save(at, "anna", "first", field, shown);
    assert.deepEqual(await answerOf(at, "first"), text(formatted.replace("två", "två, tre")));
    assert.deepEqual((await storedReport(at)).drafts, []);
  });

  it("is the same answer on a second click, whatever was edited", async function () {
    this.timeout(60_000);
    const edits = fc.array(fc.constantFrom("ord", "\n", "\n\n", "- ", "1. ", "* ", "  ", "**"), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(plausible, edits, fc.nat(), async (stored, added, place) => {
        const at = await answered(stored);
        const { field, shown } = await cardFor(at);
        const cut = place % (field.length + 1);
        const typed = `${field.slice(0, cut)}${added.join("")}${field.slice(cut)}`;
        const first = await save(at, "anna", "first", typed, shown);
        const kept = await answerOf(at, "first");
        await save(at, "anna", "first", typed, shown);
        assert.deepEqual(await answerOf(at, "first"), kept, first.kind);
        assert.deepEqual((await storedReport(at)).drafts, []);
      }),
      { numRuns: 100 },
    );
  });

  it("stays whole in the conflict with a colleague, and in what is chosen then", async () => {
    const at = await answered(formatted);
    const mine = await cardFor(at);
    await save(at, "bjorn", "first", mine.field.replace("ett", "noll"), mine.shown);
    const conflict = await save(at, "anna", "first", mine.field.replace("Vi vill", "Vi alla vill"), mine.shown);
    assert.ok(conflict.kind === "conflict");
    assert.deepEqual(conflict.mine, text(formatted.replace("Vi vill", "Vi alla vill")));
    const again = await cardFor(at);
    await save(at, "anna", "first", again.field, { ...again.shown, basedOn: 2 });
    assert.deepEqual(await answerOf(at, "first"), text(formatted.replace("Vi vill", "Vi alla vill")));
  });

  it("counts the characters that a person sees", async () => {
    const at = await answered("**fem**", 5);
    const { shown } = await cardFor(at);
    assert.equal((await save(at, "anna", "first", "2*3*4", shown)).kind, "saved");
    assert.deepEqual(await answerOf(at, "first"), text("2\\*3\\*4"));
    const tooLong = await save(at, "anna", "first", "2*3*45", { ...shown, basedOn: 2 });
    assert.deepEqual(tooLong.kind === "refused" && tooLong.fault, { kind: "tooLong", length: 6, limit: 5 });
  });
});

describe("chat messages with formatting", () => {
  it("are joined in one answer, a list that goes on in the next message too", async () => {
    const at = await openSurroundings({ textLimit: 1_000 });
    await ask(at, "anna", "first");
    const person = async () => at.who("anna");
    await keepDraft(at.ports, await person(), { text: readStored("**Så:**\n\n- a\n- b") });
    await write(at, "anna", "- c");
    await write(at, "anna", "Slut");
    const { field, shown } = await cardFor(at);
    assert.equal(field, "Så:\n\n- a\n- b\n- c\n\nSlut");
    await save(at, "anna", "first", field.replace("Slut", "Slut."), shown);
    assert.deepEqual(await answerOf(at, "first"), text("**Så:**\n\n- a\n- b\n- c\n\nSlut."));
    assert.deepEqual((await storedReport(at)).drafts, []);
    for (const id of ["second", "third", "fourth"]) await save(at, "anna", id, "x");
    await submit(at, "anna");
    assert.deepEqual(at.ports.texts.read("- c"), tidyRichText(readField("- c")));
  });
});

describe("a colleague's reply", () => {
  it("keeps its formatting when the colleague sends it again unchanged", async () => {
    const at = await answered("x");
    const { value, etag } = (await at.ports.reports.get(key)) ?? assert.fail("nothing is stored");
    const colleague = { personId: "cecilia", name: "Cecilia Ek" };
    const askedAt = at.clock.now();
    const reply = { text: formatted, at: askedAt, revision: 1 };
    const referral = { questionId: "first", colleague, askedBy: anna, askedAt, note: "", reply };
    await at.ports.reports.save({ etag, value: { ...value, referrals: [referral] } });
    const cecilia = await at.who("cecilia");
    const outcome = await replyToReferral(at.ports, cecilia, key, "first", inField(formatted));
    assert.equal(outcome.kind, "duplicate");
    await replyToReferral(at.ports, cecilia, key, "first", `${inField(formatted)}\n\nMer.`);
    assert.equal((await storedReport(at)).referrals?.[0]?.reply?.text, `${formatted}\n\nMer.`);
  });
});
