// Finds the organisations that are named as predecessors of another.
import type { Organisation } from "../organisation.ts";
import { foldName } from "./fold-label.ts";

/** Ids by what people may call an organisation: its id or its name. */
export type KnownNames = ReadonlyMap<string, string>;

export function knownNames(organisations: readonly Organisation[]): KnownNames {
  const named = organisations.map(({ id, name }) => [foldName(name), id] as const);
  return new Map([...named, ...organisations.map(({ id }) => [id, id] as const)]);
}

export interface PredecessorFault {
  readonly kind: "unknownPredecessor" | "ownPredecessor";
  readonly about: string;
}

/** Their ids in the order of the alphabet, each once; the first that can't be. */
export function predecessorsNamed(
  names: readonly string[],
  { id, name }: Pick<Organisation, "id" | "name">,
  known: KnownNames,
): readonly string[] | PredecessorFault {
  const unknown = names.find((one) => !known.has(foldName(one)));
  if (unknown !== undefined) return { kind: "unknownPredecessor", about: unknown };
  const ids = [...new Set(names.map((one) => known.get(foldName(one)) ?? one))].sort();
  return ids.includes(id) ? { kind: "ownPredecessor", about: name } : ids;
}
