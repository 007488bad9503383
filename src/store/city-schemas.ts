// What the city's stored settings and reports look like.
import { z } from "zod";
import type { CityDelivery, CityEdition } from "../domain/city-edition.ts";
import type { CitySettings } from "../usecases/city-ports.ts";
import { agreeing } from "./agreeing.ts";
import { channelSchema, daySchema, momentSchema } from "./schemas.ts";
import { outcomeSchema, postDecisionSchema, targetSchema } from "./submission-schemas.ts";

export const citySettingsSchema = agreeing<CitySettings>()(z.strictObject({ channel: channelSchema.optional() }));

export const cityEditionSchema = agreeing<CityEdition>()(
  z.strictObject({
    periodId: z.string(),
    number: z.number(),
    version: z.number().optional(),
    contents: z.array(z.string()),
    missing: z.array(z.string()),
    expected: z.number(),
    day: daySchema,
    at: momentSchema,
    name: z.string(),
    size: z.number(),
    sha256: z.string(),
  }),
);

/** A part of a file's bytes, in base64. */
export const cityFileSchema = z.strictObject({ bytes: z.base64() });

export const cityDeliverySchema = agreeing<CityDelivery>()(
  z.strictObject({
    id: z.string(),
    periodId: z.string(),
    edition: z.number(),
    target: targetSchema,
    claimedAt: momentSchema,
    outcome: outcomeSchema.optional(),
    settledAt: momentSchema.optional(),
    decision: postDecisionSchema.optional(),
  }),
);
