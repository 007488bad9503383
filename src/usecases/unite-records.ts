// Makes one record of two that turn out to be the same person's: what the one holds goes over to the other.
import type { Person } from "../domain/person.ts";
import { sameReport } from "../domain/report.ts";
import type { Ports, Versioned } from "./ports.ts";
import { revisePerson } from "./revise-person.ts";

type UnitePorts = Pick<Ports, "people" | "journal">;

/**
 * The record that stays: the one with duties, which the city's list knows by its id. The other, made when someone met the
 * bot as a colleague or coordinator, stays under its id for what names it as an author, and is found by nothing else.
 * Undefined when the one that would stay is bound to somebody else. Each step can be repeated after a crash.
 */
export async function uniteRecords(
  ports: UnitePorts,
  pair: readonly [Versioned<Person>, Versioned<Person>],
  aadObjectId: string,
): Promise<Versioned<Person> | undefined> {
  const [first, second] = pair;
  const isListed = ({ value }: Versioned<Person>) => value.duties.length > 0;
  const [kept, former] = !isListed(first) && isListed(second) ? [second, first] : [first, second];
  if (isListed(former)) return kept;
  const takeOver = (into: Versioned<Person>, from: Person) =>
    revisePerson(ports, into, ({ value }) =>
      isFree(value, aadObjectId) ? tookOver(value, from, aadObjectId) : undefined,
    );
  const united = await takeOver(kept, former.value);
  if (united === undefined) return undefined;
  let last = former;
  await revisePerson(ports, former, (newest) => {
    last = newest;
    return retired(newest.value, kept.value.id);
  });
  ports.journal.note("person.united", { person: kept.value.id, former: former.value.id });
  // What came to the former record while it was being taken over, such as one more question from someone.
  return last.etag === former.etag ? united : takeOver(united, last.value);
}

export function isFree(person: Person, aadObjectId: string): boolean {
  return person.aadObjectId === undefined || person.aadObjectId === aadObjectId;
}

function tookOver(person: Person, from: Person, aadObjectId: string): Person {
  const own = person.referred ?? [];
  const others = (from.referred ?? []).filter(
    (one) => !own.some((other) => other.questionId === one.questionId && sameReport(other.report, one.report)),
  );
  const referred = [...own, ...others];
  return {
    ...person,
    aadObjectId,
    language: person.language ?? from.language,
    chat: person.chat ?? from.chat,
    open: person.open ?? from.open,
    nudging: person.nudging ?? from.nudging,
    referred: referred.length === 0 ? undefined : referred,
    formerIds: [...new Set([...(person.formerIds ?? []), ...(from.formerIds ?? []), from.id])],
  };
}

function retired({ id, name, phone }: Person, becameId: string): Person {
  return { id, name, phone, email: "", duties: [], becameId };
}
