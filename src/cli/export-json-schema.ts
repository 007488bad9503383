// The export format as a JSON Schema, for those who read or write such files with other tools.
import { z } from "zod";
import { answerSchema, earlierSchema, reportSchema } from "../store/report-schemas.ts";
import { authorSchema, daySchema, momentSchema, periodDaysSchema } from "../store/schemas.ts";
import { deliverySchema, storedFileSchema, submissionSchema } from "../store/submission-schemas.ts";
import { exportSchema } from "./export-schema.ts";

const named = z.registry<{ id: string; description: string }>();
named.add(answerSchema, { id: "Answer", description: "What was answered to a question." });
named.add(authorSchema, { id: "Author", description: "Who did something." });
named.add(daySchema, { id: "Day", description: "A day of the calendar, YYYY-MM-DD." });
named.add(momentSchema, { id: "Moment", description: "A moment in UTC with milliseconds, 2026-05-06T07:08:09.123Z." });
named.add(periodDaysSchema, { id: "Period", description: "A reporting round." });
named.add(reportSchema, { id: "Report", description: "The report as it stands." });
named.add(earlierSchema, { id: "Earlier", description: "An answer that does not stand in the report any longer." });
named.add(submissionSchema, { id: "Submission", description: "A submitted version; never changed." });
named.add(storedFileSchema, { id: "File", description: "The document of a submitted version, as it was handed out." });
named.add(deliverySchema, { id: "Delivery", description: "That a version was sent, and how it went." });

/** JSON Schema, draft 2020-12. */
export function exportJsonSchema(): object {
  return z.toJSONSchema(exportSchema, {
    metadata: named,
    // Days and moments are checked by code; their JSON is a string.
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === daySchema) Object.assign(jsonSchema, { type: "string", format: "date" });
      if (zodSchema === momentSchema) Object.assign(jsonSchema, { type: "string", format: "date-time" });
    },
  });
}
