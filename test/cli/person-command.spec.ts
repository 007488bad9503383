// npm run person: what is kept of one person, and erasing one who has left, on both stores.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { personCommand } from "../../src/cli/person-command.ts";
import { runCommand } from "../../src/cli/terminal.ts";
import { openTerminalPorts } from "../../src/cli/terminal-ports.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { type Environment, onBothStores } from "../journey/stores.ts";
import { key, period, submitReport } from "./report-in-store.ts";

const frida: Person = { id: "frida", name: "Frida Falk", email: "frida@ekbacken.example", phone: "08-1", duties: [] };
const draft = { questionId: "sdn-1-1", personId: "frida", basedOn: 0, revision: 9, pieces: [] };

onBothStores("npm run person", (stores) => {
  let environment: Environment;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tertialbot-person-"));
    environment = { MODE: "local", ...(await stores.newStore()) };
    await onStore(async (ports) => {
      await ports.periods.save({ value: period });
      await submitReport(ports);
      const report = await ports.reports.get(key);
      assert.ok(report);
      await ports.reports.save({ ...report, value: { ...report.value, drafts: [draft] } });
      await ports.people.save({ value: frida });
    });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function onStore<T>(work: (ports: Ports) => Promise<T>): Promise<T> {
    const { ports, close } = await openTerminalPorts(environment);
    return work(ports).finally(close);
  }

  async function run(...args: readonly string[]) {
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    const code = await runCommand(personCommand(environment), args, { environment, say, complain: say });
    return { code, said: lines.join("\n") };
  }

  it("exports everything as JSON, to the terminal or to a file", async () => {
    const { code, said } = await run("export", "Frida@Ekbacken.example");
    assert.equal(code, 0);
    const [record] = JSON.parse(said).records;
    assert.equal(record.person.name, "Frida Falk");
    assert.equal(record.reports[0].drafts[0].questionId, "sdn-1-1");
    const file = join(folder, "frida.json");
    const written = await run("export", frida.email, "--out", file);
    assert.equal(written.said, `Written to ${file}: ${readFileSync(file).length} bytes`);
    assert.equal(JSON.parse(readFileSync(file, "utf8")).format, "tertialbot.person/1");
  });

  it("erases, and says what is left and why", async () => {
    const { code, said } = await run("erase", frida.email);
    assert.equal(code, 0, said);
    assert.match(
      said,
      /^Erased: the record, chat and language of frida, 1 draft, 0 referrals, 0 sent forms, 0 registers that waited, 0 reminders, 0 alerts\.$/m,
    );
    assert.match(said, /^Left: 0 answers, .*a part in 0 submissions, 0 deliveries/m);
    assert.match(said, /kept with the name of who did it/);
    await onStore(async (ports) => {
      assert.equal(await ports.people.get("frida"), undefined);
      assert.deepEqual((await ports.reports.get(key))?.value.drafts, []);
      assert.ok(await ports.submissions.get(key, 1));
    });
    assert.deepEqual(await run("erase", frida.email), { code: 1, said: "Nobody is known by that address." });
    assert.deepEqual(await run("export", frida.email), { code: 1, said: "Nobody is known by that address." });
  });

  it("refuses while somebody has a duty, until told otherwise", async () => {
    const onDuty: Person = { ...frida, id: "gun", email: "gun@ekbacken.example" };
    const duties = [{ organisationId: "ekbacken", role: "deputy" }] as const;
    await onStore((ports) => ports.people.save({ value: { ...onDuty, duties } }));
    const { code, said } = await run("erase", onDuty.email);
    assert.equal(code, 1);
    assert.match(said, /They answer for ekbacken still/);
    assert.equal((await run("erase", onDuty.email, "--despite-duties")).code, 0);
  });

  it("refuses to erase a coordinator, and whom the next start would bring back", async () => {
    await onStore((ports) =>
      ports.people.save({ value: { ...frida, id: "hedda", email: "h@x.example", aadObjectId: "h" } }),
    );
    environment = { ...environment, COORDINATORS: "h@x.example" };
    assert.match((await run("erase", "h@x.example")).said, /Take them out of COORDINATORS first/);
    const seeded = await onStore((ports) => ports.people.get("anna"));
    const { code, said } = await run("erase", seeded?.value.email ?? "");
    assert.equal(code, 1);
    assert.match(said, /people\.yaml, and would come back/);
  });

  it("is called wrongly without a verb that it knows and one address", async () => {
    for (const args of [
      [],
      ["export"],
      ["forget", frida.email],
      ["erase", "frida"],
      ["erase", frida.email, "b@c.se"],
    ]) {
      assert.equal((await run(...args)).code, 2, args.join(" "));
    }
  });
});
