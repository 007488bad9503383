// What a coordinator decides about a post of the city's report of which nobody knows whether it arrived.
import { channelAttempts, type PostDecision } from "../domain/delivery.ts";
import { authorOf, type Person } from "../domain/person.ts";
import { completeEditionOf } from "./city-edition.ts";
import { recordAction } from "./coordinator-actions.ts";
import { isCoordinator } from "./coordinators.ts";
import type { DecideOutcome } from "./decide-post.ts";
import type { Ports } from "./ports.ts";

export interface CityPostChoice {
  readonly periodId: string;
  /** The number of the edition. */
  readonly edition: number;
  readonly wish: PostDecision["kind"];
}

/** The outbox sends it again when it looks next. */
export async function decideCityPost(
  ports: Ports,
  person: Person,
  { periodId, edition, wish }: CityPostChoice,
): Promise<DecideOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const period = await ports.periods.get(periodId);
  const last = channelAttempts(await ports.cityDeliveries.of(periodId), edition).at(-1);
  if (period === undefined || last?.outcome?.kind !== "unknown") return { kind: "decided" };
  const current = await completeEditionOf(ports, period.value);
  if (current?.number !== edition) return { kind: "superseded" };
  const decision = { kind: wish, by: authorOf(person), at: ports.clock.now() };
  if (!(await ports.cityDeliveries.decide(last, decision))) {
    return { kind: last.decision?.kind === "resend" && wish === "resend" ? "resent" : "decided" };
  }
  const figures = `version ${current.version ?? edition}`;
  await recordAction(ports, person, { kind: wish === "resend" ? "postResent" : "postArrived", periodId, figures });
  return { kind: wish === "resend" ? "resent" : "arrived" };
}
