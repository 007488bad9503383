// Makes the changes of a file that a coordinator was shown; after a crash, pressing again completes them.
import { AppError } from "../domain/app-error.ts";
import type { Person } from "../domain/person.ts";
import { type ImportCounts, importCounts } from "../domain/register/import-counts.ts";
import { emptied, isOutdated, type PendingImport } from "../domain/register/pending-import.ts";
import { type CarriedOut, carryOutImport } from "./carry-out-import.ts";
import { recordAction } from "./coordinator-actions.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import type { Ports, Versioned } from "./ports.ts";

export interface ImportChoice {
  readonly number: number;
  /** Also ends the duties of those whom the file leaves out. */
  readonly removesAbsent: boolean;
}

export type ApplyOutcome =
  | ({ readonly kind: "applied"; readonly counts: ImportCounts } & Pick<CarriedOut, "differing">)
  /** A second press. */
  | { readonly kind: "already" }
  /** Another file came after it, it was dropped, or it is a week old. */
  | { readonly kind: "gone" }
  | NotCoordinator;

export async function applyImport(ports: Ports, person: Person, choice: ImportChoice): Promise<ApplyOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const pending = await ports.pendingImports.of(person.id);
  if (pending?.value.number !== choice.number || pending.value.state === "dropped") return { kind: "gone" };
  if (pending.value.state === "done") return { kind: "already" };
  if (isOutdated(pending.value, ports.clock.now())) return { kind: "gone" };
  const begun = await begin(ports, pending);
  if (begun.value.state === "dropped") return { kind: "gone" };
  if (begun.value.state !== "begun") return { kind: "already" };
  const { reading, shown, begunAt } = begun.value;
  const { done, differing } = await carryOutImport(ports, { reading, shown, removesAbsent: choice.removesAbsent });
  const counts = importCounts(done);
  if (done.length > 0) {
    // The moment is that of the first press, so that a repetition is kept once.
    await recordAction(ports, person, {
      kind: "registerImported",
      at: begunAt ?? ports.clock.now(),
      figures: counts.inShort,
    });
  }
  await ports.pendingImports.save({ ...begun, value: emptied(begun.value, "done") });
  return { kind: "applied", counts, differing };
}

/** Two presses at once share the moment of the first. */
async function begin(ports: Ports, pending: Versioned<PendingImport>): Promise<Versioned<PendingImport>> {
  if (pending.value.state === "begun") return pending;
  const value: PendingImport = { ...pending.value, state: "begun", begunAt: ports.clock.now() };
  const etag = await ports.pendingImports.save({ ...pending, value });
  return etag === undefined ? ((await ports.pendingImports.of(value.personId)) ?? pending) : { value, etag };
}

const tries = 5;

/** Nothing of the file is made true; what it said is forgotten. What has begun to be made true can only be completed. */
export async function dropImport(
  ports: Ports,
  person: Person,
  number: number,
): Promise<{ readonly kind: "dropped" | "already" | "begun" | "gone" } | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  for (let attempt = 0; attempt < tries; attempt++) {
    const pending = await ports.pendingImports.of(person.id);
    if (pending?.value.number !== number) return { kind: "gone" };
    if (pending.value.state === "done") return { kind: "already" };
    if (pending.value.state === "begun") return { kind: "begun" };
    const etag = await ports.pendingImports.save({ ...pending, value: emptied(pending.value, "dropped") });
    if (etag !== undefined) return { kind: "dropped" };
  }
  throw new AppError("store.busy", "This file was chosen about many times at once. Try again in a moment.");
}
