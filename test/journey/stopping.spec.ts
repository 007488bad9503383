// A process that is told to stop: what it has begun it finishes, what waits is left to the next one, and it ends in time.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { readConfig } from "../../src/config.ts";
import { addDays } from "../../src/domain/day.ts";
import { openPorts } from "../../src/open-ports.ts";
import { openDesk } from "../../src/usecases/desk.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { saveAnswer } from "../../src/usecases/save-answer.ts";
import { submitReport } from "../../src/usecases/submit-report.ts";
import { type BotProcess, startBotProcess } from "./bot-process.ts";
import { saidBy } from "./card-view.ts";
import { type Connector, startConnector } from "./connector.ts";
import { ekbacken, lingonhojden, period } from "./running-bot.ts";
import { type Environment, sqliteForTests } from "./stores.ts";
import { TeamsClient, tenantId } from "./teams-user.ts";

const user = { id: "anna", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000001", name: "Anna Åström" };

describe("a process that is told to stop", function () {
  this.timeout(30_000);
  const store = sqliteForTests();
  let environment: Environment;
  let connector: Connector;
  let bot: BotProcess;
  beforeEach(async () => {
    environment = { ...(await store.newStore()), DEPLOYMENT: "deployment/demo", LOG_LEVEL: "info" };
    connector = await startConnector();
    await withPorts(prepare);
  });
  afterEach(async () => {
    await bot.kill();
    await connector.stop();
  });

  async function withPorts<T>(work: (ports: Ports) => Promise<T>): Promise<T> {
    const config = readConfig({ MODE: "local", PORT: "0", ...environment });
    const { ports, close } = await openPorts(config, { journal: { note: () => {} } });
    const result = await work(ports);
    await close();
    return result;
  }

  /** The period is open on the machine's own day, and the channels are the connector's. */
  async function prepare(ports: Ports): Promise<void> {
    const [opensOn, dueOn] = [addDays(period.opensOn, -10_000), addDays(period.dueOn, 10_000)];
    const known = await ports.periods.get(period.id);
    await ports.periods.save({ ...known, value: { ...period, opensOn, dueOn, closesOn: dueOn } });
    for (const { value, etag } of await ports.organisations.all()) {
      const channel = { id: `19:${value.id}@thread.tacv2`, teamId: "team", tenantId, serviceUrl: connector.serviceUrl };
      await ports.organisations.save({ etag, value: { ...value, channel } });
    }
  }

  async function until(isSo: () => boolean): Promise<void> {
    for (let look = 0; look < 4_000 && !isSo(); look++) await pause(5);
    assert.ok(isSo(), "it never came to that");
  }

  it("answers and keeps the save that it was in the middle of, takes no other, and ends", async () => {
    bot = await startBotProcess(environment);
    const anna = new TeamsClient(() => bot.port, connector, user);
    await anna.install();
    await anna.click("continue");
    const release = connector.hold();
    const before = connector.attempts();
    const saving = anna.click("saveAnswer", { text: "Sparat medan processen avslutas." });
    await until(() => connector.attempts() > before);
    const stopping = bot.stop();
    await assert.rejects(refusedSoon(), TypeError);
    release();
    const { status, body } = await saving;
    assert.equal(status, 200);
    assert.match(saidBy(body.value), /Sparat/);
    assert.match(anna.says(), /Fråga 2 av/);
    const { code, said } = await stopping;
    assert.equal(code, 0);
    assert.doesNotMatch(said, /stop\.failed|send\.failed/);
    const report = await withPorts((ports) => ports.reports.get(ekbacken));
    const content = report?.value.answers["local-cooperation"]?.content;
    assert.deepEqual(content, { kind: "text", text: "Sparat medan processen avslutas." });
  });

  /** Rejects as soon as nobody listens on the port any more. */
  async function refusedSoon(): Promise<void> {
    for (let look = 0; look < 4_000; look++) await fetch(`http://127.0.0.1:${bot.port}/healthz`).then(() => pause(5));
    assert.fail("it goes on listening");
  }

  it("finishes the posts that it was sending, once", async () => {
    await withPorts(async (ports) => {
      for (const key of [ekbacken, lingonhojden]) await submitAsAnna(ports, key);
    });
    const release = connector.hold();
    bot = await startBotProcess(environment);
    await until(() => connector.attempts() === 1);
    const stopping = bot.stop();
    await assert.rejects(refusedSoon(), TypeError);
    release();
    assert.equal((await stopping).code, 0);
    assert.equal(connector.sent.length, 2);
    const outcomes = () =>
      withPorts(async (ports) =>
        Promise.all(
          [ekbacken, lingonhojden].map(async (key) =>
            (await ports.deliveries.of(key)).map(({ outcome }) => outcome?.kind),
          ),
        ),
      );
    assert.deepEqual(await outcomes(), [["sent"], ["sent"]]);
  });
});

async function submitAsAnna(ports: Ports, key: typeof ekbacken): Promise<void> {
  const anna = (await ports.people.get("anna")) ?? assert.fail("no Anna");
  const desk = await openDesk(ports, anna, key);
  assert.ok(desk.kind === "desk");
  for (const { question } of desk.questions) {
    const content = { kind: "text", text: `Svaret på ${question.id}.` } as const;
    await saveAnswer(ports, anna, { key, questionId: question.id, content, basedOn: 0, draftRevision: 0 });
  }
  assert.equal((await submitReport(ports, anna, key, desk.questions.length)).kind, "submitted");
}
