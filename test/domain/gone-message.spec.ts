// What became of a chat message is known for as long as somebody may edit it.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { goneMessage } from "../../src/domain/gone-message.ts";
import { personInReport, withoutPerson } from "../../src/domain/person-in-report.ts";
import { putDraft, removeDraft } from "../../src/domain/report.ts";
import { withoutOldDrafts } from "../../src/domain/retention.ts";
import { at, empty, period } from "./invented-report.ts";

const draftOf = (...messageIds: readonly string[]) => ({
  questionId: "first",
  personId: "anna",
  basedOn: 0,
  revision: 1,
  pieces: messageIds.map((messageId) => ({ text: messageId, at, messageId })),
});

describe("messages that stand in no draft", () => {
  const report = removeDraft(putDraft(empty, draftOf("m1", "m2")), "first", "anna", "saved");

  it("are known to their own person, with what became of them", () => {
    assert.deepEqual(goneMessage(report, "m1", "anna"), {
      messageId: "m1",
      questionId: "first",
      personId: "anna",
      fate: "saved",
    });
    assert.equal(goneMessage(report, "m1", "bjorn"), undefined);
    assert.equal(goneMessage(empty, "m1", "anna"), undefined);
  });

  it("are forgotten when they come back, and the oldest when there are very many", () => {
    assert.deepEqual(
      putDraft(report, draftOf("m2")).goneMessages?.map(({ messageId }) => messageId),
      ["m1"],
    );
    const many = draftOf(...Array.from({ length: 300 }, (_, index) => `n${index}`));
    const after = removeDraft(putDraft(report, many), "first", "anna");
    assert.equal(after.goneMessages?.length, 200);
    assert.equal(after.goneMessages?.at(-1)?.messageId, "n299");
  });

  it("go with their person, and with the drafts of a period that is long over", () => {
    assert.equal(personInReport(report, "anna").goneMessages.length, 2);
    assert.deepEqual(withoutPerson(report, "anna").goneMessages, []);
    assert.equal(withoutPerson(report, "bjorn"), report);
    assert.equal(withoutOldDrafts(report, period, day("2027-06-12"), 90).goneMessages, undefined);
    assert.equal(withoutOldDrafts(empty, period, day("2027-06-12"), 90), empty);
  });
});
