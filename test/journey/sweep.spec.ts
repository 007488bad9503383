// The running server removes what need not be kept any longer, and leaves what people need.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { day } from "../../src/domain/day.ts";
import { type RunningBot, startRunningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";

onBothStores("the sweep of a running server", (stores) => {
  let bot: RunningBot;
  beforeEach(async () => {
    bot = await startRunningBot(await stores.newStore());
  });
  afterEach(() => bot.stop());

  it("forgets the chat of someone who has left, and not that of a contact person", async () => {
    await bot.person("anna").install();
    const anna = await bot.ports.people.get("anna");
    const former = { ...anna?.value, id: "frida", name: "Frida", email: "frida@example.se", phone: "", duties: [] };
    await bot.ports.people.save({ value: { ...former, aadObjectId: "f", chatUsedOn: day("2025-01-07") } });
    await bot.restart({ sweepInterval: 20 });
    while (bot.journal.of("swept").length === 0) await pause(5);
    assert.deepEqual(bot.journal.of("swept"), [{ chats: 1, forms: 0, registers: 0, nudges: 0, alerts: 0, drafts: 0 }]);
    assert.equal((await bot.ports.people.get("frida"))?.value.chat, undefined);
    assert.ok((await bot.ports.people.get("anna"))?.value.chat);
  });
});
