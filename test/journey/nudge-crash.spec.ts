// Two instances remind the same people while the channel has a bad day and one of them is killed: nobody is reminded twice.
import assert from "node:assert/strict";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfig } from "../../src/config.ts";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import type { Nudge } from "../../src/domain/nudge.ts";
import { openPorts } from "../../src/open-ports.ts";
import { nudgeOverview } from "../../src/usecases/coordinate-nudges.ts";
import { type RoughConnector, startRoughConnector } from "./rough-connector.ts";
import { period } from "./running-bot.ts";

const script = fileURLToPath(new URL("remind-until-done.ts", import.meta.url));
const people = 120;
const due = "2026-05-06T07:05:00.000Z";
const later = "2026-05-06T07:15:00.000Z";

function openStore(file: string) {
  const config = readConfig({
    MODE: "local",
    SQLITE_FILE: file,
    DEPLOYMENT: "deployment/demo",
    COORDINATORS: "eva@example.se",
  });
  const clock = { now: () => moment(later), today: () => day("2026-05-06") };
  return openPorts(config, { journal: { note: () => {} }, clock });
}

async function prepare(file: string, serviceUrl: string): Promise<void> {
  const { ports, close } = await openStore(file);
  await ports.periods.save({ value: period });
  for (const { value, etag } of await ports.organisations.all()) {
    await ports.organisations.save({ etag, value: { ...value, validTo: day("2020-12-31") } });
  }
  for (let number = 1; number <= people; number++) {
    const id = `o${number}`;
    await ports.organisations.save({ value: { id, name: id, type: "district-board", tags: [], predecessors: [] } });
    const chat = { conversationId: `a:p${number}`, serviceUrl, tenantId: "t", userId: `29:${number}`, botId: "28:b" };
    const duties = [{ organisationId: id, role: "primary" as const }];
    await ports.people.save({
      value: { id: `p${number}`, name: id, email: `${id}@example.se`, phone: "", duties, chat },
    });
  }
  await close();
}

function instance(
  file: string,
  start: string,
  runs = "30",
): { readonly child: ChildProcess; readonly ended: Promise<unknown> } {
  const child = fork(script, [file, start, runs], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  return { child, ended: once(child, "exit") };
}

describe("two instances, one of them killed, on the channel's bad day", function () {
  this.timeout(60_000);
  let folder: string;
  let connector: RoughConnector;
  let nudges: readonly Nudge[];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "tertialbot-crash-"));
    const file = join(folder, "store.sqlite");
    connector = await startRoughConnector();
    await prepare(file, connector.serviceUrl);
    const [killed, survivor] = [instance(file, due), instance(file, due)];
    await connector.waitFor(25);
    killed.child.kill("SIGKILL");
    await Promise.all([killed.ended, survivor.ended]);
    // Another one starts later, when the claims of the killed one are old.
    await instance(file, later).ended;
    const { ports, close } = await openStore(file);
    nudges = (await ports.nudges.between(day("2026-05-06"), day("2026-05-06"))).map(({ value }) => value);
    const eva = { id: "eva", name: "Eva", email: "eva@example.se", phone: "", aadObjectId: "e", duties: [] };
    const overview = await nudgeOverview(ports, eva);
    assert.ok(overview.kind === "overview" && overview.log.every(({ outcome }) => outcome.kind !== "underWay"));
    await close();
  });
  after(async () => {
    await connector.stop();
    rmSync(folder, { recursive: true });
  });

  it("is a bad day: the channel throttles, breaks, delays and answers what is not true", () => {
    assert.deepEqual([...connector.troubles.keys()].sort(), [
      "412",
      "429",
      "500after",
      "503",
      "cutAfter",
      "cutBefore",
      "slow",
    ]);
  });

  it("sends every reminder at most once", () => {
    assert.deepEqual(
      [...connector.taken].filter(([, count]) => count > 1),
      [],
    );
  });

  it("loses none but those of which nobody knows whether they arrived", () => {
    assert.equal(nudges.length, people);
    for (const { personId, outcome } of nudges) {
      const count = connector.taken.get(`a:${personId}`) ?? 0;
      assert.ok(
        outcome?.kind === "sent" ? count === 1 : outcome?.kind === "unknown",
        `${personId}: ${outcome?.kind}, ${count}`,
      );
    }
  });

  it("finds the claims that the killed one left, and says so", () => {
    const interrupted = nudges.filter(({ outcome }) => outcome?.kind === "unknown" && outcome.reason === "interrupted");
    assert.ok(interrupted.length > 0, "the killed one was in the middle of sending");
    const unknown = nudges.filter(({ outcome }) => outcome?.kind === "unknown");
    process.stdout.write(
      `      ${people} people: ${people - unknown.length} sent, ${unknown.length} unknown, of which ${interrupted.length} interrupted\n`,
    );
  });
});
