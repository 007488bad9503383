// What a stored form that a person has sent looks like.
import { z } from "zod";
import type { SentAnswer, SentForm } from "../domain/sent-form.ts";
import { agreeing } from "./agreeing.ts";
import { momentSchema, reportKeyFields } from "./schemas.ts";

const simplified = z.array(z.enum(["tables", "pictures", "headings", "notes", "textBoxes", "objects"]));

const answerSchema = agreeing<SentAnswer>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("text"), text: z.string(), simplified }),
    z.strictObject({ kind: z.literal("notApplicable"), reason: z.string() }),
    z.strictObject({ kind: z.literal("unanswered"), simplified }),
    z.strictObject({ kind: z.literal("tooLong"), length: z.number() }),
  ]),
);

const contact = z.strictObject({
  name: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});

const questionnaire = z.strictObject({ id: z.string(), version: z.number() });

export const sentFormSchema = agreeing<SentForm>()(
  z.strictObject({
    personId: z.string(),
    number: z.number(),
    at: momentSchema,
    origin: z.strictObject({ ...reportKeyFields, questionnaire }).optional(),
    facts: z.strictObject({
      organisationName: z.string().optional(),
      periodName: z.string().optional(),
      contacts: z.array(contact),
    }),
    answers: z.record(z.string(), answerSchema),
    trackedChanges: z.boolean(),
    comments: z.boolean(),
  }),
);
