// The whole way of a report, over real HTTP: greet, answer, submit, and the document stands in the channel.
import assert from "node:assert/strict";
import { readConfig } from "../../src/config.ts";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { startTertialbot, type Tertialbot } from "../../src/tertialbot.ts";
import { type Connector, startConnector } from "./connector.ts";
import { actionOf, cardIn, TeamsClient, textsOf } from "./teams-user.ts";

describe("the journey of a report", () => {
  let connector: Connector;
  let bot: Tertialbot;
  before(async () => {
    connector = await startConnector();
    const config = readConfig({ MODE: "local", PORT: "0", SQLITE_FILE: ":memory:", DEPLOYMENT: "deployment/demo" });
    const clock = { now: () => moment("2026-05-06T08:00:00Z"), today: () => day("2026-05-06") };
    bot = await startTertialbot(config, { journal: { note: () => {} }, clock });
    await bot.ports.periods.save({
      value: {
        id: "2026-T1",
        kind: "T1",
        year: 2026,
        opensOn: day("2026-04-20"),
        dueOn: day("2026-05-13"),
        closesOn: day("2026-06-12"),
      },
    });
    for (const stored of await bot.ports.organisations.all()) {
      const { channel } = stored.value;
      if (channel)
        await bot.ports.organisations.save({
          ...stored,
          value: { ...stored.value, channel: { ...channel, serviceUrl: connector.serviceUrl } },
        });
    }
  });
  after(async () => {
    await bot.stop();
    await connector.stop();
  });

  it("goes from greeting to a document in the channel", async () => {
    const anna = new TeamsClient(bot.port, connector, {
      id: "anna",
      aadObjectId: "aaaaaaaa-0000-4000-8000-000000000001",
      name: "Anna Åström",
    });
    const greeted = await anna.install();
    const greeting = cardIn(greeted.sent[0]);
    assert.ok(textsOf(greeting).includes("Hej Anna!"));
    let answer = await anna.press(actionOf(greeting, "continue"));
    let card = cardIn(answer.sent[0]);
    for (let number = 1; number <= 9; number++) {
      assert.ok(textsOf(card).some((text) => text.startsWith(`Fråga ${number} av 9`)));
      answer = await anna.press(actionOf(card, "saveAnswer"), { text: `Svar ${number}` });
      assert.equal(answer.status, 200);
      const next = answer.sent.find(({ kind }) => kind === "sent");
      card = cardIn(next);
    }
    connector.clear();
    answer = await anna.press(actionOf(card, "submit"));
    assert.ok(textsOf(answer.body.value).includes("Rapporten är inlämnad"));
    await connector.waitFor(2);
    const posted = connector.sent.find(({ kind }) => kind === "posted");
    const { url } = actionsOfOpenUrl(cardIn(posted));
    const download = await fetch(url);
    assert.equal(download.status, 200);
  });
});

function actionsOfOpenUrl(card: { actions: { type: string; url: string }[] }) {
  return card.actions.find(({ type }) => type === "Action.OpenUrl") ?? assert.fail("no link");
}
