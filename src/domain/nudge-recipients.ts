// Who is asked for a report: its contact persons, or their deputies while none of them can be.
import type { Day } from "./day.ts";
import type { NudgeAudience } from "./nudge-policy.ts";
import type { DutyRole, Person } from "./person.ts";

export interface Recipient {
  readonly person: Person;
  /** The audiences of the policy that they belong to, as things are. */
  readonly audiences: readonly NudgeAudience[];
  readonly as: "contact" | "substitute" | "coordinator";
}

export function isAway({ nudging }: Person, today: Day): boolean {
  return nudging?.awayThrough !== undefined && nudging.awayThrough >= today;
}

function canBeAsked(person: Person, today: Day): boolean {
  return person.chat !== undefined && person.nudging?.unreachable === undefined && !isAway(person, today);
}

function roleOf(person: Person, organisationId: string): DutyRole {
  return person.duties.find((duty) => duty.organisationId === organisationId)?.role ?? "deputy";
}

/** The people of an organisation, each with the part they have today. */
export function recipientsFor(organisationId: string, people: readonly Person[], today: Day): readonly Recipient[] {
  const isPrimary = (person: Person) => roleOf(person, organisationId) === "primary";
  const needsSubstitute = !people.some((person) => isPrimary(person) && canBeAsked(person, today));
  return people.map((person) => {
    if (isPrimary(person)) return { person, audiences: ["primary"], as: "contact" };
    return needsSubstitute
      ? { person, audiences: ["primary", "deputy"], as: "substitute" }
      : { person, audiences: ["deputy"], as: "contact" };
  });
}

/** Those who can be asked in place of a person who is away. */
export function substitutesOf(
  person: Person,
  organisationId: string,
  people: readonly Person[],
  today: Day,
): readonly Person[] {
  return people.filter(
    (other) =>
      other.id !== person.id &&
      canBeAsked(other, today) &&
      other.duties.some((duty) => duty.organisationId === organisationId),
  );
}
