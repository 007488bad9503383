// npm run bench: what the product costs, each figure a ratio to something that is measured in the same run.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeStore } from "./bench-store.ts";
import { measureCity } from "./city.ts";
import { measureCompile } from "./compile.ts";
import { isMet, type Row, tableOf } from "./figures.ts";
import { measureLongForm } from "./long-form.ts";
import { measureMemory } from "./memory.ts";
import { measureNudges } from "./nudges.ts";
import { measureStart } from "./start-time.ts";
import { measureStatus } from "./status.ts";
import { countStoreCalls } from "./store-calls.ts";
import { measureTurns } from "./turns.ts";

const { values } = parseArgs({
  options: {
    /** A short run: the ratios are rougher. */
    quick: { type: "boolean", default: false },
    /** Writes the figures to this file too. */
    json: { type: "string" },
    /** Only the parts with these letters. */
    only: { type: "string", default: "abcdefghi" },
    /** Writes a profile of the product's turns into this folder. */
    profile: { type: "string" },
  },
});
const size = values.quick
  ? {
      people: 150,
      rounds: 5,
      peoplePerRound: 12,
      warmUpRounds: 3,
      starts: 3,
      processes: 1,
      compiles: 25,
      nudges: 500,
      cities: 6,
      imports: 5,
      organisations: 500,
    }
  : {
      people: 1_000,
      rounds: 15,
      peoplePerRound: 20,
      warmUpRounds: 5,
      starts: 9,
      processes: 3,
      compiles: 45,
      nudges: 10_000,
      cities: 15,
      imports: 21,
      organisations: 500,
    };

const nodeOptions = values.profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${values.profile}`];

const folder = mkdtempSync(join(tmpdir(), "tertialbot-bench-"));
try {
  const file = join(folder, "store.sqlite");
  const store = { ...(await makeStore(file, size.people)), file };
  const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
    a: () => measureTurns({ store, ...size, nodeOptions }),
    b: countStoreCalls,
    c: () => measureCompile(size.processes, size.compiles),
    d: () => measureStart(store, size.starts),
    e: () => measureMemory(store, size.people),
    f: () => measureNudges(join(folder, "nudges.sqlite"), size.nudges),
    g: () => measureCity(folder, size.cities),
    h: () => measureLongForm(size.imports),
    i: () => measureStatus(join(folder, "status.sqlite"), size.organisations),
  };
  const rows: Row[] = [];
  for (const [letter, measure] of Object.entries(parts)) {
    if (values.only.includes(letter)) rows.push(...(await measure()));
  }
  const [{ model = "" } = {}] = cpus();
  console.log(`Node ${process.version}, ${availableParallelism()} cores, ${model}\n`);
  console.log(tableOf(rows));
  const machine = { node: process.version, cores: availableParallelism(), model };
  const measured = rows.map((row) => ({ ...row, met: isMet(row) }));
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ machine, rows: measured }, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
