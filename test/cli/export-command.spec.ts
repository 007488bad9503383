// npm run export writes everything that is kept of a report, in a format that is documented field by field.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exportCommand } from "../../src/cli/export-command.ts";
import { readExport } from "../../src/cli/export-file.ts";
import { exportJsonSchema } from "../../src/cli/export-json-schema.ts";
import { exportSchema } from "../../src/cli/export-schema.ts";
import { saveReport, submitReport, type TerminalFolder, terminalFolder } from "./report-in-store.ts";

describe("npm run export", () => {
  let terminal: TerminalFolder;
  beforeEach(async () => {
    terminal = await terminalFolder();
  });
  afterEach(() => terminal.remove());

  it("prints nothing but JSON of everything: answers, drafts, history, submissions, files and deliveries", async () => {
    await terminal.onStore(submitReport);
    const { code, out, err } = terminal.spawn("export", "2026-T1", "ekbacken");
    assert.deepEqual({ code, err }, { code: 0, err: "" });
    const data = exportSchema.parse(JSON.parse(out));
    assert.equal(data.format, "tertialbot.report/2");
    assert.equal(Object.keys(data.report.answers).length, 2);
    assert.equal(data.report.drafts[0]?.pieces[0]?.text, "Utkast");
    assert.equal(data.earlier[0]?.answer.content.kind, "text");
    assert.equal(data.submissions[0]?.version, 1);
    assert.equal(data.files[0]?.name, "uppfoljningsrapport-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx");
    assert.equal(data.deliveries[0]?.outcome?.kind, "sent");
    assert.equal(readExport(out).kind, "export");
  });

  it("writes the same to a file, and says where", async () => {
    await terminal.onStore((ports) => saveReport(ports));
    const file = join(terminal.folder, "ekbacken.json");
    const { code, out } = await terminal.run(exportCommand, "2026-T1", "ekbacken", "--out", file);
    assert.equal(code, 0);
    assert.equal(out, `Written to ${file}: ${readFileSync(file).length} bytes`);
    assert.equal(readExport(readFileSync(file, "utf8")).kind, "export");
  });

  it("says so in a line when nothing has been written yet", async () => {
    const { code, err } = await terminal.run(exportCommand, "2026-T1", "ekbacken");
    assert.deepEqual({ code, err }, { code: 1, err: "Nothing has been written in 2026-T1.ekbacken yet." });
  });

  it("is called wrongly without a period and an organisation", async () => {
    assert.equal((await terminal.run(exportCommand, "2026-T1")).code, 2);
  });
});

describe("the export format", () => {
  const docs = join(import.meta.dirname, "../../docs");

  it("stands in docs as the JSON Schema that --schema prints", async () => {
    const documented = JSON.parse(readFileSync(join(docs, "export-format.schema.json"), "utf8"));
    const again = "run: npm run --silent export -- --schema > docs/export-format.schema.json";
    assert.deepEqual(documented, JSON.parse(JSON.stringify(exportJsonSchema())), again);
  });

  it("is documented field by field, and no field is documented that it does not have", () => {
    const sections = readFileSync(join(docs, "export-format.md"), "utf8").split(/^## /m).slice(1);
    const documented = sections.flatMap((section) => {
      const [title = ""] = section.split("\n");
      return [...section.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, field]) => `${title}: ${field}`);
    });
    assert.deepEqual(documented.toSorted(), fieldsOf(exportJsonSchema()).toSorted());
  });
});

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly oneOf?: readonly Node[];
  readonly additionalProperties?: Node | boolean;
  readonly $defs?: Readonly<Record<string, Node>>;
}

/** `Answer: content.text`, `The file: organisation.id` and so on: every field under the definition that it stands in. */
function fieldsOf(schema: Node): readonly string[] {
  const within = (node: Node, path: string): string[] => [
    ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
      const field = path === "" ? name : `${path}.${name}`;
      return [field, ...within(child, field)];
    }),
    ...(node.items ? within(node.items, `${path}[]`) : []),
    ...(node.oneOf ?? []).flatMap((option) => within(option, path)),
    ...(typeof node.additionalProperties === "object" ? within(node.additionalProperties, `${path}.*`) : []),
  ];
  const definitions = Object.entries(schema.$defs ?? {}).map(([name, node]) => ({ name, node }));
  const all = [{ name: "The file", node: schema }, ...definitions];
  return all.flatMap(({ name, node }) => [...new Set(within(node, ""))].map((field) => `${name}: ${field}`));
}
