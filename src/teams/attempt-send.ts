// Sends in a turn: what can't be sent is noted and breaks nothing, for what is stored is stored.
import type { Journal } from "../usecases/ports.ts";
import { inTurn, outcomeOf, sendCarefully } from "./careful-send.ts";

/** What the channel answered to one send; what was not sent, or nobody knows, was not answered. */
export async function attemptSend<T>(
  send: () => Promise<T>,
  journal: Journal,
): Promise<{ readonly isSent: true; readonly answer: T } | { readonly isSent: false }> {
  try {
    return { isSent: true, answer: await sendCarefully(send, inTurn) };
  } catch (error) {
    const outcome = outcomeOf(error);
    journal.note("send.failed", { outcome: outcome.kind, reason: "reason" in outcome ? outcome.reason : undefined });
    return { isSent: false };
  }
}
