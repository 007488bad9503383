// How many turns one person may take: more than anyone can, so that only programs and stuck keys are ever refused.

export interface PaceLimits {
  /** What may come at once, as from a telephone that was without a net for an hour. */
  readonly atOnce: number;
  readonly perSecond: number;
  /** Milliseconds until someone is told again. */
  readonly tellAgain: number;
}

export const usualTurnPace: PaceLimits = { atOnce: 120, perSecond: 2, tellAgain: 60_000 };

/** Whether the turn may be taken; if not, whether the person has been told of it a moment ago. */
export type TurnVerdict = "take" | "tell" | "refuse";

interface Taken {
  readonly left: number;
  readonly at: number;
  readonly toldAt?: number | undefined;
}

/** A bucket for each person, filled again at an even pace; now is in milliseconds and only ever grows. */
export function createTurnPace(limits: PaceLimits, now = () => performance.now()): (person: string) => TurnVerdict {
  const { atOnce, perSecond, tellAgain } = limits;
  const buckets = new Map<string, Taken>();
  const fillTime = (atOnce / perSecond) * 1_000;
  let sweptAt = now();
  const sweep = (at: number) => {
    for (const [person, bucket] of buckets) if (at - bucket.at > fillTime) buckets.delete(person);
    sweptAt = at;
  };
  return (person) => {
    const at = now();
    if (at - sweptAt > fillTime) sweep(at);
    const bucket = buckets.get(person) ?? { left: atOnce, at };
    const left = Math.min(atOnce, bucket.left + ((at - bucket.at) / 1_000) * perSecond);
    if (left >= 1) {
      buckets.set(person, { ...bucket, left: left - 1, at });
      return "take";
    }
    const isTold = bucket.toldAt !== undefined && at - bucket.toldAt < tellAgain;
    buckets.set(person, { left, at, toldAt: isTold ? bucket.toldAt : at });
    return isTold ? "refuse" : "tell";
  };
}
