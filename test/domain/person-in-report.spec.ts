// What a report holds of one person, and what it holds when they are erased.
import assert from "node:assert/strict";
import { erasedAuthor, personInReport, withoutPerson } from "../../src/domain/person-in-report.ts";
import type { Report } from "../../src/domain/report.ts";
import { anna, at, bjorn, empty } from "./invented-report.ts";

const content = { kind: "text", text: "Vi träffas på torget." } as const;
const draft = { questionId: "second", basedOn: 0, revision: 1, pieces: [{ text: "Utkast", at }] };
const referral = { questionId: "first", colleague: bjorn, askedBy: anna, askedAt: at, note: "Kan du?" };
const report: Report = {
  ...empty,
  answers: { first: { content, revision: 1, by: anna, at }, second: { content, revision: 1, by: bjorn, at } },
  drafts: [
    { ...draft, personId: "anna" },
    { ...draft, personId: "bjorn" },
  ],
  referrals: [referral, { ...referral, colleague: anna, askedBy: bjorn }],
  followUps: [{ personId: "anna", after: { questionId: "first", revision: 1, askedAt: at } }],
};

describe("a person in a report", () => {
  it("is who wrote an answer or a draft, asked or was asked", () => {
    const found = personInReport(report, "anna");
    assert.deepEqual(
      found.answers.map(({ questionId }) => questionId),
      ["first"],
    );
    assert.deepEqual([found.drafts.length, found.referrals.length, found.followUps.length], [1, 2, 1]);
  });

  it("is gone when they are erased, but for the answers that they wrote in the organisation's name", () => {
    const left = withoutPerson(report, "anna");
    assert.deepEqual(left.answers, report.answers);
    assert.deepEqual(
      left.drafts.map(({ personId }) => personId),
      ["bjorn"],
    );
    assert.deepEqual(left.referrals, [{ ...referral, askedBy: erasedAuthor }]);
    assert.deepEqual(left.followUps, []);
  });

  it("leaves the report the same where there is nothing of them", () => {
    assert.equal(withoutPerson(report, "cecilia"), report);
    assert.equal(withoutPerson(empty, "anna"), empty);
    const draftOnly = withoutPerson({ ...empty, drafts: [{ ...draft, personId: "anna" }] }, "anna");
    assert.deepEqual(draftOnly.drafts, []);
  });
});
