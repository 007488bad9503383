// What coordinators have been told, in the store: each alert claimed once, whoever tries.
import { z } from "zod";
import type { Alert } from "../domain/alert.ts";
import { filingTroubles } from "../domain/channel-folder.ts";
import type { Alerts } from "../usecases/alert-ports.ts";
import { agreeing } from "./agreeing.ts";
import type { Documents } from "./documents.ts";
import { formOf, versioned } from "./form.ts";
import { alertsPartition, yearOf } from "./partitions.ts";
import { safeId } from "./safe-id.ts";
import { momentSchema } from "./schemas.ts";
import { outcomeSchema } from "./submission-schemas.ts";

const schema = agreeing<Alert>()(
  z.strictObject({
    id: z.string(),
    personId: z.string(),
    organisationId: z.string(),
    trouble: z.enum(filingTroubles),
    claimedAt: momentSchema,
    outcome: outcomeSchema.optional(),
  }),
);

const form = formOf("alert", schema);

/** The alerts that the documents hold. */
export function storedAlerts(documents: Documents): Alerts {
  return {
    async claim(alert) {
      const partition = alertsPartition(yearOf(alert.claimedAt));
      return (await documents.create(partition, safeId(alert.id), form.write(alert))) !== undefined;
    },
    async settle(alert, outcome) {
      const partition = alertsPartition(yearOf(alert.claimedAt));
      const claimed = await documents.read(partition, safeId(alert.id));
      // Only who claimed it settles it: what is not there as it was claimed is settled already.
      if (claimed === undefined || form.read(claimed).outcome !== undefined) return;
      await documents.replace(partition, claimed.id, form.write({ ...alert, outcome }), claimed.etag);
    },
    of: async (year) => (await documents.list(alertsPartition(year))).map((document) => versioned(form, document)),
  };
}
