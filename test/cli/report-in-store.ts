// A store on a file of its own with a report in it, and terminal commands that are run on it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, runCommand } from "../../src/cli/terminal.ts";
import { openTerminalPorts } from "../../src/cli/terminal-ports.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { openReport, type Report, submit } from "../../src/domain/report.ts";
import { fileOf, freezeSubmission } from "../../src/usecases/freeze-submission.ts";
import type { Ports } from "../../src/usecases/ports.ts";

export const key = { periodId: "2026-T1", organisationId: "ekbacken" };
const anna = { personId: "anna", name: "Anna Åström" };
export const bjorn = { personId: "bjorn", name: "Björn Öberg" };
const at = moment("2026-05-06T08:00:00.123Z");

export function answer(text: string, by = anna, revision = 1): Answer {
  return { content: { kind: "text", text }, revision, by, at };
}

export interface TerminalFolder {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** A command in this process: its exit code and what it wrote. */
  run(command: Command, ...args: string[]): Promise<{ code: number; out: string; err: string }>;
  /** npm's own command line for it, in another process. */
  spawn(script: string, ...args: string[]): { code: number | null; out: string; err: string };
  onStore<T>(work: (ports: Ports) => Promise<T>): Promise<T>;
  remove(): void;
}

/** A folder with a store that has the demo's organisations, people and one period. */
export async function terminalFolder(): Promise<TerminalFolder> {
  const folder = mkdtempSync(join(tmpdir(), "tertialbot-cli-"));
  const environment = { SQLITE_FILE: join(folder, "store.sqlite") };
  const onStore = async <T>(work: (ports: Ports) => Promise<T>) => {
    const { ports, close } = await openTerminalPorts(environment);
    return work(ports).finally(close);
  };
  await onStore((ports) => ports.periods.save({ value: period }));
  return {
    folder,
    environment,
    onStore,
    async run(command, ...args) {
      const out: string[] = [];
      const err: string[] = [];
      const terminal = {
        environment,
        say: (line: string) => out.push(line),
        complain: (line: string) => err.push(line),
      };
      return { code: await runCommand(command, args, terminal), out: out.join("\n"), err: err.join("\n") };
    },
    spawn(script, ...args) {
      const file = join(import.meta.dirname, `../../src/cli/${script}.ts`);
      const env = { PATH: process.env["PATH"] ?? "", ...environment };
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: folder, env });
      return { code: status, out: stdout.toString(), err: stderr.toString() };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const period = {
  id: "2026-T1",
  kind: "T1",
  year: 2026,
  opensOn: day("2026-04-20"),
  dueOn: day("2026-05-13"),
  closesOn: day("2026-06-12"),
} as const;

/** Ekbacken's report with two answers, of which one was changed, and a draft. */
export async function saveReport(
  ports: Ports,
  change: (report: Report) => Report = (report) => report,
): Promise<Report> {
  const organisation = (await ports.organisations.get(key.organisationId))?.value;
  const questionnaire = organisation && ports.questionnaires.meantFor(organisation, "T1");
  if (organisation === undefined || questionnaire === undefined) throw new Error("The demo has no Ekbacken");
  const opened = openReport(organisation, period, questionnaire);
  const [first = "", second = "", third = ""] = opened.questionIds;
  const draft = { questionId: third, personId: "bjorn", basedOn: 0, revision: 1, pieces: [{ text: "Utkast", at }] };
  const answers = { [first]: answer("Vi träffas på torget.\n\n• Åtta möten", anna, 2), [second]: answer("Bra") };
  const report = change({ ...opened, answers, drafts: [draft] });
  await ports.history.keep(key, { questionId: first, answer: answer("Vi träffas."), reason: "replaced" });
  const stored = await ports.reports.get(key);
  await ports.reports.save({ value: report, etag: stored?.etag });
  return report;
}

/** The same report, submitted and posted, with its frozen content and its file. */
export async function submitReport(ports: Ports): Promise<void> {
  const report = await saveReport(ports, (open) => ({ ...submit(open, anna, at), awaitsPost: false }));
  await fileOf(ports, await freezeSubmission(ports, report));
  const target = { kind: "channel", channelId: "19:channel-ekbacken@thread.tacv2" } as const;
  const id = "post.v1.channel";
  await ports.deliveries.claim({ id, report: key, version: 1, target, claimedAt: at });
  await ports.deliveries.settle(key, id, { kind: "sent" }, at);
}
