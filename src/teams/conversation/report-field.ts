// The field of a card that names a report, `2026-T1.ekbacken`.
import { z } from "zod";
import { parseReportKey } from "../../domain/report.ts";

export const reportField = z
  .string()
  .max(120)
  .transform((text, context) => {
    const key = parseReportKey(text);
    if (key !== undefined) return key;
    context.addIssue({ code: "custom", message: "no report" });
    return z.NEVER;
  });
