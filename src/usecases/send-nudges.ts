// Sends the nudges that are due: what every instance of the server, and an external timer, may do at any time.
import { codeOf } from "../domain/app-error.ts";
import { isAbandoned } from "../domain/delivery.ts";
import { dueNudges } from "../domain/due-nudges.ts";
import { type Nudge, nudgeId, type PlannedNudge } from "../domain/nudge.ts";
import { sendsAt } from "../domain/nudge-policy.ts";
import { deliverNudge, type NudgePorts } from "./deliver-nudge.ts";
import { inParallel } from "./in-parallel.ts";
import { calendarFor, nudgeSituation, openPeriods } from "./nudge-situation.ts";
import { reviseNudge } from "./revise-nudge.ts";

/** How many nudges came to which end. */
export type NudgeRun = Readonly<Record<string, number>>;

/** The channel is slow more often than we are. */
const atOnce = 20;

/** Those of the plan, or those of the organisations that a coordinator asks for now; none is begun once it is to end. */
export async function sendNudges(
  ports: NudgePorts,
  requested?: ReadonlySet<string>,
  ending?: AbortSignal,
): Promise<NudgeRun> {
  const now = ports.clock.now();
  if (!(await isTime(ports, requested !== undefined))) return {};
  const situation = { ...(await nudgeSituation(ports, now)), requested };
  await settleAbandoned(ports, situation.earlier);
  const { nudges } = dueNudges(situation, now);
  const ends = await inParallel(nudges, atOnce, async (planned) =>
    ending?.aborted ? "left" : tryDelivering(ports, situation, planned),
  );
  const counts = Object.entries(Object.groupBy(ends, (end) => end)).map(
    ([end, all = []]) => [end, all.length] as const,
  );
  const run: NudgeRun = Object.fromEntries(counts);
  if (ends.length > 0) ports.journal.note("nudges.run", run);
  return run;
}

/** A quick look, for the many runs that have nothing to do. */
async function isTime(ports: NudgePorts, isRequested: boolean): Promise<boolean> {
  const today = ports.clock.today();
  const periods = await openPeriods(ports, today);
  const calendar = await calendarFor(ports, periods, today);
  const { zone } = ports.settings;
  return periods.some(({ id }) =>
    sendsAt(ports.nudgeRules.policyFor(id), calendar, zone, ports.clock.now(), isRequested),
  );
}

/** A claim whose process died: nobody knows whether it was sent, so it is not sent again. */
async function settleAbandoned(ports: NudgePorts, earlier: readonly Nudge[]): Promise<void> {
  const now = ports.clock.now();
  const isLeft = (nudge: Nudge) => nudge.outcome === undefined && isAbandoned(nudge.claimedAt, now);
  for (const nudge of earlier.filter(isLeft)) {
    const outcome = { kind: "unknown", reason: "interrupted" } as const;
    await reviseNudge(ports, nudge, (newest) => (isLeft(newest) ? { ...newest, outcome, settledAt: now } : undefined));
    ports.journal.note("nudge.settled", { nudge: nudgeId(nudge), outcome: outcome.kind, reason: outcome.reason });
  }
}

/** One that fails, on our side, does not hold up the others. */
async function tryDelivering(
  ports: NudgePorts,
  situation: Parameters<typeof deliverNudge>[1],
  planned: PlannedNudge,
): Promise<string> {
  try {
    return await deliverNudge(ports, situation, planned);
  } catch (cause) {
    const code = codeOf(cause);
    ports.journal.note("nudge.failed", { nudge: nudgeId(planned), code });
    return "error";
  }
}
