// The bot remembers where each person writes, and in which language.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { chooseLanguage, rememberChat } from "../../src/usecases/remember-chat.ts";
import { openSurroundings } from "./desk-for-tests.ts";
import { ask } from "./people-at-work.ts";

const chat = { conversationId: "a:1", serviceUrl: "https://smba/", tenantId: "t", userId: "29:1", botId: "28:1" };

describe("a person's chat", () => {
  it("is stored when it is new or has moved, and only then", async () => {
    const at = await openSurroundings();
    const first = await rememberChat(at.ports, await at.who("anna"), chat);
    assert.deepEqual((await at.who("anna")).value.chat, chat);
    assert.equal(await rememberChat(at.ports, first, { ...chat }), first);
    for (const field of Object.keys(chat)) {
      const moved = { ...chat, [field]: "moved" };
      await rememberChat(at.ports, await at.who("anna"), moved);
      assert.deepEqual((await at.who("anna")).value.chat, moved, field);
    }
  });

  it("is noticed to be in use, about once a week", async () => {
    const at = await openSurroundings();
    const usedOn = async () => (await at.who("anna")).value.chatUsedOn;
    await rememberChat(at.ports, await at.who("anna"), chat);
    assert.equal(await usedOn(), "2026-05-06");
    at.clock.goTo(day("2026-05-13"));
    await rememberChat(at.ports, await at.who("anna"), chat);
    assert.equal(await usedOn(), "2026-05-06");
    at.clock.goTo(day("2026-05-14"));
    await rememberChat(at.ports, await at.who("anna"), chat);
    assert.equal(await usedOn(), "2026-05-14");
  });

  it("does not undo what happened to the person meanwhile", async () => {
    const at = await openSurroundings();
    const before = await at.who("anna");
    await ask(at, "anna", "second");
    const after = await rememberChat(at.ports, before, chat);
    assert.equal(after.value.open?.questionId, "second");
    assert.deepEqual((await at.who("anna")).value.chat, chat);
  });
});

describe("a person's language", () => {
  it("is the one that they chose last", async () => {
    const at = await openSurroundings();
    const after = await chooseLanguage(at.ports, await at.who("anna"), "en");
    assert.equal(after.value.language, "en");
    await chooseLanguage(at.ports, after, "sv");
    assert.equal((await at.who("anna")).value.language, "sv");
  });
});
