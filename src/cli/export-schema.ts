// What an exported report looks like in its file; docs/export-format.md explains each field.
import { z } from "zod";
import { agreeing } from "../store/agreeing.ts";
import { earlierSchema, reportSchema } from "../store/report-schemas.ts";
import { momentSchema, periodDaysSchema } from "../store/schemas.ts";
import { deliverySchema, type StoredFile, storedFileSchema, submissionSchema } from "../store/submission-schemas.ts";
import { exportFormat, type ReportExport } from "../usecases/export-report.ts";

/** An export as its file has it: JSON has no bytes, so they stand there in base64. */
export type ExportFile = Omit<ReportExport, "files"> & { readonly files: readonly StoredFile[] };

export const exportSchema = agreeing<ExportFile>()(
  z.strictObject({
    format: z.literal(exportFormat),
    exportedAt: momentSchema,
    organisation: z.strictObject({
      id: z.string(),
      name: z.string(),
      type: z.string(),
      diarienummer: z.string().optional(),
    }),
    period: periodDaysSchema,
    report: reportSchema,
    earlier: z.array(earlierSchema),
    submissions: z.array(submissionSchema),
    files: z.array(storedFileSchema),
    deliveries: z.array(deliverySchema),
  }),
);
