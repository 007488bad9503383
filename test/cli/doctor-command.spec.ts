// npm run doctor, as a process of its own on good and on broken installations, and beside invented surroundings.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { type Outside, realOutside } from "../../src/cli/doctor/check-network.ts";
import type { Finding } from "../../src/cli/doctor/finding.ts";
import { doctorCommand } from "../../src/cli/doctor-command.ts";
import { terminalEnvironment } from "../../src/cli/terminal-ports.ts";
import { readConfig } from "../../src/config.ts";
import { day } from "../../src/domain/day.ts";
import { openPorts } from "../../src/open-ports.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { FakeGraph } from "../graph/fake-graph.ts";
import type { Environment } from "../journey/stores.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";

const script = new URL("../../src/cli/doctor.ts", import.meta.url).pathname;

async function doctor(environment: Environment, ...args: readonly string[]) {
  const env = { PATH: process.env["PATH"] ?? "", ...environment };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const [code] = await once(child, "close");
  return { code, said };
}

/** The findings, without a process of its own. */
async function findingsOf(environment: Environment, ...options: readonly string[]) {
  const command = doctorCommand(terminalEnvironment(environment), realOutside);
  const given = { words: [], text: () => undefined, has: (option: string) => ["json", ...options].includes(option) };
  const { kind, lines } = await command.run(given, () => Promise.reject(new Error("it opens the store itself")));
  const code = kind === "done" ? 0 : 1;
  const findings = JSON.parse(lines.join("\n")) as readonly Finding[];
  for (const { state, why, fix } of findings.filter(({ state }) => state === "wrong" || state === "doubtful")) {
    assert.ok(why && fix, `${state} says why, and how to mend it`);
  }
  return { code, wrong: findings.filter(({ state }) => state === "wrong"), findings };
}

const server = {
  MODE: "production",
  MICROSOFT_APP_ID: "00000000-0000-4000-8000-000000000001",
  MICROSOFT_APP_TENANT_ID: "00000000-0000-4000-8000-000000000002",
  MICROSOFT_APP_PASSWORD: "a password",
  PUBLIC_URL: "https://bot.staden.example",
  LINK_SECRET: "0123456789abcdef0123456789abcdef",
  COORDINATOR_CONTACT: "samordnaren@staden.example",
  COORDINATORS: "eva@example.se",
};

