// A post of the city's report that went wrong: the coordinator is told, finds it again and decides, over HTTP, on both stores.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { cardIn, saidBy } from "./card-view.ts";
import { chooseCityChannel, cityChannelId, submitReport } from "./city-round.ts";
import type { Trouble } from "./connector.ts";
import { coordinators, met, report } from "./reminding.ts";
import { type RunningBot, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import type { TeamsClient } from "./teams-user.ts";

/** The reports' own posts first, so that the trouble meets the city's. */
async function completeDuring(bot: RunningBot, trouble: Trouble): Promise<void> {
  await submitReport(bot, "ekbacken", "anna");
  await runAgain(bot);
  const organisation = await bot.ports.organisations.get("parknamnden");
  assert.ok(organisation);
  await bot.ports.organisations.save({ ...organisation, value: { ...organisation.value, channel: undefined } });
  await submitReport(bot, "parknamnden", "cecilia");
  bot.connector.failPosts(trouble);
  await runAgain(bot);
}

/** Stopping waits for the run that the start began. */
async function runAgain(bot: RunningBot): Promise<void> {
  await bot.restart();
  await bot.restart();
}

onBothStores("a post of the city's report that went wrong", (store) => {
  const bot = runningBot(store, coordinators);
  let eva: TeamsClient;
  const cityPosts = () =>
    bot()
      .posts()
      .filter(({ conversationId }) => conversationId === cityChannelId).length;

  beforeEach(async () => {
    await report(bot(), "lingonhojden", false);
    eva = await met(bot(), "stranger");
    await chooseCityChannel(bot());
  });

  it("so that nobody knows whether it arrived is sent again once, and at once, when the coordinator wants it", async () => {
    await completeDuring(bot(), "cutBefore");
    assert.match(
      eva.says(),
      /Oklart om stadens rapport kom fram till sin kanal\nNäringslivsrapport, Tertialrapport 1 2026, version 1/,
    );
    assert.equal(cityPosts(), 0);
    const told = eva.messageWith("resendCityPost");
    await eva.write("utskick");
    assert.match(eva.says(), /Oklart om stadens rapport kom fram/);
    await Promise.all([eva.use(told, "resendCityPost"), eva.click("resendCityPost")]);
    // Nothing else looks before ten minutes have passed.
    while (cityPosts() === 0) await pause(5);
    await runAgain(bot());
    assert.equal(cityPosts(), 1);
    const late = await eva.use(told, "cityPostArrived");
    assert.match(saidBy(late.body.value), /Det är redan avgjort/);
    await eva.write("utskick");
    assert.match(eva.says(), /Inga utskick väntar på dig/);
  });

  it("is not sent again when the coordinator has seen it in the channel", async () => {
    await completeDuring(bot(), "cutAfter");
    await eva.click("cityPostArrived");
    assert.match(eva.says(), /Tack! Då skickas den inte igen/);
    await runAgain(bot());
    assert.equal(cityPosts(), 1);
    const kinds = (await bot().ports.coordinatorActions.of(2026)).map(({ kind }) => kind);
    assert.deepEqual(kinds.toSorted(), ["channelBound", "postArrived"]);
  });

  it("because the channel is gone is told beside the report itself", async () => {
    await completeDuring(bot(), { status: 404, code: "ConversationNotFound" });
    const said = eva
      .chat()
      .map((message) => saidBy(cardIn(message)))
      .join("\n");
    assert.match(said, /Stadens rapport kunde inte läggas i sin kanal/);
    assert.match(said, /Alla rapporter är inne/);
    const count = eva.chat().length;
    await runAgain(bot());
    assert.equal(eva.chat().length, count, "told once");
  });
});
