// Deliveries in the store: each claimed once and settled once, whoever tries.
import { AppError } from "../domain/app-error.ts";
import type { Deliveries } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { formOf } from "./form.ts";
import { reportPartition } from "./partitions.ts";
import { safeId } from "./safe-id.ts";
import { deliverySchema } from "./submission-schemas.ts";

const form = formOf("delivery", deliverySchema);

/** The deliveries that the documents hold. */
export function storedDeliveries(documents: Documents): Deliveries {
  const idOf = (id: string) => `delivery.${safeId(id)}`;
  return {
    async claim(delivery) {
      const body = form.write(delivery);
      return (await documents.create(reportPartition(delivery.report), idOf(delivery.id), body)) !== undefined;
    },
    async settle(report, id, outcome, settledAt) {
      const partition = reportPartition(report);
      // A delivery changes only by being settled: whoever finds it changed finds it settled when they look again.
      for (let stored: string | undefined; stored === undefined; ) {
        const document = await documents.read(partition, idOf(id));
        if (document === undefined) {
          const says = `The delivery ${id} is to be settled and was never claimed. Restore the store from a backup.`;
          throw new AppError("store.corrupt", says);
        }
        const delivery = form.read(document);
        if (delivery.outcome !== undefined) return;
        const body = form.write({ ...delivery, outcome, settledAt });
        stored = await documents.replace(partition, document.id, body, document.etag);
      }
    },
    async of(report) {
      return (await documents.list(reportPartition(report), { idPrefix: "delivery." })).map(form.read);
    },
  };
}
