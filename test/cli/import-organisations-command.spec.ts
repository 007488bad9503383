// The register from a terminal: what a file would change, and the changes.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importOrganisationsCommand } from "../../src/cli/import-organisations-command.ts";
import { runCommand } from "../../src/cli/terminal.ts";
import { openTerminalPorts } from "../../src/cli/terminal-ports.ts";

describe("npm run import-organisations", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tertialbot-register-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const environment = () => ({ MODE: "local", SQLITE_FILE: join(folder, "s.sqlite"), DEPLOYMENT: "deployment/demo" });
  const path = (name: string) => join(folder, name);
  async function run(...args: readonly string[]) {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const code = await runCommand(importOrganisationsCommand, args, { environment: environment(), say, complain: say });
    return { code, text: said.join("\n") };
  }
  const csv = [
    "Organisation;Typ;Kontaktperson;E-post;Telefon;Roll;Anm",
    "Ekbackens stadsdelsnämnd;;Anna Åström;anna.astrom@example.se;;;",
    "Ängens stadsdelsnämnd;stadsdelsnämnd;Östen Äng;osten@example.se;846500409;ordinarie;x",
    "Sjön;kyrka;;;;;",
  ].join("\r\n");

  it("says what would change and changes nothing, then changes it once", async () => {
    writeFileSync(path("r.csv"), Buffer.from(csv, "latin1"));
    const dry = await run(path("r.csv"));
    assert.equal(dry.code, 0);
    for (const line of [
      "Organisations: 1 new, 0 changed, 1 unchanged.",
      "  new: Ängens stadsdelsnämnd: District board",
      "  new: Östen Äng: osten@example.se, 0846500409, primary for Ängens stadsdelsnämnd",
      "Not in the file (they stay):\n  Björn Öberg: deputy for Ekbackens stadsdelsnämnd",
      "1 row is not imported:\n  Row 4, Sjön: the type kyrka is none that a questionnaire is for",
      "  Row 3: the phone number was a number in Excel and is read as 0846500409",
      "Columns that I don't read: Anm.",
      "Nothing was changed",
    ])
      assert.ok(dry.text.includes(line), `${line}\nin\n${dry.text}`);
    assert.match(
      (await run(path("r.csv"), "--apply", "--remove-absent")).text,
      /Contact persons: 1 new, 0 changed, 1 duty ended\.$/,
    );
    const again = await run(path("r.csv"), "--apply", "--remove-absent");
    assert.match(
      again.text,
      /^Organisations: 0 new, 0 changed, 2 unchanged\.\nContact persons: 0 new, 0 changed, 2 unchanged\./,
    );
    const { ports, close } = await openTerminalPorts(environment());
    assert.deepEqual((await ports.organisations.get("angens-stadsdelsnamnd"))?.value.name, "Ängens stadsdelsnämnd");
    assert.deepEqual((await ports.people.get("bjorn"))?.value.duties, []);
    const actions = await ports.coordinatorActions.of(Number(ports.clock.today().slice(0, 4)));
    assert.deepEqual(
      actions.map(({ kind, figures }) => [kind, figures]),
      [["registerImported", "1 + 0 / 1 + 0 / 1"]],
    );
    await close();
  }).timeout(20_000);

  it("writes a workbook to start from, which changes nothing", async () => {
    assert.equal((await run(path("register.xlsx"), "--template")).code, 0);
    assert.equal(readFileSync(path("register.xlsx")).subarray(0, 2).toString(), "PK");
    assert.match(
      (await run(path("register.xlsx"))).text,
      /^Organisations: 0 new, 0 changed, 3 unchanged\.\nContact persons: 0 new, 0 changed, 4 unchanged\.\nNothing was/,
    );
  }).timeout(20_000);

  it("refuses what is no register, and no file", async () => {
    writeFileSync(path("x.pdf"), "%PDF-1.7");
    assert.deepEqual(await run(path("x.pdf")), {
      code: 1,
      text: "That is a PDF. Send the Excel file (.xlsx) or a CSV file. Nothing in the register has been changed.",
    });
    assert.match((await run(path("missing.csv"))).text, /can't be read: there is no such file/);
    assert.equal((await run()).code, 2);
  }).timeout(20_000);
});
