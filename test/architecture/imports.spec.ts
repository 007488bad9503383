// Holds DESIGN's import rules: which folder may use which.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

interface Rule {
  /** Folders of ours, besides the folder itself, and single files. */
  readonly ours: readonly string[];
  /** Beginnings of package names. */
  readonly others: readonly string[];
}

const everything = { ours: [""], others: [""] };
const rules: Readonly<Record<string, Rule>> = {
  "src/domain/": { ours: [], others: ["temporal-polyfill"] },
  "src/usecases/": { ours: ["src/domain/"], others: [] },
  "src/teams/": {
    ours: ["src/domain/", "src/usecases/", "src/richtext/"],
    others: [
      "botbuilder",
      "botframework-connector",
      "adaptivecards-templating",
      "zod",
      "node:",
      "fastest-levenshtein",
      "p-retry",
      "temporal-polyfill",
    ],
  },
  "src/store/": {
    ours: ["src/domain/", "src/usecases/ports.ts", "src/usecases/*-ports.ts", "src/richtext/"],
    others: ["@azure/", "node:", "zod", "yaml", "date-holidays"],
  },
  "src/graph/": {
    ours: ["src/domain/", "src/usecases/*channel-files.ts", "src/usecases/ports.ts", "src/usecases/*-ports.ts"],
    others: ["@azure/identity", "p-retry", "zod"],
  },
  "src/richtext/": { ours: ["src/domain/"], others: ["markdown-it", "mdast", "htmlparser2", "diff"] },
  "src/document/": {
    ours: ["src/domain/", "src/richtext/", "src/usecases/ports.ts", "src/usecases/*-ports.ts"],
    others: ["csv-parse", "docx", "fflate", "node:", "saxes", "temporal-polyfill", "write-excel-file", "yauzl"],
  },
  "src/telemetry/": {
    ours: ["src/correlated.ts", "src/usecases/ports.ts", "src/usecases/*-ports.ts"],
    others: ["@opentelemetry/", "node:"],
  },
  "src/http/": { ours: [], others: ["restify", "node:"] },
  "src/cli/": everything,
  "src/": everything,
};

const root = resolve(import.meta.dirname, "../..");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join("src", file));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;"']*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g,
  );
  return [...found].map(([, a, b, c]) => a ?? b ?? c ?? "");
}

function ruleOf(file: string): readonly [string, Rule] {
  const folder = Object.keys(rules).find((prefix) => file.startsWith(prefix));
  return [folder ?? "", rules[folder ?? ""] ?? everything];
}

/** A folder and all in it, or the files whose names end so. */
function isWithin(target: string, allowed: string): boolean {
  const [start = "", end = ""] = allowed.split("*");
  return target.startsWith(start) && target.endsWith(end);
}

function isAllowed(file: string, imported: string): boolean {
  const [folder, { ours, others }] = ruleOf(file);
  if (!imported.startsWith(".")) return others.some((prefix) => imported.startsWith(prefix));
  const target = relative(root, resolve(root, dirname(file), imported));
  return target.startsWith(folder) || ours.some((allowed) => isWithin(target, allowed));
}

describe("the architecture", () => {
  for (const file of sources) {
    it(`lets ${file} import what its folder may`, () => {
      const forbidden = importsOf(file).filter((imported) => !isAllowed(file, imported));
      assert.deepEqual(forbidden, []);
    });
  }

  it("keeps every file below 250 lines, and says in the first line what it is for", () => {
    const lines = sources.map((file) => [file, readFileSync(join(root, file), "utf8").split("\n")] as const);
    assert.deepEqual(
      lines.filter(([, { length }]) => length > 250).map(([file]) => file),
      [],
    );
    assert.deepEqual(
      lines.filter(([, [first = ""]]) => !/^\/\/ \S.{15,}[.?]$/.test(first)).map(([file]) => file),
      [],
    );
  });

  it("has no rooms without a name of their own, and no barrels", () => {
    const nameless = /(^|\/)(utils?|helpers?|common|misc|services?|managers?|index)(\/|\.ts$)/;
    assert.deepEqual(
      sources.filter((file) => nameless.test(file)),
      [],
    );
  });

  it("reads the environment only where the product or a command starts", () => {
    const entrances = /^src\/(main\.ts|config\.ts|cli\/[^/]+\.ts)$/;
    const readers = sources.filter((file) =>
      /process\.env|import \{[^}]*\benv\b[^}]*\} from "node:process"/.test(readFileSync(join(root, file), "utf8")),
    );
    assert.deepEqual(
      readers.filter((file) => !entrances.test(file)),
      [],
    );
  });

  it("loads OpenTelemetry only where it is sent to", () => {
    const loaded = sources
      .filter((file) => !file.startsWith("src/telemetry/"))
      .map((file) => [file, readFileSync(join(root, file), "utf8")] as const)
      .filter(([, text]) => /(?:^|\n)import (?!type)[^;]*?from "(?:@opentelemetry\/|[^"]*\/telemetry\/)/.test(text));
    assert.deepEqual(
      loaded.map(([file]) => file),
      [],
    );
  });

  it("has no import cycles", () => {
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === "open") cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      if (state.has(file)) return;
      state.set(file, "open");
      for (const imported of importsOf(file).filter((name) => name.startsWith("."))) {
        visit(relative(root, resolve(root, dirname(file), imported)), [...path, file]);
      }
      state.set(file, "done");
    };
    for (const file of sources) visit(file, []);
    assert.deepEqual(cycles, []);
  });

  it("finds a forbidden import when there is one", () => {
    assert.equal(isAllowed("src/domain/report.ts", "node:fs"), false);
    assert.equal(isAllowed("src/usecases/desk.ts", "../store/store.ts"), false);
    assert.equal(isAllowed("src/store/store.ts", "../usecases/desk.ts"), false);
    assert.equal(isAllowed("src/teams/bot.ts", "../http/server.ts"), false);
    assert.equal(isAllowed("src/usecases/desk.ts", "../domain/report.ts"), true);
  });
});
