// npm run import-organisations: says what a file of organisations and people would change, or makes the changes.
import { resolve } from "node:path";
import type { Person } from "../domain/person.ts";
import { importCounts } from "../domain/register/import-counts.ts";
import { keysOfPlan } from "../domain/register/register-change.ts";
import { registerEn } from "../teams/words/register.ts";
import { absentLine, noteLine, organisationLine, personLine, rejectedLine } from "../teams/words/register-lines.ts";
import { carryOutImport } from "../usecases/carry-out-import.ts";
import { recordAction } from "../usecases/coordinator-actions.ts";
import { planRegister } from "../usecases/plan-register.ts";
import type { Ports } from "../usecases/ports.ts";
import { type ImportView, importView, registerIn } from "../usecases/preview-import.ts";
import { registerWorkbook } from "../usecases/register-workbook.ts";
import type { Command, CommandOutcome } from "./terminal.ts";
import { readBytes, writeOut } from "./terminal-files.ts";

export const importOrganisationsCommand: Command = {
  help: [
    "npm run import-organisations -- <file.xlsx|file.csv> [--apply] [--remove-absent]",
    "Reads organisations and contact persons from a spreadsheet, one row for each contact person, and says what would change.",
    "  --apply          makes the changes; the same file again changes nothing, and completes what was interrupted",
    "  --template       writes today's register to the file instead, as an Excel workbook to change",
    "  --remove-absent  also ends the duties of contact persons whom the file leaves out for an organisation in it",
  ],
  options: { apply: { type: "boolean" }, template: { type: "boolean" }, "remove-absent": { type: "boolean" } },
  run({ words, has }, onStore) {
    const [file, ...rest] = words;
    if (file === undefined || rest.length > 0) return Promise.resolve({ kind: "misused", lines: ["Name one file."] });
    if (has("template")) return onStore((ports) => writeTemplate(ports, file));
    const content = readBytes(file);
    if (content.kind === "refused") return Promise.resolve(content);
    return onStore((ports) => importFile(ports, content.bytes, has("apply"), has("remove-absent")));
  },
};

async function writeTemplate(ports: Ports, file: string): Promise<CommandOutcome> {
  const bytes = await registerWorkbook(ports);
  return writeOut(file, bytes, [`The register is written to ${resolve(file)}.`]);
}

async function importFile(
  ports: Ports,
  bytes: Uint8Array,
  isApplied: boolean,
  removesAbsent: boolean,
): Promise<CommandOutcome> {
  const file = await registerIn(ports, bytes);
  if (file.kind !== "register") return { kind: "refused", lines: [registerEn.file[file.kind]] };
  const planned = await planRegister(ports, file.reading);
  const view = importView(planned, file.reading, 0);
  if (!isApplied) {
    return {
      kind: "done",
      lines: [...planLines(view, removesAbsent), "Nothing was changed: --apply makes the changes."],
    };
  }
  const wanted = { reading: file.reading, shown: keysOfPlan(planned.plan), removesAbsent };
  const { done } = await carryOutImport(ports, wanted);
  const counts = importCounts(done);
  if (done.length > 0) await recordAction(ports, operator, { kind: "registerImported", figures: counts.inShort });
  const { applied } = registerEn;
  const { organisations, people, ended } = counts;
  return {
    kind: "done",
    lines: [
      ...planLines(view, removesAbsent),
      applied.organisations(organisations.new, organisations.changed),
      applied.people(people.new, people.changed, ended),
    ],
  };
}

/** Whoever is at the terminal has the whole store before them. */
const operator: Person = { id: "terminal", name: "Terminal", email: "", phone: "", duties: [] };

function planLines({ plan, notes, ignored, names }: ImportView, removesAbsent: boolean): readonly string[] {
  const { preview } = registerEn;
  const absentTitle = removesAbsent ? `${preview.absent} (their duties end)` : `${preview.absent} (they stay)`;
  return [
    preview.organisations(...kinds(plan.organisations), plan.unchanged.organisations),
    preview.people(...kinds(plan.people), plan.unchanged.people),
    ...part(
      "Organisations",
      plan.organisations.map((change) => `${change.kind}: ${organisationLine(registerEn, change, names)}`),
    ),
    ...part(
      "Contact persons",
      plan.people.map((change) => `${change.kind}: ${personLine(registerEn, change, names)}`),
    ),
    ...part(
      absentTitle,
      plan.absent.map((duty) => absentLine(registerEn, duty)),
    ),
    ...part(
      preview.rejected(plan.rejected.length),
      plan.rejected.map((row) => rejectedLine(registerEn, row)),
    ),
    ...part(
      preview.notes,
      notes.map((note) => noteLine(registerEn, note)),
    ),
    ...(ignored.length === 0 ? [] : [preview.ignored(ignored.join(", "))]),
  ];
}

function kinds(changes: readonly { readonly kind: "new" | "changed" }[]): readonly [added: number, changed: number] {
  const added = changes.filter(({ kind }) => kind === "new").length;
  return [added, changes.length - added];
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}
