// What is kept no longer than it is needed.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import type { Person } from "../../src/domain/person.ts";
import { isNewsOfChat, withoutOldChat, withoutOldDrafts } from "../../src/domain/retention.ts";
import { at, empty, period } from "./invented-report.ts";

const today = day("2026-12-01");
const chat = { conversationId: "a:1", serviceUrl: "https://smba/", tenantId: "t", userId: "29:1", botId: "28:1" };
const former: Person = { id: "elsa", name: "Elsa", email: "elsa@example.se", phone: "", duties: [], chat };

describe("a chat that nobody uses", () => {
  it("is forgotten when its days are over, and not before", () => {
    const used = { ...former, chatUsedOn: day("2026-11-01") };
    assert.equal(withoutOldChat(used, today, 30), undefined);
    const { chat: _chat, ...others } = former;
    assert.deepEqual(withoutOldChat(used, today, 29), others);
  });

  it("is counted from now where its last use is not known", () => {
    assert.deepEqual(withoutOldChat(former, today, 30), { ...former, chatUsedOn: today });
  });

  it("stays where somebody has a duty, and is nothing where there is none", () => {
    const duties = [{ organisationId: "ekbacken", role: "deputy" }] as const;
    assert.equal(withoutOldChat({ ...former, duties, chatUsedOn: day("2020-01-01") }, today, 30), undefined);
    assert.equal(withoutOldChat({ ...former, chat: undefined, chatUsedOn: day("2020-01-01") }, today, 30), undefined);
  });

  it("is noticed to be in use once in eight days", () => {
    assert.equal(isNewsOfChat(former, today), true);
    assert.equal(isNewsOfChat({ ...former, chatUsedOn: day("2026-11-24") }, today), false);
    assert.equal(isNewsOfChat({ ...former, chatUsedOn: day("2026-11-23") }, today), true);
  });
});

describe("a draft that nobody can save any more", () => {
  const draft = { questionId: "first", personId: "anna", basedOn: 0, revision: 3, pieces: [{ text: "Utkast", at }] };
  const written = { ...empty, drafts: [draft, { ...draft, personId: "bjorn", revision: 1 }] };

  it("is forgotten when its days after the period's end are over, and not before", () => {
    const { closesOn } = period;
    assert.equal(closesOn, "2026-06-12");
    assert.equal(withoutOldDrafts(written, period, day("2026-07-12"), 30), written);
    const swept = withoutOldDrafts(written, period, day("2026-07-13"), 30);
    assert.deepEqual(swept.drafts, []);
    assert.equal(swept.goneDraftRevision, 3);
    assert.equal(withoutOldDrafts(swept, period, day("2026-07-13"), 30), swept);
  });

  it("is counted from the organisation's own last day where it was given more time", () => {
    const [dueOn, closesOn] = [day("2026-08-01"), day("2026-08-31")];
    const longer = { ...period, extensions: [{ organisationId: "ekbacken", dueOn, closesOn, at }] };
    assert.equal(withoutOldDrafts(written, longer, day("2026-09-30"), 30), written);
    assert.deepEqual(withoutOldDrafts(written, longer, day("2026-10-01"), 30).drafts, []);
    const others = { ...period, extensions: [{ organisationId: "parken", dueOn, closesOn, at }] };
    assert.deepEqual(withoutOldDrafts(written, others, day("2026-07-13"), 30).drafts, []);
  });

  it("is counted from the last day of a return for completion, also when the report has been submitted again", () => {
    const by = { personId: "cecilia", name: "Cecilia" };
    const given = { version: 1, by, at, dueOn: day("2026-08-31"), comment: "", questions: [] };
    for (const stage of ["returned", "submitted"] as const) {
      const returned = { ...written, stage, returns: [given] };
      assert.equal(withoutOldDrafts(returned, period, day("2026-09-30"), 30), returned, stage);
      assert.deepEqual(withoutOldDrafts(returned, period, day("2026-10-01"), 30).drafts, [], stage);
    }
  });
});
