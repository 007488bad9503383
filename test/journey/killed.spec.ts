// A process that is killed straight after the bot's receipt: what it acknowledged is there.
import assert from "node:assert/strict";
import { readConfig } from "../../src/config.ts";
import { addDays } from "../../src/domain/day.ts";
import { openPorts } from "../../src/open-ports.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { type BotProcess, startBotProcess } from "./bot-process.ts";
import { saidBy } from "./card-view.ts";
import { answerAll } from "./chapters.ts";
import { type Connector, startConnector } from "./connector.ts";
import { ekbacken, period, startRunningBot } from "./running-bot.ts";
import { type Environment, onBothStores } from "./stores.ts";
import { TeamsClient } from "./teams-user.ts";

const user = { id: "anna", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000001", name: "Anna Åström" };

/** Opens the period on the machine's own day, for a process that has no other clock. */
async function openToday(ports: Ports): Promise<void> {
  const stored = (await ports.periods.get(period.id)) ?? assert.fail("no period");
  const value = { ...stored.value, opensOn: addDays(period.opensOn, -10_000), dueOn: addDays(period.dueOn, 10_000) };
  await ports.periods.save({ ...stored, value: { ...value, closesOn: value.dueOn } });
}

onBothStores("a killed process", (store) => {
  let environment: Environment;
  let connector: Connector;
  let bot: BotProcess;
  beforeEach(async function () {
    this.timeout(20_000);
    const settings = { DEPLOYMENT: "deployment/demo", LOG_LEVEL: "silent" };
    environment = { ...(await store.newStore()), ...settings };
    const prepared = await startRunningBot(environment);
    await openToday(prepared.ports);
    await prepared.stop();
    connector = await startConnector();
    bot = await startBotProcess(environment);
  });
  afterEach(async () => {
    await bot.kill();
    await connector.stop();
  });
  const withStore = async (look: (ports: Ports) => Promise<void>) => {
    const config = readConfig({ MODE: "local", PORT: "0", ...environment });
    const { ports, close } = await openPorts(config, { journal: { note: () => {} } });
    await look(ports);
    await close();
  };

  it("has kept the answer, and a fresh process goes on where the person was", async function () {
    this.timeout(20_000);
    const anna = new TeamsClient(() => bot.port, connector, user);
    await anna.install();
    await anna.use(anna.messageWith("continue"), "continue");
    const { body } = await anna.click("saveAnswer", { text: "Sparat strax före strömavbrottet." });
    assert.match(saidBy(body.value), /Sparat/);
    await bot.kill();
    await withStore(async (ports) => {
      const report = await ports.reports.get(ekbacken);
      const content = report?.value.answers["local-cooperation"]?.content;
      assert.deepEqual(content, { kind: "text", text: "Sparat strax före strömavbrottet." });
    });
    bot = await startBotProcess(environment);
    await anna.write("Fortsättningen, direkt i chatten.");
    assert.match(anna.says(), /Utkast – inte sparat[\s\S]*Fråga 2 av 9/);
    await anna.click("saveDraft");
    for (const id of ["organised-crime", "business-areas"]) await anna.click("saveAnswer", { text: `Om ${id}.` });
    assert.match(anna.says(), /Fråga 5 av 9/);
  });

  it("has kept the submission", async function () {
    this.timeout(20_000);
    const anna = new TeamsClient(() => bot.port, connector, user);
    await anna.install();
    await anna.use(anna.messageWith("continue"), "continue");
    await answerAll(anna);
    // The channel's address is one where nobody listens any more: nothing can have been posted.
    const { body } = await anna.click("submit");
    assert.match(saidBy(body.value), /Rapporten är inlämnad/);
    await bot.kill();
    await withStore(async (ports) => {
      const report = await ports.reports.get(ekbacken);
      assert.equal(report?.value.stage, "submitted");
      assert.equal(report?.value.awaitsPost, true);
      assert.equal((await ports.submissions.get(ekbacken, 1))?.by.personId, "anna");
    });
  });
});
