// What a card sends is untrusted: only what is whole and known becomes an action, and nothing that was typed gets lost.
import assert from "node:assert/strict";
import fc from "fast-check";
import { readCardAction } from "../../../src/teams/conversation/card-action.ts";

const save = {
  verb: "saveAnswer",
  report: "2026-T1.ekbacken",
  question: "vaxla-upp",
  revision: 2,
  draft: 0,
  text: "Hej",
};

describe("what a card sends", () => {
  it("is read with its report, question, revision and text", () => {
    const read = readCardAction(save);
    assert.deepEqual(read, {
      kind: "action",
      action: { ...save, report: { periodId: "2026-T1", organisationId: "ekbacken" } },
    });
  });

  it("may carry numbers as text, as some clients send them", () => {
    const read = readCardAction({ ...save, revision: "2", draft: "0" });
    assert.ok(read.kind === "action" && read.action.verb === "saveAnswer" && read.action.revision === 2);
  });

  it("has an empty text when the field was left empty, which clients leave out", () => {
    const { text: _, ...without } = save;
    const read = readCardAction(without);
    assert.ok(read.kind === "action" && read.action.verb === "saveAnswer" && read.action.text === "");
  });

  it("may mean a form by a number that was begun from the clock", () => {
    const read = readCardAction({ verb: "useForm", report: "2026-T1.ekbacken", form: 1_778_054_400 });
    assert.ok(read.kind === "action" && read.action.verb === "useForm");
    assert.equal(read.action.form, 1_778_054_400);
  });

  it("may have fields that the verb does not know", () => {
    const read = readCardAction({ ...save, role: "admin", msteams: {} });
    assert.ok(read.kind === "action" && !("role" in read.action));
  });

  it("names the ticked boxes of a form, each with the revision that was shown, and no others", () => {
    const boxes = { "take-0-vaxla-upp": "true", "take-12-a-b": "true", "take-0-off": "false", "take--x": "true" };
    const others = { "take-x-y": "true", "take-1-": "true", take: "true", "take-1-list": ["true"] };
    const read = readCardAction({ verb: "saveForm", report: "2026-T1.ekbacken", form: "3", ...boxes, ...others });
    assert.ok(read.kind === "action" && read.action.verb === "saveForm");
    assert.equal(read.action.form, 3);
    assert.deepEqual(read.action.chosen, [
      { questionId: "vaxla-upp", basedOn: 0 },
      { questionId: "a-b", basedOn: 12 },
    ]);
  });

  for (const [what, data] of Object.entries({
    "no report": { ...save, report: undefined },
    "a report that is none": { ...save, report: "2026-T9.ekbacken" },
    "a report of endless length": { ...save, report: `2026-T1.${"a".repeat(500)}` },
    "a question of endless length": { ...save, question: "q".repeat(500) },
    "a negative revision": { ...save, revision: -1 },
    "a revision in words": { ...save, revision: "två" },
    "a text that is a list": { ...save, text: ["Hej"] },
  })) {
    it(`is refused with ${what}`, () => {
      const read = readCardAction(data);
      assert.ok(read.kind === "invalid", read.kind);
      assert.equal(read.typed, typeof data.text === "string" ? "Hej" : "");
    });
  }

  it("gives back text and reason when the verb is unknown", () => {
    assert.deepEqual(readCardAction({ verb: "constructor", text: "Hej", reason: "Därför" }), {
      kind: "unknownVerb",
      typed: "Hej\n\nDärför",
    });
    for (const verb of ["__proto__", "toString", "", 7, undefined]) {
      assert.deepEqual(readCardAction({ verb, text: "Hej" }), { kind: "unknownVerb", typed: "Hej" });
    }
  });

  it("never throws, whatever it is", () => {
    fc.assert(fc.property(fc.anything(), (data) => void readCardAction(data)));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (data) => void readCardAction({ ...save, ...data })),
    );
  });
});
