// Changes what is stored of a nudge, again on the newest version whenever it was changed in between.
import { AppError } from "../domain/app-error.ts";
import { type Nudge, nudgeId } from "../domain/nudge.ts";
import type { Ports } from "./ports.ts";

const tries = 5;

/** Nothing is stored where the change returns nothing. */
export async function reviseNudge(
  ports: Pick<Ports, "nudges">,
  of: Pick<Nudge, "day" | "personId">,
  change: (nudge: Nudge) => Nudge | undefined,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const current = await ports.nudges.get(of);
    const value = current && change(current.value);
    if (value === undefined || (await ports.nudges.save({ ...current, value })) !== undefined) return;
  }
  throw new AppError("store.busy", `The nudge ${nudgeId(of)} was changed many times at once. Try again in a moment.`);
}
