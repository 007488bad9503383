// npm run import reads an exported report back, whole and with its authors, and overwrites nothing unasked.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportCommand } from "../../src/cli/export-command.ts";
import { importCommand } from "../../src/cli/import-command.ts";
import { writtenIn } from "../../src/domain/answer.ts";
import { readField } from "../../src/richtext/read-field.ts";
import { readStored } from "../../src/richtext/stored-text.ts";
import { exportReport } from "../../src/usecases/export-report.ts";
import {
  answer,
  bjorn,
  key,
  saveReport,
  submitReport,
  type TerminalFolder,
  terminalFolder,
} from "./report-in-store.ts";

// biome-ignore lint/suspicious/noExplicitAny: the tests spoil the file in every possible way
type Json = any;

describe("npm run import", () => {
  let source: TerminalFolder;
  let target: TerminalFolder;
  let file: string;
  beforeEach(async () => {
    source = await terminalFolder();
    target = await terminalFolder();
    file = join(source.folder, "report.json");
  });
  afterEach(() => {
    source.remove();
    target.remove();
  });

  const exported = async (from: TerminalFolder): Promise<Json> => {
    const { out } = await from.run(exportCommand, "2026-T1", "ekbacken");
    const { exportedAt, ...data } = JSON.parse(out);
    assert.match(exportedAt, /Z$/);
    return data;
  };
  const exportToFile = () => source.run(exportCommand, "2026-T1", "ekbacken", "--out", file);
  const spoiled = async (spoil: (data: Json) => void) => {
    await exportToFile();
    const data = JSON.parse(readFileSync(file, "utf8"));
    spoil(data);
    writeFileSync(file, JSON.stringify(data));
    const { code, err } = await target.run(importCommand, file, "--force");
    assert.equal(code, 1);
    assert.equal(await target.onStore((ports) => ports.reports.get(key)), undefined);
    return err.split("\n").slice(1);
  };

  it("brings everything to an empty store: what is exported from there is the same", async () => {
    await source.onStore(submitReport);
    await exportToFile();
    const { code, out, err } = target.spawn("import", file);
    assert.deepEqual({ code, err }, { code: 0, err: "" });
    assert.match(out, /^Imported 2026-T1.ekbacken: 2 of 2 answers were new here, and 1 submitted versions\.$/m);
    assert.deepEqual(await exported(target), await exported(source));
  });

  it("reads a file of the first format, whose texts stood there as they had been typed", async () => {
    await source.onStore(submitReport);
    await exportToFile();
    const data = JSON.parse(readFileSync(file, "utf8"));
    const typed = "2*3*4\n# ingen rubrik\n\n- punkt\n1. ett\n\n\\ <b>";
    const [first] = Object.keys(data.report.answers);
    const texts = [data.report.answers, data.submissions[0].answers].map((answers) => answers[first ?? ""].content);
    for (const content of [...texts, data.earlier[0].answer.content]) content.text = typed;
    data.report.drafts[0].pieces[0].text = typed;
    writeFileSync(file, JSON.stringify({ ...data, format: "tertialbot.report/1" }));
    const { code, err } = await target.run(importCommand, file);
    assert.equal(code, 0, err);
    const kept = await target.onStore((ports) => exportReport(ports, key));
    const { report, earlier, submissions } = kept;
    const stored = [report.answers, submissions[0]?.answers].map((answers) => answers?.[first ?? ""]?.content);
    const all = [...stored, earlier[0]?.answer.content].map((content) => content && writtenIn(content));
    for (const text of [...all, report.drafts[0]?.pieces[0]?.text]) {
      assert.deepEqual(readStored(text ?? ""), readField(typed));
      assert.notEqual(text, typed);
    }
    assert.equal((await target.run(importCommand, file)).code, 0);
    assert.equal((await target.onStore((ports) => ports.history.of(key))).length, 1);
  });

  it("changes nothing the second time", async () => {
    await source.onStore(submitReport);
    await exportToFile();
    await target.run(importCommand, file);
    const { code, out } = await target.run(importCommand, file);
    assert.equal(code, 0);
    assert.match(out, /Nothing was changed/);
  });

  it("says which answers it would overwrite and leaves them; with --force they go to the history", async () => {
    const { questionIds } = await source.onStore((ports) => saveReport(ports));
    const [first = "", , third = ""] = questionIds;
    await exportToFile();
    const mine = answer("Ett annat svar", bjorn, 3);
    await target.onStore((ports) =>
      saveReport(ports, (report) => ({ ...report, answers: { [first]: mine, [third]: mine } })),
    );
    const refused = await target.run(importCommand, file);
    assert.equal(refused.code, 1);
    assert.match(refused.err, new RegExp(`${first}: here by Björn Öberg at .*; in the file by Anna Åström at`));
    assert.match(refused.err, /--force/);
    const current = () => target.onStore(async (ports) => (await ports.reports.get(key))?.value.answers);
    assert.deepEqual(await current(), { [first]: mine, [third]: mine });
    const forced = await target.run(importCommand, file, "--force");
    assert.equal(forced.code, 0, forced.err);
    const answers = await current();
    assert.equal(answers?.[first]?.by.name, "Anna Åström");
    assert.equal(answers?.[first]?.revision, 4);
    assert.deepEqual(answers?.[third], mine);
    const history = await target.onStore((ports) => ports.history.of(key));
    assert.ok(history.some(({ reason, answer: kept }) => reason === "setAside" && kept.by.name === "Björn Öberg"));
  });

  it("never replaces a submitted version by another one, not even by force", async () => {
    await source.onStore(submitReport);
    await exportToFile();
    const data = JSON.parse(readFileSync(file, "utf8"));
    for (const version of [data.report.submissions[0], data.submissions[0]]) version.at = "2026-05-07T08:00:00.000Z";
    writeFileSync(file, JSON.stringify(data));
    const { code, err } = await source.run(importCommand, file, "--force");
    assert.equal(code, 1);
    assert.match(err, /another version 1: never overwritten/);
  });

  it("names every mistake with its path, and changes nothing", async () => {
    await source.onStore(submitReport);
    const mistakes = await spoiled((data) => {
      const [id] = Object.keys(data.report.answers);
      data.report.answers[id ?? ""].at = "yesterday";
      data.report.surplus = 1;
      delete data.period.dueOn;
    });
    assert.equal(mistakes.length, 3);
    assert.ok(
      mistakes.some((line) => /^report\.answers.*\.at: no moment/.test(line)),
      mistakes.join("\n"),
    );
    assert.ok(mistakes.some((line) => /^report: Unrecognized key: "surplus"/.test(line)));
    assert.ok(mistakes.some((line) => /^period\.dueOn: no day/.test(line)));
  });

  it("refuses parts that do not belong together", async () => {
    await source.onStore(submitReport);
    const mistakes = await spoiled((data) => {
      const answers = data.report.answers;
      data.organisation.id = "parknamnden";
      data.files[0].bytes = "AAAA";
      data.submissions[0].version = 7;
      answers["q-unknown"] = { ...(Object.values(answers)[0] as object), revision: 0 };
      answers["q-unknown"].content = { kind: "text", text: "bad\u0000 " };
    });
    assert.deepEqual(mistakes.map((line) => line.slice(0, line.indexOf(": "))).toSorted(), [
      "files[0].sha256",
      "organisation.id",
      'report.answers["q-unknown"]',
      'report.answers["q-unknown"].content.text',
      'report.answers["q-unknown"].revision',
      "submissions[0].version",
    ]);
  });

  it("refuses questions that this deployment does not have", async () => {
    await source.onStore((ports) => saveReport(ports));
    await exportToFile();
    const data = JSON.parse(readFileSync(file, "utf8"));
    data.report.questionIds.push("q-unknown");
    writeFileSync(file, JSON.stringify(data));
    const { code, err } = await target.run(importCommand, file);
    assert.equal(code, 1);
    assert.match(err, /has no question q-unknown/);
  });

  it("adds the drafts that are not here, and leaves those that are", async () => {
    await source.onStore((ports) => saveReport(ports));
    await exportToFile();
    await target.onStore((ports) => saveReport(ports, (report) => ({ ...report, drafts: [] })));
    const { code, out } = await target.run(importCommand, file);
    assert.equal(code, 0);
    assert.match(out, /^Imported/);
    const stored = await target.onStore((ports) => ports.reports.get(key));
    assert.deepEqual(
      stored?.value.drafts.map(({ personId, pieces }) => [personId, pieces[0]?.text]),
      [["bjorn", "Utkast"]],
    );
  });

  it("refuses answers to questions that the report here does not ask", async () => {
    await source.onStore((ports) => saveReport(ports));
    await exportToFile();
    await target.onStore((ports) =>
      saveReport(ports, (report) => ({ ...report, questionIds: report.questionIds.slice(1), answers: {} })),
    );
    const { code, err } = await target.run(importCommand, file, "--force");
    assert.equal(code, 1);
    assert.match(err, /^2026-T1\.ekbacken was opened here with the questionnaire .*, which does not ask /);
  });

  it("says in a line what is wrong with a file that is missing or no JSON", async () => {
    writeFileSync(file, "{ half");
    const half = await target.run(importCommand, file);
    assert.equal(half.code, 1);
    assert.match(half.err, /It is not JSON/);
    const missing = await target.run(importCommand, join(source.folder, "nowhere.json"));
    assert.deepEqual(
      { code: missing.code, err: missing.err },
      { code: 1, err: `${join(source.folder, "nowhere.json")} can't be read: there is no such file or folder.` },
    );
    assert.equal((await target.run(importCommand)).code, 2);
  });
});
