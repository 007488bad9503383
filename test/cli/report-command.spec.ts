// npm run report writes the document of a report, and says what it can't write.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportCommand } from "../../src/cli/report-command.ts";
import { runCommand } from "../../src/cli/terminal.ts";
import { terminalEnvironment } from "../../src/cli/terminal-ports.ts";
import { openDocx } from "../document/opened-docx.ts";
import { key, saveReport, submitReport, type TerminalFolder, terminalFolder } from "./report-in-store.ts";

describe("npm run report", () => {
  let terminal: TerminalFolder;
  beforeEach(async () => {
    terminal = await terminalFolder();
  });
  afterEach(() => terminal.remove());

  it("writes the very bytes that were handed out, and says where, how large and with which hash", async () => {
    await terminal.onStore(submitReport);
    const file = await terminal.onStore((ports) => ports.files.get(key, 1));
    const { code, out, err } = terminal.spawn("report", "2026-t1", "Ekbackens");
    assert.deepEqual({ code, err }, { code: 0, err: "" });
    const name = "uppfoljningsrapport-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx";
    const bytes = readFileSync(join(terminal.folder, name));
    assert.equal(createHash("sha256").update(bytes).digest("hex"), file?.sha256);
    assert.match(
      out,
      /Ekbackens stadsdelsnämnd, 2026-T1, version 1, submitted 2026-05-06T08:00:00.123Z by Anna Åström/,
    );
    assert.ok(out.includes(`${name}: ${bytes.length} bytes, sha256 ${file?.sha256}`));
  });

  it("writes the report as it stands, marked as a draft, begun or not", async () => {
    const file = join(terminal.folder, "utkast.docx");
    const fresh = await terminal.run(reportCommand, "2026-T1", "ekbacken", "--draft", "--out", file);
    assert.equal(fresh.code, 0, fresh.err);
    await terminal.onStore((ports) => saveReport(ports));
    const { code, out } = await terminal.run(reportCommand, "2026-T1", "ekbacken", "--draft", "--out", file);
    assert.equal(code, 0);
    assert.match(out, /draft as it stands now/);
    const { parts } = await openDocx(readFileSync(file));
    const text = [...parts.values()].join();
    assert.ok(text.includes("UTKAST") && text.includes("Vi träffas på torget."));
  });

  it("refuses without a submission and writes nothing, and says how to have a draft", async () => {
    await terminal.onStore((ports) => saveReport(ports));
    const { code, err } = await terminal.run(reportCommand, "2026-T1", "ekbacken");
    assert.equal(code, 1);
    assert.match(err, /Ekbackens stadsdelsnämnd has not submitted 2026-T1 yet. --draft/);
    assert.deepEqual(
      readdirSync(terminal.folder).filter((name) => name.endsWith(".docx")),
      [],
    );
  });

  it("needs no more of a production's configuration than the store, and closes it", async () => {
    await terminal.onStore((ports) => saveReport(ports));
    const out: string[] = [];
    const take = (line: string) => out.push(line);
    const DEPLOYMENT = join(import.meta.dirname, "../../deployment/demo");
    const environment = { ...terminal.environment, MODE: "production", DEPLOYMENT };
    const args = ["2026-T1", "ekbacken", "--draft", "--out", join(terminal.folder, "utkast.docx")];
    assert.equal(await runCommand(reportCommand, args, { environment, say: take, complain: take }), 0, out.join("\n"));
    assert.ok(!readdirSync(terminal.folder).some((name) => name.endsWith("-wal")));
  });

  it("names what there is when it does not know the period or the organisation", async () => {
    const { code, err } = await terminal.run(reportCommand, "2019-T1", "ekbaken");
    assert.equal(code, 1);
    assert.deepEqual(err.split("\n"), [
      'There is no period "2019-T1". There are: 2026-T1.',
      'There is no organisation "ekbaken". Did you mean ekbacken (Ekbackens stadsdelsnämnd)?',
    ]);
    const strange = await terminal.run(reportCommand, "2026-T1", "zzzzzzz");
    assert.match(strange.err, /There are: ekbacken, lingonhojden, parknamnden\.$/);
  });

  it("says in a line why a file can't be written", async () => {
    const { code, err } = await terminal.run(reportCommand, "2026-T1", "ekbacken", "--draft", "--out", terminal.folder);
    assert.equal(code, 1);
    assert.equal(err, `${terminal.folder} can't be written: it is a folder.`);
  });

  it("says how it is called: in full when asked, in a line when it was called wrongly", async () => {
    const help = await terminal.run(reportCommand, "--help");
    assert.equal(help.code, 0);
    assert.match(help.out, /^Usage: npm run report -- <period> <organisation>.*\n.*\n {2}<period>/);
    for (const wrong of [["2026-T1"], ["2026-T1", "ekbacken", "more"], ["--bogus"], ["--out"]]) {
      const { code, err } = await terminal.run(reportCommand, ...wrong);
      assert.equal(code, 2, wrong.join(" "));
      assert.equal(err.split("\n").length, 2);
      assert.match(err, /Usage: npm run report/);
    }
  });

  it("says in a line that a database is none", async () => {
    writeFileSync(join(terminal.folder, "store.sqlite"), "no database at all, and long enough to be looked at\n");
    const { code, err } = await terminal.run(reportCommand, "2026-T1", "ekbacken");
    assert.equal(code, 1);
    assert.ok(!err.includes("    at "), err);
  });
});

describe("the environment of terminal commands", () => {
  it("is the demo's where nothing is configured, as with npm start", () => {
    const { MODE, SQLITE_FILE, DEPLOYMENT } = terminalEnvironment({ PATH: "/bin" });
    assert.equal(MODE, "local");
    assert.equal(SQLITE_FILE, "data/tertialbot.sqlite");
    assert.match(DEPLOYMENT ?? "", /deployment.demo$/);
  });

  it("never brings the demo's organisations to a store that a bot in Azure is configured for", () => {
    for (const production of [{ MODE: "production" }, { STORE: "cosmos" }, { MICROSOFT_APP_ID: "id" }]) {
      assert.equal(terminalEnvironment(production)["DEPLOYMENT"], undefined);
      assert.notEqual(terminalEnvironment(production)["MODE"], "local");
    }
  });
});
