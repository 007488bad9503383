// Which channel reports are posted in, chosen by writing there, over real HTTP, on both stores.
import assert from "node:assert/strict";
import { cardIn, saidBy } from "./card-view.ts";
import { atReview } from "./chapters.ts";
import { coordinators, met } from "./reminding.ts";
import { channelId, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import { type TeamsClient, tenantId } from "./teams-user.ts";

const other = "19:another@thread.tacv2";

onBothStores("the choice of a channel", (store) => {
  const bot = runningBot(store, coordinators);
  const channelOf = async (id: string) => (await bot().ports.organisations.get(id))?.value.channel?.id;
  const said = async (who: TeamsClient, words: string, where = other) => {
    const { sent } = await who.writeInChannel(where, words);
    assert.equal(sent.length, 1, words);
    return saidBy(cardIn(sent[0]));
  };

  it("is a contact person's for their own organisation, and its next report is posted there", async () => {
    const anna = await met(bot(), "anna");
    const reply = await said(anna, "använd den här kanalen för ekbakcen");
    assert.match(
      reply,
      /lägger jag rapporter från Ekbackens stadsdelsnämnd i den här kanalen[\s\S]*Förut .* annan kanal/,
    );
    assert.equal(await channelOf("ekbacken"), other);
    assert.match(await said(anna, "använd den här kanalen för Ekbacken"), /läggs redan i den här kanalen/);
    const bjorn = await atReview(bot(), "bjorn");
    await bjorn.click("submit");
    await bot().restart();
    assert.deepEqual(
      bot()
        .posts()
        .map(({ conversationId }) => conversationId),
      [other],
    );
    const [action] = await bot().ports.coordinatorActions.of(2026);
    assert.deepEqual(
      [action?.kind, action?.by.personId, action?.organisationIds],
      ["channelBound", "anna", ["ekbacken"]],
    );
  });

  it("is not a contact person's for others, nor a stranger's, nor in a group chat", async () => {
    const anna = await met(bot(), "anna");
    const before = await channelOf("parknamnden");
    const unknown = await said(anna, "använd den här kanalen för Parknämnden");
    assert.match(
      unknown,
      /vet inte vilken organisation du menar\. Du kan välja: Ekbackens stadsdelsnämnd och Lingonhöjdens/,
    );
    assert.match(await said(anna, "använd den här kanalen för stadens rapport"), /väljer samordnaren/);
    assert.match(
      await said(anna, "använd inte den här kanalen längre", "19:team-kommunen@thread.tacv2"),
      /väljer samordnaren eller/,
    );
    assert.match(await said(anna, "använd inte den här kanalen längre"), /Inga rapporter läggs i den här kanalen/);
    const stranger = await bot()
      .person("cecilia")
      .send({
        type: "message",
        text: "använd den här kanalen för Ekbacken",
        from: { id: "29:ingen", name: "Ingen", aadObjectId: "99999999-0000-4000-8000-000000000009" },
        conversation: { id: `${other};messageid=1`, conversationType: "channel", isGroup: true, tenantId },
        channelData: { tenant: { id: tenantId }, channel: { id: other }, team: { id: "19:team" } },
      });
    assert.match(saidBy(cardIn(stranger.sent[0])), /väljer samordnaren eller organisationens egen kontaktperson/);
    const group = await anna.send({
      type: "message",
      text: "använd den här kanalen för Ekbacken",
      conversation: { id: "19:group@thread.v2", conversationType: "groupChat", isGroup: true, tenantId },
    });
    assert.match(saidBy(cardIn(group.sent[0])), /ingen kanal i ett team/);
    assert.equal(await channelOf("parknamnden"), before);
    assert.equal(await channelOf("ekbacken"), channelId);
  });

  it("is a coordinator's for every organisation and the city's report, and can be taken back", async () => {
    const eva = await met(bot(), "stranger");
    assert.match(await said(eva, "use this channel for park"), /I post reports from Parknämnden in this channel/);
    assert.match(await said(eva, "använd den här kanalen för stadens rapport"), /lägger jag stadens rapport/);
    assert.match(await said(eva, "använd den här kanalen för stadens rapport"), /läggs redan/);
    assert.equal((await bot().ports.city.get()).value.channel?.id, other);
    assert.match(
      await said(eva, "använd den här kanalen för stadens rapport", channelId),
      /Förut lades den i en annan kanal/,
    );
    await said(eva, "använd den här kanalen för stadens rapport");
    assert.match(await said(eva, "använd den här kanalen"), /Skriv mer av namnet/);
    const released = await said(eva, "använd inte den här kanalen längre");
    assert.match(
      released,
      /Rapporter från Parknämnden läggs inte här längre[\s\S]*Stadens rapport läggs inte här längre/,
    );
    assert.equal(await channelOf("parknamnden"), undefined);
    assert.equal((await bot().ports.city.get()).value.channel, undefined);
    assert.equal(await channelOf("ekbacken"), channelId, "another channel's choice stands");
    assert.match(
      await said(eva, "ta bort kanalen för Ekbacken", channelId),
      /Ekbackens stadsdelsnämnd läggs inte här längre/,
    );
    assert.equal(await channelOf("ekbacken"), undefined);
  });

  it("is stored with its team's group, which the channel is asked for, and without it when nobody answers", async () => {
    const anna = await met(bot(), "anna");
    const groupOf = async () => (await bot().ports.organisations.get("ekbacken"))?.value.channel?.groupId;
    assert.match(await said(anna, "använd den här kanalen för Ekbacken"), /lägger jag rapporter/);
    assert.deepEqual([await channelOf("ekbacken"), await groupOf()], [other, undefined]);
    const aadGroupId = "11111111-2222-4333-8444-555555555555";
    bot().connector.knowTeam({ id: "19:team", aadGroupId });
    assert.match(await said(anna, "använd den här kanalen för Ekbacken"), /lägger jag rapporter/);
    assert.equal(await groupOf(), aadGroupId);
  }).timeout(10_000);
});
