// Sends in a turn: what can't be sent is noted and breaks nothing, for what is stored is stored.
import type { Journal } from "../usecases/ports.ts";
import { inTurn, outcomeOf, sendCarefully } from "./careful-send.ts";

/** False when it was not sent, or nobody knows. */
export async function attemptSend(send: () => Promise<unknown>, journal: Journal): Promise<boolean> {
  try {
    await sendCarefully(send, inTurn);
    return true;
  } catch (error) {
    const outcome = outcomeOf(error);
    journal.note("send.failed", { outcome: outcome.kind, reason: "reason" in outcome ? outcome.reason : undefined });
    return false;
  }
}
