// What a coordinator decides about a post of which nobody knows whether it arrived: it did, or it is sent again.
import { channelAttempts, type PostDecision } from "../domain/delivery.ts";
import { authorOf, type Person } from "../domain/person.ts";
import { latestSubmission, type ReportKey } from "../domain/report.ts";
import { recordAction } from "./coordinator-actions.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import type { Ports } from "./ports.ts";
import { reviseStored } from "./revise-report.ts";

export type DecideOutcome =
  | { readonly kind: "resent" | "arrived" }
  /** By someone else, by the same button before, or there was nothing to decide. */
  | { readonly kind: "decided" }
  /** A newer version has been submitted since. */
  | { readonly kind: "superseded" }
  | NotCoordinator;

export async function decidePost(
  ports: Ports,
  person: Person,
  key: ReportKey,
  version: number,
  wish: PostDecision["kind"],
): Promise<DecideOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const stored = await ports.reports.get(key);
  const last = channelAttempts(await ports.deliveries.of(key), version).at(-1);
  if (stored === undefined || last?.outcome?.kind !== "unknown") return { kind: "decided" };
  if (latestSubmission(stored.value)?.version !== version) return { kind: "superseded" };
  const decision = { kind: wish, by: authorOf(person), at: ports.clock.now() };
  const isFirst = await ports.deliveries.decide(key, last.id, decision);
  const decided = isFirst ? wish : (last.decision?.kind ?? "arrived");
  // Also when it was decided before: the process that decided it may have died before the next line.
  if (decided === "resend") {
    await reviseStored(ports, stored, (report) =>
      latestSubmission(report)?.version === version ? { ...report, awaitsPost: true } : report,
    );
  }
  if (!isFirst) return { kind: decided === "resend" && wish === "resend" ? "resent" : "decided" };
  const action = { periodId: key.periodId, organisationIds: [key.organisationId], figures: `version ${version}` };
  await recordAction(ports, person, { kind: wish === "resend" ? "postResent" : "postArrived", ...action });
  return { kind: wish === "resend" ? "resent" : "arrived" };
}
