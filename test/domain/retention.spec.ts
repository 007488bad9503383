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
});