describe("npm run doctor", function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let environment: Environment;
  /** Makes the store as the server does at its first start, with a period that is open for ever. */
  async function prepare(work: (ports: Ports) => Promise<unknown> = async () => {}): Promise<void> {
    const config = readConfig({ ...environment });
    const { ports, close } = await openPorts(config, { journal: { note: () => {} } });
    const [opensOn, closesOn] = [day("2000-01-01"), day("2999-12-31")];
    await ports.periods.save({ value: { id: "2026-T1", kind: "T1", year: 2026, opensOn, dueOn: closesOn, closesOn } });
    await work(ports);
    await close();
  }
  beforeEach(() => {
    environment = { MODE: "local", SQLITE_FILE: folder.path("store.sqlite"), DEPLOYMENT: "deployment/demo" };
  });

  it("finds nothing wrong with the demo, and says what it looked at", async () => {
    await prepare();
    const { code, said } = await doctor(environment);
    assert.equal(code, 0, said);
    assert.match(said, /ok {6}configuration: local, sqlite, deployment\/demo/);
    assert.match(said, /ok {6}store: reachable, writable, and no write overtakes another/);
    assert.match(said, /look at people: No coordinator has a chat with the bot\n {8}why: .*\n {8}fix: /);
    assert.match(said, /look at people: Nobody of ekbacken, .* has a chat with the bot/);
    assert.match(said, /look at channels: No channel for lingonhojden/);
    assert.match(said, /0 wrong, \d to look at, \d+ ok, 0 skipped/);
    const database = new DatabaseSync(folder.path("store.sqlite"));
    assert.equal(database.prepare("SELECT count(*) AS n FROM items WHERE pk = 'check'").get()?.["n"], 0);
    database.close();
  });

  it("names each mistake in the configuration, and goes on as far as it can", async () => {
    const { code, wrong } = await findingsOf({ ...environment, MODE: "production", PORT: "many" }, "offline");
    assert.equal(code, 1);
    assert.ok(wrong.some(({ what }) => what === "PORT needs a whole number from 0 to 65535"));
    const without = await findingsOf({ ...environment, ...server, LINK_SECRET: "" }, "offline");
    assert.deepEqual(
      without.wrong.map(({ area, what, fix }) => [area, what, fix]),
      [["configuration", "LINK_SECRET is needed", "At least 32 random characters that sign the documents' links."]],
    );
    assert.ok(without.findings.some(({ area }) => area === "deployment"));
    assert.ok(without.findings.some(({ area, state }) => area === "store" && state === "unchecked"));
    assert.ok(without.findings.some(({ area, state }) => area === "network" && state === "unchecked"));
  });

  it("ends with 1 when something is wrong, and gives a list to programs", async () => {
    const { code, said } = await doctor({ ...environment, ...server, LINK_SECRET: "short" }, "--offline", "--json");
    assert.equal(code, 1);
    const [first] = JSON.parse(said) as readonly Finding[];
    assert.equal(first?.state, "wrong");
    assert.doesNotMatch(said, /a password|short|eva@example/);
  });

  it("names the mistakes in the deployment's files", async () => {
    writeFileSync(folder.path("organisations.yaml"), "organisations:\n  - { id: Ek, name: Ek, type: board }\n");
    const { code, wrong } = await findingsOf({ ...environment, DEPLOYMENT: folder.path("") });
    assert.equal(code, 1);
    assert.ok(
      wrong.some(({ area, what }) => area === "deployment" && /organisations\.yaml:2: "id" must be/.test(what)),
    );
  });

  it("finds a document that can't be read, a questionnaire that is gone, and a store that is none", async () => {
    await prepare(async (ports) => {
      const key = { periodId: "2026-T1", organisationId: "ekbacken" };
      const questionnaire = { id: "long-gone", version: 7 };
      const rest = { answers: {}, drafts: [], stage: "answering", submissions: [], awaitsPost: false } as const;
      await ports.reports.save({ value: { ...key, questionnaire, questionIds: [], ...rest } });
    });
    const gone = await findingsOf(environment);
    assert.equal(gone.code, 1);
    assert.match(gone.wrong.map(({ what }) => what).join(), /long-gone, version 7\. Put the file/);
    const database = new DatabaseSync(folder.path("store.sqlite"));
    database.exec(
      "UPDATE items SET body = json_set(body, '$.schema', 99) WHERE id = 'ekbacken' AND pk = 'organisations'",
    );
    database.close();
    const newer = await findingsOf(environment);
    assert.match(newer.wrong.map(({ what }) => what).join(), /organisation ekbacken has schema 99.*newer version/);
    writeFileSync(folder.path("store.sqlite"), "this is no database, and it is long enough to be looked at as one");
    const none = await findingsOf(environment);
    assert.deepEqual(
      none.wrong.map(({ area }) => area),
      ["store"],
    );
  });

  it("tries the channels' folders, without leaving a file", async () => {
    const graph = await FakeGraph.start();
    const [groupId, place] = ["22222222-2222-4222-8222-222222222222", "b!drive/01FOLDER"];
    graph.library.addFolder(place);
    await prepare(async ({ organisations }) => {
      const stored = (await organisations.get("ekbacken")) ?? assert.fail("no organisation");
      const channel = { ...(stored.value.channel ?? assert.fail("no channel")), groupId };
      graph.channels.set(`${groupId}/${channel.id}`, place);
      await organisations.save({ ...stored, value: { ...stored.value, channel } });
    });
    const { code, findings } = await findingsOf({
      ...environment,
      CHANNEL_FILES: "graph",
      GRAPH_ENDPOINT: graph.origin,
    });
    await graph.stop();
    const tried = findings.filter(({ area }) => area === "channel folders").map(({ state, what }) => [state, what]);
    assert.deepEqual(tried.sort(), [
      ["fine", "ekbacken: a file can be put there"],
      [
        "wrong",
        "parknamnden: The channel's folder could not be found. It is made the first time someone opens the channel's Files tab.",
      ],
    ]);
    assert.equal(code, 1);
    assert.deepEqual(graph.library.names(place), []);
  });

  it("asks whether the public address is alive", async () => {
    let status = 200;
    const alive = createServer((_, response) => {
      response.statusCode = status;
      response.end();
    });
    await new Promise<void>((resolve) => alive.listen(0, "127.0.0.1", resolve));
    const PUBLIC_URL = `http://127.0.0.1:${(alive.address() as AddressInfo).port}`;
    const address = async () =>
      (await findingsOf({ ...environment, PUBLIC_URL })).findings.find((each) => each.area === "public address");
    assert.equal((await address())?.state, "fine");
    status = 502;
    assert.equal((await address())?.what, "PUBLIC_URL answers with 502");
    await new Promise((resolve) => alive.close(resolve));
    assert.equal((await address())?.what, "PUBLIC_URL does not answer");
  });

  it("says how it is called when it is called wrongly", async () => {
    const { code, said } = await doctor(environment, "now");
    assert.equal(code, 2);
    assert.match(said, /What is "now"\?\nUsage: npm run doctor/);
  });

  describe("on a server, in invented surroundings", () => {
    const given = { words: [], text: () => undefined, has: (option: string) => option === "json" };
    const look = async (outside: Partial<Outside>) => {
      const all: Outside = { fetch: async () => new Response("{}"), botToken: async () => "token", ...outside };
      const stored = { ...server, SQLITE_FILE: folder.path("store.sqlite"), DEPLOYMENT: "deployment/demo" };
      const { lines } = await doctorCommand(stored, all).run(given, () => Promise.reject(new Error("not needed")));
      const findings = JSON.parse(lines.join("\n")) as readonly Finding[];
      return findings.filter(({ area }) => area === "Microsoft").map(({ state, what }) => `${state}: ${what}`);
    };

    it("gets tokens, and has the right time", async () => {
      const headers = { date: new Date().toUTCString() };
      assert.deepEqual(await look({ fetch: async () => new Response("{}", { headers }) }), [
        "fine: sign-in is reachable, and the clock agrees with it",
        "fine: the bot gets a token of its own",
      ]);
    });

    it("is told that it gets no token, that nobody can be let in, and that its clock is wrong", async () => {
      const nobody = () => Promise.reject(new TypeError("fetch failed"));
      assert.deepEqual(await look({ fetch: nobody, botToken: nobody }), [
        "wrong: login.botframework.com does not answer",
        "wrong: No token for the bot (SingleTenant)",
      ]);
      const headers = { date: new Date(Date.now() - 3_600_000).toUTCString() };
      const [clock] = await look({ fetch: async () => new Response("{}", { headers }) });
      assert.match(clock ?? "", /^wrong: The clock is 36\d\d s fast$/);
    });
  });

  it("is among the commands that the handbook names", () => {
    assert.match(readFileSync(new URL("../../README.md", import.meta.url), "utf8"), /npm run doctor/);
  });
});
