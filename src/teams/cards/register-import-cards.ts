// The cards of a register that a coordinator has sent: what it would change, all of its rows, and what was changed.
import { excerptOf } from "../../domain/text.ts";
import type { ApplyOutcome } from "../../usecases/apply-import.ts";
import type { ImportView } from "../../usecases/preview-import.ts";
import { absentLine, noteLine, organisationLine, personLine, rejectedLine } from "../words/register-lines.ts";
import type { ActionData } from "./card-parts.ts";
import { escapeMarkdown, plainText } from "./escape-markdown.ts";
import { noticeCard } from "./plain-cards.ts";
import type { ImportPart } from "./register-card-data.ts";
import type { Card } from "./render-card.ts";
import type { Speaker } from "./speaker.ts";

/** Lines of each kind on the card, characters of each, and lines on a page of all. */
const shown = { lines: 6, rejected: 12, text: 180, page: 50 } as const;

interface Part {
  readonly title: string;
  readonly isWarning?: true;
  readonly lines: readonly string[];
}

export function importCard(speaker: Speaker, view: ImportView): Card {
  const { preview } = speaker.words.coordinator.register;
  const { plan, number } = view;
  const changes = plan.organisations.length + plan.people.length;
  const absent = plan.absent.length;
  const canApply = changes + absent > 0;
  const counts = countLines(speaker, view);
  const parts = partsOf(speaker, view);
  return speaker.render("register-import", {
    lang: speaker.language,
    summary: plainText([preview.title, ...counts].join(" ")),
    import: number,
    title: preview.title,
    counts: counts.map((text) => ({ text })),
    parts: parts.map((part) => partOf(speaker, part)),
    absentExplain: absent === 0 ? "" : preview.absentExplain,
    removeAbsent: absent === 0 ? "" : preview.removeAbsent(absent),
    absentLabel: preview.absent,
    hint: canApply ? `${preview.nothingYet} ${preview.keeps}` : preview.nothing,
    canApply,
    apply: preview.apply,
    actions: [
      ...(canApply ? [button(preview.cancel, "dropImport", number)] : []),
      ...(parts.some(isCut) ? [button(preview.all, "showImport", number)] : []),
    ],
  });
}

function button(title: string, verb: string, number: number, more: ActionData["data"] = {}): ActionData {
  return { title, verb, data: { import: number, ...more } };
}

function countLines({ words }: Speaker, { plan, ignored }: ImportView): readonly string[] {
  const { preview } = words.coordinator.register;
  const { organisations, people, unchanged, rejected } = plan;
  return [
    preview.organisations(...kinds(organisations), unchanged.organisations),
    preview.people(...kinds(people), unchanged.people),
    ...(rejected.length === 0 ? [] : [`${preview.rejected(rejected.length)}.`]),
    ...(ignored.length === 0 ? [] : [escapeMarkdown(preview.ignored(excerptOf(ignored.join(", "), shown.text)))]),
  ];
}

function kinds(changes: readonly { readonly kind: "new" | "changed" }[]): readonly [added: number, changed: number] {
  const added = changes.filter(({ kind }) => kind === "new").length;
  return [added, changes.length - added];
}

/** What went wrong first. */
function partsOf({ words }: Speaker, { plan, notes, names }: ImportView): readonly Part[] {
  const { register } = words.coordinator;
  const { preview } = register;
  const organisations = (kind: "new" | "changed") =>
    plan.organisations.filter((one) => one.kind === kind).map((one) => organisationLine(register, one, names));
  const people = (kind: "new" | "changed") =>
    plan.people.filter((one) => one.kind === kind).map((one) => personLine(register, one, names));
  const parts: readonly Part[] = [
    {
      title: preview.rejected(plan.rejected.length),
      isWarning: true,
      lines: plan.rejected.map((row) => rejectedLine(register, row)),
    },
    { title: preview.newOrganisations, lines: organisations("new") },
    { title: preview.changedOrganisations, lines: organisations("changed") },
    { title: preview.newPeople, lines: people("new") },
    { title: preview.changedPeople, lines: people("changed") },
    { title: preview.notes, lines: notes.map((note) => noteLine(register, note)) },
    { title: preview.absent, lines: plan.absent.map((duty) => absentLine(register, duty)) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function mostLines({ isWarning }: Part): number {
  return isWarning ? shown.rejected : shown.lines;
}

function isCut(part: Part): boolean {
  return part.lines.length > mostLines(part);
}

function partOf({ words }: Speaker, part: Part): ImportPart {
  const lines = part.lines.slice(0, mostLines(part)).map(asLine);
  const left = part.lines.length - lines.length;
  return {
    title: part.title,
    style: part.isWarning ? "warning" : "default",
    lines: [...lines, ...(left > 0 ? [words.coordinator.register.preview.more(left)] : [])].map((text) => ({ text })),
  };
}

function asLine(text: string): string {
  return escapeMarkdown(excerptOf(text, shown.text));
}

export function importRowsCard(speaker: Speaker, view: ImportView, asked: number): Card {
  const { preview } = speaker.words.coordinator.register;
  const lines = partsOf(speaker, view).flatMap((part) => [
    `**${escapeMarkdown(part.title)}**`,
    ...part.lines.map(asLine),
  ]);
  const pages = Math.max(1, Math.ceil(lines.length / shown.page));
  const page = Math.min(asked, pages - 1);
  const here = lines.slice(page * shown.page, (page + 1) * shown.page);
  const next = page + 1 < pages ? [button(preview.next, "showImport", view.number, { page: page + 1 })] : [];
  return noticeCard(speaker, `${preview.title} · ${preview.page(page + 1, pages)}`, here, next);
}

export function appliedImportCard(speaker: Speaker, applied: Extract<ApplyOutcome, { kind: "applied" }>): Card {
  const { register } = speaker.words.coordinator;
  const { organisations, people, ended } = applied.counts;
  const { names } = applied.differing;
  const differing = [
    ...applied.differing.organisations.map((change) => organisationLine(register, change, names)),
    ...applied.differing.people.map((change) => personLine(register, change, names)),
  ];
  return noticeCard(speaker, register.applied.title, [
    register.applied.organisations(organisations.new, organisations.changed),
    register.applied.people(people.new, people.changed, ended),
    ...(differing.length === 0 ? [] : [register.applied.differing, ...differing.slice(0, shown.rejected).map(asLine)]),
  ]);
}
