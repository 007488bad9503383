// What stored nudges look like.
import { z } from "zod";
import { type Nudge, type NudgeItem, type NudgeOutcome, nudgeReasons } from "../domain/nudge.ts";
import type { NudgePause } from "../domain/nudge-pause.ts";
import { agreeing } from "./agreeing.ts";
import { authorSchema, daySchema, momentSchema, reportKeyFields } from "./schemas.ts";
import { outcomeSchema } from "./submission-schemas.ts";

const itemSchema = agreeing<NudgeItem>()(
  z.strictObject({
    ...reportKeyFields,
    reason: z.union([z.number(), z.enum(nudgeReasons)]),
    as: z.enum(["contact", "substitute", "coordinator"]),
  }),
);

const nudgeOutcomeSchema = agreeing<NudgeOutcome>()(
  z.union([outcomeSchema, z.strictObject({ kind: z.literal("withdrawn") })]),
);

export const nudgeSchema = agreeing<Nudge>()(
  z.strictObject({
    personId: z.string(),
    day: daySchema,
    items: z.array(itemSchema),
    claimedAt: momentSchema,
    attempts: z.number(),
    outcome: nudgeOutcomeSchema.optional(),
    settledAt: momentSchema.optional(),
    cardId: z.string().optional(),
    isUsed: z.boolean(),
  }),
);

export const nudgePauseSchema = agreeing<NudgePause>()(
  z.strictObject({ periodId: z.string(), isPaused: z.boolean(), by: authorSchema, at: momentSchema }),
);
