// What keeps an organisation from being stored as a file, or a coordinator, wants it.
import type { Organisation } from "../organisation.ts";
import { foldName } from "./fold-label.ts";
import type { ImportRules, TakenOrganisation } from "./import-rules.ts";

import type { Register } from "./register-change.ts";

export interface OrganisationFault {
  readonly kind: "typeMissing" | "unknownType" | "noQuestionnaire" | "validityReversed" | "nameTaken";
  readonly about: string;
}

type Others = readonly Pick<TakenOrganisation, "organisation">[];

const idOfType = /^[a-z0-9-]{1,80}$/;

/** The first thing that is wrong; what has not changed is not asked about. */
export function organisationFault(
  register: Register,
  { organisation, stored }: Pick<TakenOrganisation, "organisation" | "stored">,
  others: Others,
  rules: Pick<ImportRules, "types" | "isAsked">,
): OrganisationFault | undefined {
  const { id, name, type, tags, validFrom, validTo } = organisation;
  const isRetyped = type !== stored?.type || tags.join() !== stored.tags.join();
  if (type === "") return { kind: "typeMissing", about: name };
  if (isRetyped && !(idOfType.test(type) && rules.types.includes(type))) return { kind: "unknownType", about: type };
  if (isRetyped && !rules.isAsked(organisation)) return { kind: "noQuestionnaire", about: type };
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
    return { kind: "validityReversed", about: `${validFrom} – ${validTo}` };
  }
  const isRenamed = stored !== undefined && foldName(name) !== foldName(stored.name);
  const isSame = (other: Organisation) => other.id !== id && foldName(other.name) === foldName(name);
  return isRenamed && asTheyWillBe(register, others).some(isSame) ? { kind: "nameTaken", about: name } : undefined;
}

/** Names can be exchanged: what counts is what they are afterwards. */
function asTheyWillBe({ organisations }: Register, taken: Others): readonly Organisation[] {
  const changed = new Map(taken.map(({ organisation }) => [organisation.id, organisation]));
  return [...organisations.filter(({ id }) => !changed.has(id)), ...changed.values()];
}
