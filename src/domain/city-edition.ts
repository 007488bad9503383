// A city's report that was made: numbered, its bytes kept, known again by what it was made from.

import type { Day } from "./day.ts";
import type { Attempt, DeliveryTarget } from "./delivery.ts";
import type { Moment } from "./moment.ts";

export interface CityEdition {
  readonly periodId: string;
  /** 1 for the first one that was made of the period's reports, partial or not. */
  readonly number: number;
  /** Counts the complete ones; absent when it is partial. */
  readonly version?: number | undefined;
  /** What it was made from, as contentsOf writes it. */
  readonly contents: readonly string[];
  /** The names of those without a submitted version. */
  readonly missing: readonly string[];
  /** How many were to report. */
  readonly expected: number;
  readonly day: Day;
  readonly at: Moment;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** The posting of an edition somewhere. */
export interface CityDelivery extends Attempt {
  readonly periodId: string;
  readonly edition: number;
  readonly target: DeliveryTarget;
}

/** The edition that was made from the same; a partial one also says its day, and is another one on the next. */
export function editionMadeFrom(
  editions: readonly CityEdition[],
  contents: readonly string[],
  day: Day,
): CityEdition | undefined {
  return editions.findLast(
    (edition) => edition.contents.join() === contents.join() && (edition.version !== undefined || edition.day === day),
  );
}

/** The version that the next complete one has. */
export function nextVersion(editions: readonly CityEdition[]): number {
  return editions.filter(({ version }) => version !== undefined).length + 1;
}
