// What stored organisations, people and periods look like.
import { z } from "zod";
import type { Author } from "../domain/author.ts";
import { type Day, parseDay } from "../domain/day.ts";
import { languages } from "../domain/language.ts";
import { type Moment, parseMoment } from "../domain/moment.ts";
import type { Channel, Organisation } from "../domain/organisation.ts";
import { type Period, type PeriodDays, periodKinds, periodNewsKinds } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import type { ReportKey } from "../domain/report.ts";
import { agreeing } from "./agreeing.ts";

// Strict objects: a field that is not known here would be lost when the document is saved again.

export const daySchema = z.custom<Day>(
  (value) => typeof value === "string" && parseDay(value) !== undefined,
  "no day (YYYY-MM-DD)",
);

export const momentSchema = z.custom<Moment>(
  (value) => typeof value === "string" && parseMoment(value) === value,
  "no moment (2026-05-06T07:08:09.123Z)",
);

export const reportKeyFields = { periodId: z.string(), organisationId: z.string() };

const reportKeySchema = agreeing<ReportKey>()(z.strictObject(reportKeyFields));

export const authorSchema = agreeing<Author>()(z.strictObject({ personId: z.string(), name: z.string() }));

export const dutyRoleSchema = z.enum(["primary", "deputy"]);

export const channelSchema = agreeing<Channel>()(
  z.strictObject({
    id: z.string(),
    teamId: z.string(),
    serviceUrl: z.string(),
    tenantId: z.string(),
    groupId: z.string().optional(),
    folder: z.strictObject({ driveId: z.string(), folderId: z.string() }).optional(),
  }),
);

export const organisationSchema = agreeing<Organisation>()(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    tags: z.array(z.string()),
    diarienummer: z.string().optional(),
    channel: channelSchema.optional(),
    validFrom: daySchema.optional(),
    validTo: daySchema.optional(),
    predecessors: z.array(z.string()),
  }),
);

export const personSchema = agreeing<Person>()(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    aadObjectId: z.string().optional(),
    duties: z.array(z.strictObject({ organisationId: z.string(), role: dutyRoleSchema })),
    language: z.enum(languages).optional(),
    chat: z
      .strictObject({
        conversationId: z.string(),
        serviceUrl: z.string(),
        tenantId: z.string(),
        userId: z.string(),
        botId: z.string(),
      })
      .optional(),
    chatUsedOn: daySchema.optional(),
    open: z
      .strictObject({
        report: reportKeySchema,
        questionId: z.string(),
        revision: z.number(),
        askedAt: momentSchema,
      })
      .optional(),
    referred: z.array(z.strictObject({ report: reportKeySchema, questionId: z.string() })).optional(),
    nudging: z
      .strictObject({
        since: momentSchema.optional(),
        remindOn: daySchema.optional(),
        awayThrough: daySchema.optional(),
        unreachable: z.strictObject({ reason: z.string(), since: momentSchema }).optional(),
      })
      .optional(),
    formerIds: z.array(z.string()).optional(),
    becameId: z.string().optional(),
  }),
);

const periodDays = {
  id: z.string(),
  kind: z.enum(periodKinds),
  year: z.number(),
  opensOn: daySchema,
  dueOn: daySchema,
  closesOn: daySchema,
};

export const periodDaysSchema = agreeing<PeriodDays>()(z.strictObject(periodDays));

export const periodSchema = agreeing<Period>()(
  z.strictObject({
    ...periodDays,
    closedOn: daySchema.optional(),
    completionsUntil: daySchema.optional(),
    openedAt: momentSchema.optional(),
    news: z.strictObject({ what: z.enum(periodNewsKinds), at: momentSchema }).optional(),
    extensions: z
      .array(z.strictObject({ organisationId: z.string(), dueOn: daySchema, closesOn: daySchema, at: momentSchema }))
      .optional(),
  }),
);
