// npm start as a process: what it says, how it ends, and that nothing it started outlives it.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startConnector } from "../journey/connector.ts";
import { TeamsClient } from "../journey/teams-user.ts";
import { temporaryFolder } from "../store/temporary-folder.ts";
import { answers, busyPort, follow, freePort, goneFrom, type StartedDemo, startDemo } from "./started-demo.ts";

const anna = { id: "anna", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000001", name: "Anna Åström" };

describe("npm start", function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let demo: StartedDemo | undefined;

  const start = async (more: NodeJS.ProcessEnv = {}) => {
    demo = await startDemo(folder.path("demo"), more);
    return demo;
  };
  afterEach(async () => {
    demo?.killAll();
    await demo?.ended;
    demo = undefined;
  });

  it("stops whole and well on Ctrl-C and when it is told to, and finds what was answered", async () => {
    const connector = await startConnector();
    const first = await start();
    await first.ready;
    assert.match(first.output(), new RegExp(`http://127.0.0.1:${first.ports.playground} .*Anna Åström`));
    const client = new TeamsClient(first.ports.bot, connector, anna);
    await client.install();
    await client.use(client.messageWith("continue"), "continue");
    assert.equal((await client.click("saveAnswer", { text: "Vi möts varje månad." })).status, 200);
    await stopsWithin5Seconds(first, () => first.signalGroup("SIGINT"));

    const second = await start();
    await second.ready;
    const again = new TeamsClient(second.ports.bot, connector, anna);
    await again.write("översikt");
    assert.match(again.says(), /1 av 9 besvarade/);
    await stopsWithin5Seconds(second, () => second.process.kill("SIGTERM"));
    await connector.stop();
  });

  async function stopsWithin5Seconds(running: StartedDemo, tell: () => void): Promise<void> {
    const told = performance.now();
    tell();
    assert.deepEqual(await running.ended, [0, null], running.output());
    assert.ok(performance.now() - told < 10_000);
    assert.deepEqual([await answers(running.ports.bot), await answers(running.ports.playground)], [false, false]);
  }

  it("gives each of several people a client of their own", async () => {
    const port = await freePort();
    const { ready, output } = await start({ DEMO_PERSON: "bjorn, cecilia", PLAYGROUND_PORT: String(port) });
    await ready;
    assert.match(output(), new RegExp(`:${port} .*Björn Öberg[^]*:${port + 1} .*Cecilia Ek`));
  });

  for (const [part, program] of [
    ["bot", "main.ts"],
    ["Playground", "m365agentsplayground"],
  ] as const) {
    it(`says so and stops the rest when the ${part} ends by itself`, async () => {
      const { process: child, ready, ended, output, ports } = await start();
      await ready;
      process.kill(childOf(child.pid, program), "SIGKILL");
      assert.deepEqual(await ended, [1, null]);
      assert.match(output(), new RegExp(`The ${part} has ended by itself, by SIGKILL\\. .*Start again with npm start`));
      assert.deepEqual([await answers(ports.bot), await answers(ports.playground)], [false, false]);
    });
  }

  it("leaves nothing behind when it is killed itself", async () => {
    const { process: child, ready, ended, ports } = await start();
    await ready;
    assert.deepEqual([await answers(ports.bot), await answers(ports.playground)], [true, true]);
    child.kill("SIGKILL");
    // What is left behind answers for ever, and this test ends by its time.
    await Promise.all([ended, goneFrom(ports.bot), goneFrom(ports.playground)]);
  });

  it("leaves nothing behind when npm is told to stop and its shell is what hears it", async () => {
    const ports = { bot: await freePort(), playground: await freePort() };
    const env = {
      ...process.env,
      DEMO_FOLDER: folder.path("demo"),
      PORT: String(ports.bot),
      PLAYGROUND_PORT: String(ports.playground),
    };
    demo = follow(spawn("npm", ["start"], { env, detached: true, stdio: ["ignore", "pipe", "pipe"] }), ports);
    await demo.ready;
    demo.process.kill("SIGTERM");
    await demo.ended;
    assert.deepEqual([await answers(ports.bot), await answers(ports.playground)], [false, false]);
  });

  for (const [variable, who] of [
    ["PORT", "the bot"],
    ["PLAYGROUND_PORT", "the Playground"],
  ] as const) {
    it(`says in one line what to do when ${who}'s port is taken`, async () => {
      const { port, free } = await busyPort();
      const { ended, output } = await start({ [variable]: String(port) });
      assert.deepEqual(await ended, [1, null]);
      const line = `Port ${port} is taken, so ${who} can't start. Stop what uses it (another npm start?), or choose another port: ${variable}=${port + 10} npm start\n`;
      assert.equal(output(), line);
      await free();
    });
  }

  it("says in one message what is wrong with the configuration", async () => {
    const broken: readonly (readonly [NodeJS.ProcessEnv, RegExp])[] = [
      [{ TEXT_LIMIT: "abc" }, /^The configuration can't be used:\n {2}TEXT_LIMIT [^\n]+\n$/],
      [{ PLAYGROUND_PORT: "abc" }, /^The demo can't be started:\n {2}PLAYGROUND_PORT needs a port[^\n]+\n$/],
      [
        { DEMO_PERSON: "erik" },
        /^There is no person "erik" in the demo; choose one of anna, bjorn, cecilia, david, eva\.\n$/,
      ],
      [{ DEMO_FOLDER: join(import.meta.filename, "x") }, /^The demo can't keep anything in .*DEMO_FOLDER\.\n$/],
      [{ DEPLOYMENT: brokenDeployment() }, /organisations\.yaml/],
    ];
    for (const [environment, message] of broken) {
      const { ended, output } = await start(environment);
      assert.deepEqual(await ended, [1, null]);
      assert.match(output(), message);
      assert.doesNotMatch(output(), /^\s+at /m);
    }
  });

  function brokenDeployment(): string {
    mkdirSync(folder.path("deployment"));
    writeFileSync(join(folder.path("deployment"), "organisations.yaml"), "organisations:\n  - id: [\n");
    return folder.path("deployment");
  }
});

function childOf(parent: number | undefined, program: string): number {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const found = lines
    .map((line) => line.trim().split(/\s+/))
    .find(([, ppid, ...args]) => Number(ppid) === parent && args.join(" ").includes(program));
  assert.ok(found, `${program} does not run`);
  return Number(found[0]);
}
