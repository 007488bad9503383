// Shows a coordinator what a file that they sent would change in the register; changes nothing itself.
import { AppError } from "../domain/app-error.ts";
import type { Person } from "../domain/person.ts";
import { isOutdated, type PendingImport } from "../domain/register/pending-import.ts";
import { type RegisterFile, readRegister } from "../domain/register/read-register.ts";
import { type ImportPlan, keysOfPlan } from "../domain/register/register-change.ts";
import type { RegisterReading } from "../domain/register/register-row.ts";
import type { TableReading } from "../domain/register/table.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { type PlannedRegister, planRegister } from "./plan-register.ts";
import type { Ports } from "./ports.ts";

export interface ImportView {
  readonly kind: "preview";
  readonly number: number;
  readonly plan: ImportPlan;
  readonly notes: RegisterReading["notes"];
  /** Columns whose titles mean nothing here. */
  readonly ignored: readonly string[];
  /** Names of organisations by their ids, those that are new too. */
  readonly names: ReadonlyMap<string, string>;
}

export type UnreadRegister = Exclude<TableReading, { kind: "tables" }> | Exclude<RegisterFile, { kind: "register" }>;

export type PreviewOutcome = ImportView | UnreadRegister | NotCoordinator;

/** Reads the file and keeps what it says until they have chosen. */
export async function previewImport(ports: Ports, person: Person, bytes: Uint8Array): Promise<PreviewOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const file = await registerIn(ports, bytes);
  if (file.kind !== "register") return file;
  const planned = await planRegister(ports, file.reading);
  const number = await keep(ports, person.id, file.reading, keysOfPlan(planned.plan));
  return importView(planned, file.reading, number);
}

/** What a file says of the register. */
export async function registerIn(
  { spreadsheets }: Pick<Ports, "spreadsheets">,
  bytes: Uint8Array,
): Promise<RegisterFile | UnreadRegister> {
  const tables = await spreadsheets.read(bytes);
  return tables.kind === "tables" ? readRegister(tables.tables) : tables;
}

/** What is shown of it again, page by page; undefined when it is gone, done or dropped. */
export async function viewImport(
  ports: Ports,
  person: Person,
  number: number,
): Promise<ImportView | { readonly kind: "gone" } | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const pending = (await ports.pendingImports.of(person.id))?.value;
  if (pending === undefined || !isWaiting(ports, pending, number)) return { kind: "gone" };
  return importView(await planRegister(ports, pending.reading), pending.reading, number);
}

function isWaiting({ clock }: Pick<Ports, "clock">, pending: PendingImport, number: number): boolean {
  return (
    pending.number === number &&
    pending.state !== "done" &&
    pending.state !== "dropped" &&
    !isOutdated(pending, clock.now())
  );
}

const tries = 4;

/** In the place of their last file. */
async function keep(
  { pendingImports, clock }: Ports,
  personId: string,
  reading: RegisterReading,
  shown: readonly string[],
): Promise<number> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const last = await pendingImports.of(personId);
    const number = (last?.value.number ?? 0) + 1;
    const value: PendingImport = { personId, number, at: clock.now(), reading, shown, state: "shown" };
    if ((await pendingImports.save({ value, etag: last?.etag })) !== undefined) return number;
  }
  throw new AppError("store.busy", "Several files came from one person at once. Try again in a moment.");
}

/** The plan with what the card shows beside it. */
export function importView({ plan, names }: PlannedRegister, reading: RegisterReading, number: number): ImportView {
  return { kind: "preview", number, plan, notes: reading.notes, ignored: reading.ignored, names };
}
