// The bot as a process: it starts, stops when it is told to, and says in one message why it can't start.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { failToStart, startBotProcess } from "./journey/bot-process.ts";
import { temporaryFolder } from "./store/temporary-folder.ts";
import { startReceiver } from "./telemetry/receiver.ts";

/** From nobody whom the bot knows. */
const message = JSON.stringify({
  type: "message",
  id: "1",
  text: "hej",
  channelId: "msteams",
  serviceUrl: "http://127.0.0.1:9",
  conversation: { id: "c", conversationType: "personal" },
  from: { id: "u" },
  recipient: { id: "b" },
});
const json = { "content-type": "application/json" };

describe("the bot's process", function () {
  this.timeout(20_000);
  const folder = temporaryFolder();
  const settings = () => ({ DEPLOYMENT: "deployment/demo", SQLITE_FILE: folder.path("a.sqlite"), LOG_LEVEL: "silent" });

  it("answers on its port, and ends in order when it is told to", async () => {
    const bot = await startBotProcess(settings());
    const { status } = await fetch(`http://127.0.0.1:${bot.port}/healthz`);
    assert.equal(status, 200);
    assert.deepEqual(await bot.stop(), { code: 0, said: "" });
  });

  it("sends traces and metrics where a receiver is named, and ends in order without one that answers", async () => {
    const receiver = await startReceiver((path) => (path === "/v1/traces" ? "never" : 503));
    const address = { OTEL_EXPORTER_OTLP_ENDPOINT: `${receiver.endpoint}/` };
    const bot = await startBotProcess({ ...settings(), LOG_LEVEL: "warn", ...address });
    await fetch(`http://127.0.0.1:${bot.port}/api/messages`, { method: "POST", body: message, headers: json });
    const { code, said } = await bot.stop();
    await receiver.stop();
    assert.equal(code, 0);
    const sent = receiver.raw.map((each) => each.slice(0, "/v1/traces".length));
    assert.ok(sent.includes("/v1/traces"), "the turn");
    assert.ok(said.split("telemetry.failed").length <= 2, said);
  });

  it("listens on this machine only in local mode, and says so and that nobody's token is asked for", async () => {
    const bot = await startBotProcess({ ...settings(), LOG_LEVEL: "info" });
    const outside = Object.values(networkInterfaces()).flatMap((all) => all?.filter(({ internal }) => !internal) ?? []);
    for (const { address, family } of outside.filter((each) => each.family === "IPv4")) {
      await assert.rejects(fetch(`http://${address}:${bot.port}/healthz`), `${family} ${address}`);
    }
    const { said } = await bot.stop();
    assert.match(
      said,
      /"event":"started","mode":"local","store":"sqlite","host":"127\.0\.0\.1","port":\d+,"senders":"unproven"/,
    );
  });

  it("says in one line that its port is taken", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const PORT = String((taken.address() as AddressInfo).port);
    const { code, said } = await failToStart({ ...settings(), PORT });
    taken.close();
    assert.equal(code, 1);
    assert.equal(said, `Port ${PORT} is taken. Stop what uses it, or set PORT to another one.\n`);
  });

  it("refuses to start in production without an identity, and names all that is missing", async () => {
    const { code, said } = await failToStart({ ...settings(), MODE: "production" });
    assert.equal(code, 1);
    for (const name of ["MICROSOFT_APP_ID", "PUBLIC_URL", "LINK_SECRET", "COORDINATOR_CONTACT"]) {
      assert.match(said, new RegExp(`\\n {2}${name} is needed`));
    }
    assert.ok(!said.includes("    at "), "no stack");
  });

  it("names file, line and remedy of a mistake in the deployment", async () => {
    const deployment = folder.path("demo");
    cpSync("deployment/demo", deployment, { recursive: true });
    cpSync("deployment/stockholm/questionnaires", folder.path("stockholm/questionnaires"), { recursive: true });
    const people = folder.path("demo/people.yaml");
    writeFileSync(
      people,
      readFileSync(people, "utf8").replace("organisationId: parknamnden", "organisationId: parken"),
    );
    const { code, said } = await failToStart({ ...settings(), DEPLOYMENT: deployment });
    assert.equal(code, 1);
    assert.match(said, /people\.yaml:\d+: .*parken.*organisations\.yaml/);
    assert.ok(!said.includes("    at "), "no stack");
  });

  it("says what to do about a database that it can't open", async () => {
    writeFileSync(
      folder.path("a.sqlite"),
      "this is no database, but it is long enough to be looked at as one".repeat(50),
    );
    const { code, said } = await failToStart(settings());
    assert.equal(code, 1);
    assert.match(said, /a\.sqlite is not a database\. Point to another file, or restore it from a backup\.\n$/);
  });
});
