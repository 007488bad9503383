// Unsaved drafts, when one contact person takes over from another.
import assert from "node:assert/strict";
import { textOf } from "../../src/domain/draft.ts";
import { draftsOf, handOverDrafts } from "../../src/domain/hand-over-drafts.ts";
import { moment } from "../../src/domain/moment.ts";
import type { Person } from "../../src/domain/person.ts";
import { draftOf, openReport, putDraft } from "../../src/domain/report.ts";
import { organisation, period, questionnaire } from "./invented-report.ts";

const at = moment("2026-05-06T08:00:00Z");
const person = (id: string, formerIds?: readonly string[]): Person => ({
  id,
  name: id,
  email: "",
  phone: "",
  duties: [],
  formerIds,
});
const draft = (questionId: string, personId: string, text: string, revision = 1) => ({
  questionId,
  personId,
  basedOn: 0,
  revision,
  pieces: [{ text, at }],
});

describe("drafts that are handed over", () => {
  const opened = openReport(organisation, period, questionnaire);
  const old = person("old", ["older"]);
  const report = [
    draft("first", "old", "Gammalt", 4),
    draft("second", "older", "Ännu äldre"),
    draft("first", "new", "Eget", 2),
    draft("third", "other", "Annans"),
  ].reduce((all, each) => putDraft(all, each), opened);

  it("belong to the new one, behind what they have written themselves; nothing is lost", () => {
    const after = handOverDrafts(report, old, person("new"));
    const [first, second] = ["first", "second"].map((id) => draftOf(after, id, "new"));
    assert.ok(first && second);
    assert.equal(textOf(first), "Eget\n\nGammalt");
    assert.ok(first.revision > 4);
    assert.equal(textOf(second), "Ännu äldre");
    assert.deepEqual(draftsOf(after, old), []);
    assert.ok(draftOf(after, "third", "other"));
  });

  it("leave a report alone that has none, or that is one's own", () => {
    assert.equal(handOverDrafts(report, person("nobody"), person("new")), report);
    assert.equal(handOverDrafts(report, person("new"), person("new")), report);
  });
});
