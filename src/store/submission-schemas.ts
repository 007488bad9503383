// What stored submissions look like, with their files and deliveries.
import { z } from "zod";
import type { Completion } from "../domain/completion.ts";
import {
  type Delivery,
  type DeliveryOutcome,
  type DeliveryTarget,
  type PostDecision,
  postTroubles,
} from "../domain/delivery.ts";
import type { Localised } from "../domain/language.ts";
import { periodKinds } from "../domain/period.ts";
import type { Questionnaire } from "../domain/questionnaire.ts";
import type { ReportFile, Submission } from "../domain/submission.ts";
import { agreeing } from "./agreeing.ts";
import { answerSchema } from "./report-schemas.ts";
import { authorSchema, dutyRoleSchema, momentSchema, periodDaysSchema, reportKeyFields } from "./schemas.ts";

const localisedSchema = agreeing<Localised>()(z.strictObject({ sv: z.string(), en: z.string().optional() }));

const questionSchema = z.strictObject({
  id: z.string(),
  text: localisedSchema,
  help: localisedSchema.optional(),
  required: z.boolean(),
  allowNotApplicable: z.boolean(),
  source: z.enum(["form", "proposed"]),
  placement: z.literal("inferred").optional(),
  tags: z.array(z.string()).optional(),
  kinds: z.array(z.enum(periodKinds)).optional(),
});

const questionnaireSchema = agreeing<Questionnaire>()(
  z.strictObject({
    id: z.string(),
    version: z.number(),
    source: z.enum(["form", "proposed"]),
    audience: z.strictObject({ types: z.array(z.string()), tags: z.array(z.string()).optional() }),
    kinds: z.array(z.enum(periodKinds)),
    title: z.string(),
    intro: z.string(),
    followUpHeading: z.string(),
    purposeHeading: z.string(),
    purpose: z.string(),
    focusAreas: z.array(
      z.strictObject({
        id: z.string(),
        number: z.number().optional(),
        title: localisedSchema,
        questions: z.array(questionSchema),
      }),
    ),
  }),
);

const completionSchema = agreeing<Completion>()(
  z.strictObject({
    of: z.number(),
    at: momentSchema,
    changes: z.array(z.strictObject({ questionId: z.string(), by: authorSchema, at: momentSchema })),
  }),
);

export const submissionSchema = agreeing<Submission>()(
  z.strictObject({
    ...reportKeyFields,
    version: z.number(),
    at: momentSchema,
    by: authorSchema,
    organisation: z.strictObject({ name: z.string(), type: z.string(), diarienummer: z.string().optional() }),
    contacts: z.array(z.strictObject({ name: z.string(), phone: z.string(), email: z.string(), role: dutyRoleSchema })),
    period: periodDaysSchema,
    questionnaire: questionnaireSchema,
    questionIds: z.array(z.string()),
    answers: z.record(z.string(), answerSchema),
    completion: completionSchema.optional(),
    unchangedSince: z.record(z.string(), z.strictObject({ kind: z.enum(periodKinds), year: z.number() })).optional(),
  }),
);

/** A file as it is stored: JSON has no bytes, so they stand there in base64. */
export type StoredFile = Omit<ReportFile, "bytes"> & { readonly bytes: string };

export const storedFileSchema = agreeing<StoredFile>()(
  z.strictObject({
    ...reportKeyFields,
    version: z.number(),
    name: z.string(),
    sha256: z.string(),
    bytes: z.base64(),
    at: momentSchema,
  }),
);

export const outcomeSchema = agreeing<DeliveryOutcome>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("sent") }),
    z.strictObject({ kind: z.literal("throttled") }),
    z.strictObject({ kind: z.literal("unreachable"), reason: z.string() }),
    z.strictObject({ kind: z.literal("failed"), reason: z.string() }),
    z.strictObject({ kind: z.literal("unknown"), reason: z.string() }),
  ]),
);

export const targetSchema = agreeing<DeliveryTarget>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("channel"), channelId: z.string() }),
    z.strictObject({ kind: z.literal("person"), personId: z.string() }),
    z.strictObject({
      kind: z.literal("coordinator"),
      personId: z.string(),
      trouble: z.enum(postTroubles),
      attempt: z.number(),
    }),
  ]),
);

export const postDecisionSchema = agreeing<PostDecision>()(
  z.strictObject({ kind: z.enum(["arrived", "resend"]), by: authorSchema, at: momentSchema }),
);

export const deliverySchema = agreeing<Delivery>()(
  z.strictObject({
    id: z.string(),
    report: z.strictObject(reportKeyFields),
    version: z.number(),
    target: targetSchema,
    claimedAt: momentSchema,
    fileUrl: z.string().optional(),
    outcome: outcomeSchema.optional(),
    settledAt: momentSchema.optional(),
    decision: postDecisionSchema.optional(),
  }),
);
