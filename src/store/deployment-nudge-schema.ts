// What a deployment's calendar and its plan for nudges must look like.
import { z } from "zod";
import { type NudgeOccasion, nudgeAudiences } from "../domain/nudge-policy.ts";
import { parseTimeOfDay, type TimeOfDay } from "../domain/time-of-day.ts";
import { day, group, list, oneOf, ownPeriodId, text } from "./deployment-schema.ts";

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const isCountry = (code: string) => /^[A-Z]{2}$/.test(code) && countries.of(code) !== undefined;

const span = group({ from: day("from"), to: day("to") }).superRefine(({ from, to }, context) => {
  if (from <= to) return;
  const message = `is before from, ${from}; write a day that is not before it`;
  context.addIssue({ code: "custom", path: ["to"], message });
});

export const calendarFile = group({
  country: z.string().refine(isCountry, { error: "must be a country's two letters; write country: SE" }),
  state: text("state", "the letters of the part of the country").optional(),
  holidays: list(oneOf("holidays", ["public", "bank"]), "write holidays: [public, bank]"),
  daysOff: list(day("daysOff"), "write days such as 2026-05-15 below daysOff, or remove it").optional(),
  pauses: list(span, "write - { from: 2026-07-06, to: 2026-07-31 } below pauses, or remove it").optional(),
});

const time = (key: string, example: string) =>
  z
    .unknown()
    .transform((value) => (typeof value === "string" ? parseTimeOfDay(value) : undefined))
    .refine((value): value is TimeOfDay => value !== undefined, {
      error: `must be a time of the day in quotes; write ${key}: "${example}"`,
    })
    .optional();

const whole = (key: string, most: number, example: number) => {
  const error = `must be a whole number from 0 to ${most}; write ${key}: ${example}`;
  return z.int({ error }).min(0, { error }).max(most, { error }).optional();
};

const farthest = 60;
const occasion = z.custom<NudgeOccasion>(
  (value) => value === "opening" || (Number.isInteger(value) && Math.abs(Number(value)) <= farthest),
  { error: `must be opening, or business days from the due day, -${farthest} to ${farthest}; write on: -5` },
);

const policy = group({
  sendAt: time("sendAt", "09.00"),
  earliest: time("earliest", "08.30"),
  latest: time("latest", "16.00"),
  quietHours: whole("quietHours", 168, 24),
  makeUpDays: whole("makeUpDays", 20, 3),
  stages: list(
    group({ on: occasion, to: list(oneOf("to", nudgeAudiences), "write to: [primary]") }),
    "write - { on: -5, to: [primary] } below stages",
  ).optional(),
});

export const nudgesFile = group({
  policy: policy.optional(),
  periods: z
    .record(z.string().refine(ownPeriodId), policy, {
      error: ({ code }) =>
        code === "invalid_key"
          ? "is not a period; write its year and kind, such as 2026-T1"
          : "must be a group of periods; write 2026-T1: and its own rules below it",
    })
    .optional(),
});
