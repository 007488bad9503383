// Attempts to bring something somewhere, in the store: each claimed once and settled once, whoever tries.
import { AppError } from "../domain/app-error.ts";
import type { Attempt, DeliveryOutcome, PostDecision } from "../domain/delivery.ts";
import type { Moment } from "../domain/moment.ts";
import type { Documents } from "./documents.ts";
import type { Form } from "./form.ts";
import { safeId } from "./safe-id.ts";

export interface StoredAttempts<A extends Attempt> {
  claim(partition: string, attempt: A): Promise<boolean>;
  settle(partition: string, id: string, outcome: DeliveryOutcome, at: Moment): Promise<void>;
  /** False when it has been decided before, or is not unknown. */
  decide(partition: string, id: string, decision: PostDecision): Promise<boolean>;
  of(partition: string): Promise<readonly A[]>;
}

/** The attempts that the documents of a partition hold. */
export function storedAttempts<A extends Attempt>(documents: Documents, form: Form<A>): StoredAttempts<A> {
  const idOf = (id: string) => `delivery.${safeId(id)}`;
  return {
    async claim(partition, attempt) {
      return (await documents.create(partition, idOf(attempt.id), form.write(attempt))) !== undefined;
    },
    async settle(partition, id, outcome, settledAt) {
      // A delivery changes only by being settled: whoever finds it changed finds it settled when they look again.
      for (let stored: string | undefined; stored === undefined; ) {
        const document = await documents.read(partition, idOf(id));
        if (document === undefined) {
          const says = `The delivery ${id} is to be settled and was never claimed. Restore the store from a backup.`;
          throw new AppError("store.corrupt", says);
        }
        const attempt = form.read(document);
        if (attempt.outcome !== undefined) return;
        const body = form.write({ ...attempt, outcome, settledAt });
        stored = await documents.replace(partition, document.id, body, document.etag);
      }
    },
    async decide(partition, id, decision) {
      const document = await documents.read(partition, idOf(id));
      const attempt = document && form.read(document);
      if (document === undefined || attempt?.outcome?.kind !== "unknown" || attempt.decision !== undefined)
        return false;
      const body = form.write({ ...attempt, decision });
      return (await documents.replace(partition, document.id, body, document.etag)) !== undefined;
    },
    of: async (partition) => (await documents.list(partition, { idPrefix: "delivery." })).map(form.read),
  };
}
