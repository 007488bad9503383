// A contact person: whom they answer for, how to reach them and which question is open in their chat.
import type { Author } from "./author.ts";
import type { Day } from "./day.ts";
import type { Language } from "./language.ts";
import type { Moment } from "./moment.ts";
import type { Nudging } from "./nudging.ts";
import type { ReportKey } from "./report.ts";

export type DutyRole = "primary" | "deputy";

interface Duty {
  readonly organisationId: string;
  readonly role: DutyRole;
}

/** Where the bot can write to a person: the personal chat that they last used. */
export interface Chat {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** The channel's own id of the person, `29:…`. */
  readonly userId: string;
  /** The channel's own id of the bot, `28:…`. */
  readonly botId: string;
}

/** Whom the bot writes to in their personal chat. */
export interface Addressee {
  readonly id: string;
  readonly chat: Chat;
  readonly language: Language;
}

/** The question that chat text belongs to; revision is that of its answer when it was asked, 0 for none. */
export interface OpenQuestion {
  readonly report: ReportKey;
  readonly questionId: string;
  readonly revision: number;
  readonly askedAt: Moment;
}

/** A question that someone has passed on to this person. */
interface ReferredQuestion {
  readonly report: ReportKey;
  readonly questionId: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Entra object id; absent until the person has written to the bot for the first time. */
  readonly aadObjectId?: string | undefined;
  readonly duties: readonly Duty[];
  readonly language?: Language | undefined;
  readonly chat?: Chat | undefined;
  /** A day on which they used it, the latest one or a few days before it. */
  readonly chatUsedOn?: Day | undefined;
  readonly open?: OpenQuestion | undefined;
  /** Where to look for questions that others have passed on; the report says whether they still are. */
  readonly referred?: readonly ReferredQuestion[] | undefined;
  readonly nudging?: Nudging | undefined;
  /** Records of the same person that have become this one; what was written before names them. */
  readonly formerIds?: readonly string[] | undefined;
  /** The record that this one has become. */
  readonly becameId?: string | undefined;
}

/** All ids under which something can stand that is the person's. */
export function idsOf({ id, formerIds = [] }: Person): readonly string[] {
  return [id, ...formerIds];
}

export function authorOf(person: Person): Author {
  return { personId: person.id, name: person.name };
}

export function answersFor(person: Person, organisationId: string): boolean {
  return person.duties.some((duty) => duty.organisationId === organisationId);
}

/** Primary before deputy, then by name. */
export function contactOrder(organisationId: string): (a: Person, b: Person) => number {
  const rank = (person: Person) =>
    person.duties.some((duty) => duty.organisationId === organisationId && duty.role === "primary") ? 0 : 1;
  return (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "sv");
}
