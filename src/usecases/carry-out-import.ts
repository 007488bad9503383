// Carries out the changes of an import that were shown, and no others; what is done already stays as it is.
import { AppError } from "../domain/app-error.ts";
import {
  type AbsentDuty,
  type ImportPlan,
  keyOfChange,
  keysOfPlan,
  type OrganisationChange,
  type PersonChange,
} from "../domain/register/register-change.ts";
import type { RegisterReading } from "../domain/register/register-row.ts";
import { inParallel } from "./in-parallel.ts";
import { type PlannedRegister, planRegister, type RegisterPorts } from "./plan-register.ts";
import { removeDuty } from "./remove-duty.ts";

export interface WantedImport {
  readonly reading: RegisterReading;
  /** The keys of the changes that were shown. */
  readonly shown: readonly string[];
  /** Also ends the duties of those whom the file leaves out. */
  readonly removesAbsent: boolean;
}

export interface CarriedOut {
  /** The keys of what was shown and is so now. */
  readonly done: readonly string[];
  /** What the file would change and nobody was shown, because the register was changed meanwhile. */
  readonly differing: Pick<ImportPlan, "organisations" | "people"> & {
    /** Names of organisations by their ids. */
    readonly names: ReadonlyMap<string, string>;
  };
}

const rounds = 6;
const atOnce = 4;

/** Again on the newest register, whenever someone else changed something in between. */
export async function carryOutImport(ports: RegisterPorts, wanted: WantedImport): Promise<CarriedOut> {
  const shown = new Set(wanted.shown);
  const isShown = (change: OrganisationChange | PersonChange | AbsentDuty) => shown.has(keyOfChange(change));
  for (let round = 0; round < rounds; round++) {
    const planned = await planRegister(ports, wanted.reading);
    const { organisations, people, absent } = planned.plan;
    const left = {
      organisations: organisations.filter(isShown),
      people: people.filter(isShown),
      absent: wanted.removesAbsent ? absent.filter(isShown) : [],
    };
    if (left.organisations.length + left.people.length + left.absent.length === 0) return outcomeOf(wanted, planned);
    await carryOut(ports, planned, left);
  }
  throw new AppError("store.busy", "The register was changed many times at once. Try again in a moment.");
}

function outcomeOf({ shown, removesAbsent }: WantedImport, { plan, names }: PlannedRegister): CarriedOut {
  const left = new Set(keysOfPlan(plan));
  const known = new Set(shown);
  const isDone = (key: string) => !left.has(key) && (removesAbsent || !key.startsWith('["absent"'));
  const isNew = (change: OrganisationChange | PersonChange) => !known.has(keyOfChange(change));
  return {
    done: shown.filter(isDone),
    differing: { organisations: plan.organisations.filter(isNew), people: plan.people.filter(isNew), names },
  };
}

type Left = Pick<ImportPlan, "organisations" | "people" | "absent">;

/** Organisations first: nobody answers for one that is not there. What fails is planned again. */
async function carryOut(ports: RegisterPorts, planned: PlannedRegister, left: Left): Promise<void> {
  await inParallel(left.organisations, atOnce, ({ organisation }) =>
    ports.organisations.save({ value: organisation, etag: planned.organisations.get(organisation.id)?.etag }),
  );
  await inParallel(left.people, atOnce, ({ person }) =>
    ports.people.save({ value: person, etag: planned.people.get(person.id)?.etag }),
  );
  for (const { personId, organisationId } of left.absent) {
    const person = await ports.people.get(personId);
    if (person !== undefined) await removeDuty(ports, person, organisationId);
  }
}
