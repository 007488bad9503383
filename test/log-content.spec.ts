// The real process at its most talkative, with marked content in everything and every fault: none of it is ever written, or sent as traces or metrics.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { readConfig } from "../src/config.ts";
import { addDays } from "../src/domain/day.ts";
import { openPorts } from "../src/open-ports.ts";
import { type BotProcess, startBotProcess } from "./journey/bot-process.ts";
import { questionIds } from "./journey/chapters.ts";
import { type Connector, type Json, startConnector } from "./journey/connector.ts";
import { channelId, ekbacken, period } from "./journey/running-bot.ts";
import { TeamsClient, tenantId } from "./journey/teams-user.ts";
import { temporaryFolder } from "./store/temporary-folder.ts";
import { type Receiver, startReceiver } from "./telemetry/receiver.ts";

/** Stands in every name, address, number, text, link and secret. */
const mark = "Qxzmarkerad";
const objectId = "aaaaaaaa-0000-4000-8000-000000000001";

describe("the process's output", function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let connector: Connector;
  let receiver: Receiver;
  let bot: BotProcess;
  let anna: TeamsClient;
  beforeEach(async () => {
    connector = await startConnector();
    receiver = await startReceiver();
    const settings = {
      LOG_LEVEL: "debug",
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint,
      DEPLOYMENT: markedDeployment(),
      SQLITE_FILE: folder.path("a.sqlite"),
      LINK_SECRET: `${mark} a secret of thirty-two characters`,
      MICROSOFT_APP_PASSWORD: `${mark}-password`,
      COORDINATOR_CONTACT: `${mark}@staden.example`,
    };
    await openToday(settings);
    bot = await startBotProcess(settings);
    const user = { id: `${mark}-29`, aadObjectId: objectId, name: `${mark} Åström` };
    anna = new TeamsClient(() => bot.port, connector, user);
  });
  afterEach(async () => {
    await bot.kill();
    await connector.stop();
    await receiver.stop();
  });

  /** The demo with marked people, and a period that is open today. */
  function markedDeployment(): string {
    const to = folder.path("demo");
    cpSync("deployment/demo", to, { recursive: true });
    cpSync("deployment/stockholm/questionnaires", folder.path("stockholm/questionnaires"), { recursive: true });
    const people = readFileSync(`${to}/people.yaml`, "utf8");
    const marked = people
      .replaceAll(/name: (.*)/g, `name: ${mark} $1`)
      .replaceAll(/email: (.*)/g, `email: ${mark.toLowerCase()}.$1`)
      .replaceAll(/phone: (.*)/g, `phone: "${mark} 08-1"`);
    writeFileSync(`${to}/people.yaml`, marked);
    return to;
  }

  /** The period is open on the machine's own day, and the channel is the connector's. */
  async function openToday(settings: Readonly<Record<string, string>>): Promise<void> {
    const config = readConfig({ MODE: "local", PORT: "0", ...settings });
    const { ports, close } = await openPorts(config, { journal: { note: () => {} } });
    const [opensOn, dueOn] = [addDays(period.opensOn, -10_000), addDays(period.dueOn, 10_000)];
    await ports.periods.save({ value: { ...period, opensOn, dueOn, closesOn: dueOn } });
    const board = (await ports.organisations.get(ekbacken.organisationId)) ?? assert.fail("no board");
    const channel = { id: channelId, teamId: "team", tenantId, serviceUrl: connector.serviceUrl };
    await ports.organisations.save({ ...board, value: { ...board.value, name: `${mark} nämnd`, channel } });
    await close();
  }

  const sql = (statement: string) => {
    const database = new DatabaseSync(folder.path("a.sqlite"), { timeout: 5_000 });
    database.exec(statement);
    database.close();
  };
  const write = (text: string) => anna.write(`${mark} ${text}`);
  const card = (data: object) => anna.press({ data }, { text: `${mark} i kortet.`, reason: `${mark} skäl` });
  const onQuestion = { report: "2026-T1.ekbacken", question: "local-cooperation", revision: 0, draft: 0 };
  const raw = (body: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", authorization: `Bearer ${mark}.${mark}.${mark}`, ...headers },
    });

  it("holds nothing of what people wrote, are or sent, in order and in every trouble", async () => {
    await anna.install();
    for (const text of ["hej", "ett svar direkt i chatten", "översikt"]) await write(text);
    for (const command of [
      "fortsätt",
      "översikt",
      "förhandsgranska",
      "hämta formuläret",
      "senaste rapporten",
      "hjälp",
    ]) {
      await anna.write(command);
    }
    for (const verb of [
      "ask",
      "saveAnswer",
      "notApplicable",
      "skip",
      "back",
      "saveDraft",
      "undoDraft",
      "overview",
      "refer",
    ]) {
      await card({ verb, ...onQuestion, email: `${mark}@example.se`, note: `${mark} hälsning` });
    }
    await card({ verb: `${mark}-okänd`, [mark]: mark });
    await card({ verb: "saveAnswer", report: mark, question: mark, revision: mark, draft: mark });
    await anna.sendFiles([`https://${mark}.sharepoint.com/${mark}.docx`, `http://127.0.0.1:9/${mark}`]);
    await consent();
    await writingTrouble();
    await submitWithTrouble();
    await refusedRequests();
    await connectorTrouble();
    await storeTrouble();
    await fetch(`http://127.0.0.1:${bot.port}/documents/${mark}.${mark}`);
    await fetch(`http://127.0.0.1:${bot.port}/${mark}?${mark}=${mark}`);
    const { code, said } = await bot.stop();
    assert.equal(code, 0);
    const lines = said.trim().split("\n");
    assert.ok(lines.length > 40, said);
    const leaks = lines.filter((line) => line.toLowerCase().includes(mark.toLowerCase()));
    assert.deepEqual(leaks, []);
    for (const event of ["turn", "trouble", "post.settled", "send.failed", "request.refused", "ready.failed"]) {
      assert.ok(said.includes(`"event":"${event}"`), `no ${event} in:\n${said}`);
    }
    for (const outcome of ["saved", "draft.kept", "conflict", "submitted", "stranger"]) {
      assert.ok(said.includes(`"outcome":"${outcome}"`), `nothing ${outcome} in:\n${said}`);
    }
    assertCorrelated(lines.map((line) => JSON.parse(line)));
    assertTelemetry();
  });

  /** All is answered and submitted, and the channel refuses the post with content in its refusal. */
  async function submitWithTrouble(): Promise<void> {
    await anna.write("fortsätt");
    for (const question of questionIds) {
      const data = { ...onQuestion, question, revision: 0 };
      for (const verb of ["ask", "saveAnswer", "overview"]) await card({ verb, ...data });
    }
    await anna.click("review");
    connector.failPosts({ status: 400, message: `${mark} stod i meddelandet`, code: "BadSyntax" });
    await anna.click("submit");
  }

  async function consent(): Promise<void> {
    const at = `https://${mark}-my.sharepoint.com/${mark}`;
    const uploadInfo = { contentUrl: at, uploadUrl: at, name: mark, uniqueId: mark, fileType: "docx" };
    const context = { report: "2026-T1.ekbacken", version: "draft" };
    for (const change of [{}, { context: { report: mark } }, { uploadInfo: { name: mark } }]) {
      const value: Json = { type: "fileUpload", action: "accept", context, uploadInfo, ...change };
      await anna.send({ type: "invoke", name: "fileConsent/invoke", value });
    }
  }

  async function refusedRequests(): Promise<void> {
    for (const body of [`{"text":"${mark}`, `{"type":"message","text":"${mark}"}`, `"${mark}"`]) await raw(body);
    await raw(JSON.stringify({ type: "message", text: mark }), { "content-encoding": mark });
    await anna.send({ type: "message", text: mark, serviceUrl: `https://${mark}.example/` });
    await anna.send({ type: "message", text: mark, channelId: mark });
    await anna.send({ type: mark, name: mark, value: mark });
    await anna.send({ type: "invoke", name: mark, value: { [mark]: mark } });
    await anna.send({ type: "message", text: mark, attachments: [{}], entities: [{ type: mark }] });
  }

  async function connectorTrouble(): Promise<void> {
    for (const status of [400, 403, 404, 413, 500]) {
      connector.fail({ status, message: `${mark} stod i meddelandet`, code: "BadSyntax" }, 3);
      await write("när kanalen krånglar");
    }
    connector.fail("cutBefore", 3);
    await write("när förbindelsen bryts");
    connector.clear();
    connector.failMembers(500);
    const other = { id: `${mark}-30`, aadObjectId: "eeeeeeee-0000-4000-8000-000000000009", name: mark };
    await new TeamsClient(() => bot.port, connector, other).write(`${mark} hej`);
    connector.failMembers(200);
    await new TeamsClient(() => bot.port, connector, other).write(`${mark} hej igen`);
  }

  /** The database's own message holds content. */
  async function writingTrouble(): Promise<void> {
    await card({ verb: "ask", ...onQuestion });
    await write("ett utkast i chatten");
    sql(`CREATE TRIGGER no_more BEFORE UPDATE ON items BEGIN SELECT RAISE(ABORT, '${mark} i felet'); END;
         CREATE TRIGGER no_new BEFORE INSERT ON items BEGIN SELECT RAISE(ABORT, '${mark} i felet'); END`);
    await write("när lagringen krånglar");
    await card({ verb: "saveAnswer", ...onQuestion });
    sql("DROP TRIGGER no_more; DROP TRIGGER no_new");
  }

  /** A stored document is something else than it should be, and then there is no store. */
  async function storeTrouble(): Promise<void> {
    sql(`UPDATE items SET body = json_set(body, '$.value.name', json('{"${mark}":"${mark}"}')) WHERE pk = 'people'`);
    await write("när min post är förstörd");
    sql("ALTER TABLE items RENAME TO gone");
    await fetch(`http://127.0.0.1:${bot.port}/readyz`);
    await write("när allt är borta");
  }

  function assertTelemetry(): void {
    const leaks = receiver.raw.filter((sent) => sent.toLowerCase().includes(mark.toLowerCase()));
    assert.deepEqual(leaks, []);
    const names = new Set(receiver.spans().map(({ name }) => name));
    for (const name of ["turn", "outbox", "compile", "delivery"]) assert.ok(names.has(name), `no span ${name}`);
    const outcomes = receiver.points("turns").map(({ attributes }) => attributes["outcome"]);
    for (const outcome of ["saved", "conflict", "stranger"]) assert.ok(outcomes.includes(outcome), `no ${outcome}`);
    for (const name of ["saves", "conflicts", "deliveries", "turn.duration", "compile.duration"]) {
      const points = receiver.points(name);
      assert.ok(points.length > 0, `no ${name}`);
      const labels = new Set(points.flatMap(({ attributes }) => Object.keys(attributes)));
      for (const label of labels) assert.match(label, /^(input|outcome|what|target|document)$/);
    }
  }

  function assertCorrelated(lines: readonly Json[]): void {
    const turns = new Set(lines.filter(({ event }) => event === "turn").map(({ turn }) => turn));
    for (const event of ["trouble", "send.failed"]) {
      for (const line of lines.filter((each) => each.event === event)) {
        assert.ok(turns.has(line.turn) || line.outbox !== undefined, JSON.stringify(line));
      }
    }
  }
});
