// Reports in the store: one document each, with all their answers and drafts.
import type { Report } from "../domain/report.ts";
import type { Reports } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { formOf, saveVersion, versioned } from "./form.ts";
import { reportsPartition } from "./partitions.ts";
import { reportSchema } from "./report-schemas.ts";
import { safeId } from "./safe-id.ts";

const form = formOf<Report>("report", reportSchema, ({ awaitsPost, awaitsNotice = false }) => ({
  awaitsPost: awaitsPost || awaitsNotice,
}));

/** The reports that the documents hold. */
export function storedReports(documents: Documents): Reports {
  return {
    async get({ periodId, organisationId }) {
      const document = await documents.read(reportsPartition(periodId), safeId(organisationId));
      return document === undefined ? undefined : versioned(form, document);
    },
    ofPeriod: async (periodId) =>
      (await documents.list(reportsPartition(periodId))).map((document) => versioned(form, document)),
    async awaitingPost(periodId) {
      const where = { field: "awaitsPost", equals: true } as const;
      const waiting = await documents.list(reportsPartition(periodId), { where });
      return waiting.map((document) => versioned(form, document));
    },
    save({ value, etag }) {
      const { periodId, organisationId } = value;
      return saveVersion(documents, reportsPartition(periodId), safeId(organisationId), form.write(value), etag);
    },
  };
}
