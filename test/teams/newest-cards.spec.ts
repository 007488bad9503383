// Only the newest card of a thing has buttons.
import assert from "node:assert/strict";
import { sampleSpeaker } from "../../src/cli/cards/samples.ts";
import { noticeCard } from "../../src/teams/cards/plain-cards.ts";
import { NewestCards } from "../../src/teams/newest-cards.ts";

const outdated = noticeCard(sampleSpeaker("sv"), "", ["längre ner"]);
const of = (name: string, revision: number) => ({ of: name, revision, outdated });

describe("the newest card", () => {
  it("takes the place of the one before it, in its own chat and of its own thing", () => {
    const cards = new NewestCards();
    assert.equal(cards.note("chat", "a", of("draft", 1)), undefined);
    assert.equal(cards.note("other chat", "b", of("draft", 1)), undefined);
    assert.equal(cards.note("chat", "c", of("other draft", 1)), undefined);
    assert.deepEqual(cards.note("chat", "d", of("draft", 2)), { id: "a", card: outdated });
  });

  it("is the one with the newest content, in whichever order they were sent", () => {
    const cards = new NewestCards();
    cards.note("chat", "late", of("draft", 3));
    assert.deepEqual(cards.note("chat", "early", of("draft", 2)), { id: "early", card: outdated });
    assert.deepEqual(cards.note("chat", "newer", of("draft", 4)), { id: "late", card: outdated });
  });

  it("is none any more when it has become something else, and itself when it is updated", () => {
    const cards = new NewestCards();
    cards.note("chat", "a", of("draft", 1));
    assert.equal(cards.note("chat", "a", of("draft", 2)), undefined);
    cards.forget("a");
    assert.equal(cards.note("chat", "b", of("draft", 3)), undefined);
  });

  it("is forgotten when there are very many others", () => {
    const cards = new NewestCards();
    for (let index = 0; index <= 2_000; index++) cards.note("chat", `${index}`, of(`draft ${index}`, 1));
    assert.equal(cards.note("chat", "new", of("draft 0", 2)), undefined);
    assert.equal(cards.note("chat", "new", of("draft 2000", 2))?.id, "2000");
  });
});
