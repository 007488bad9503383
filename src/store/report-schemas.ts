// What a stored report looks like, with its answers and drafts, and the earlier answers that are kept beside it.
import { z } from "zod";
import type { Answer } from "../domain/answer.ts";
import type { Draft } from "../domain/draft.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import type { GoneMessage } from "../domain/gone-message.ts";
import type { Referral } from "../domain/referral.ts";
import type { Report } from "../domain/report.ts";
import type { ReportReturn } from "../domain/report-return.ts";
import type { Earlier } from "../usecases/ports.ts";
import { agreeing } from "./agreeing.ts";
import { authorSchema, daySchema, momentSchema, reportKeyFields } from "./schemas.ts";

export const answerSchema = agreeing<Answer>()(
  z.strictObject({
    content: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("text"), text: z.string() }),
      z.strictObject({ kind: z.literal("notApplicable"), reason: z.string() }),
    ]),
    revision: z.number(),
    by: authorSchema,
    at: momentSchema,
  }),
);

const draftSchema = agreeing<Draft>()(
  z.strictObject({
    questionId: z.string(),
    personId: z.string(),
    basedOn: z.number(),
    revision: z.number(),
    pieces: z.array(z.strictObject({ text: z.string(), at: momentSchema, messageId: z.string().optional() })),
  }),
);

const referralSchema = agreeing<Referral>()(
  z.strictObject({
    questionId: z.string(),
    colleague: authorSchema,
    askedBy: authorSchema,
    askedAt: momentSchema,
    note: z.string(),
    reply: z.strictObject({ text: z.string(), at: momentSchema, revision: z.number() }).optional(),
  }),
);

const goneMessageSchema = agreeing<GoneMessage>()(
  z.strictObject({
    messageId: z.string(),
    questionId: z.string(),
    personId: z.string(),
    fate: z.enum(["saved", "rewritten", "withdrawn"]),
  }),
);

const askedFields = { questionId: z.string(), revision: z.number() };

const followUpSchema = agreeing<FollowUp>()(
  z.strictObject({
    personId: z.string(),
    after: z.strictObject({ ...askedFields, askedAt: momentSchema }),
    asked: z.strictObject(askedFields).optional(),
  }),
);

const returnSchema = agreeing<ReportReturn>()(
  z.strictObject({
    version: z.number(),
    by: authorSchema,
    at: momentSchema,
    dueOn: daySchema,
    comment: z.string(),
    questions: z.array(z.strictObject({ questionId: z.string(), comment: z.string(), revision: z.number() })),
    takenBack: z.strictObject({ by: authorSchema, at: momentSchema }).optional(),
  }),
);

export const reportSchema = agreeing<Report>()(
  z.strictObject({
    ...reportKeyFields,
    questionnaire: z.strictObject({ id: z.string(), version: z.number() }),
    questionIds: z.array(z.string()),
    answers: z.record(z.string(), answerSchema),
    drafts: z.array(draftSchema),
    stage: z.enum(["answering", "submitted", "returned"]),
    submissions: z.array(z.strictObject({ version: z.number(), at: momentSchema, by: authorSchema })),
    referrals: z.array(referralSchema).optional(),
    awaitsPost: z.boolean(),
    followUps: z.array(followUpSchema).optional(),
    goneDraftRevision: z.number().optional(),
    goneMessages: z.array(goneMessageSchema).optional(),
    returns: z.array(returnSchema).optional(),
    awaitsNotice: z.boolean().optional(),
  }),
);

export const earlierSchema = agreeing<Earlier>()(
  z.strictObject({ questionId: z.string(), answer: answerSchema, reason: z.enum(["replaced", "setAside"]) }),
);
