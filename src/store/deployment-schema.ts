// What the files of a deployment must look like; every rule's message ends with what to write instead.
import { z } from "zod";
import { type Day, parseDay } from "../domain/day.ts";
import { languages } from "../domain/language.ts";
import { parsePeriodId, periodId, periodKinds } from "../domain/period.ts";

const idPattern = /^[a-z0-9-]{1,80}$/;

const id = (key: string, example: string) => {
  const error = `must be 1 to 80 of the characters a-z, 0-9 and -; write ${key}: ${example}`;
  return z.string({ error }).regex(idPattern, { error });
};
export const text = (key: string, example: string) => {
  const error = `must be a text; write ${key}: ${example}`;
  return z.string({ error }).regex(/\S/, { error });
};
const flag = (key: string) => z.boolean({ error: `must be true or false; write ${key}: true` });
export const oneOf = <const T extends readonly string[]>(key: string, values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}; write ${key}: ${values[0]}` });
export const list = <T extends z.ZodType>(item: T, remedy: string) => {
  const error = `must be a list with at least one entry; ${remedy}`;
  return z.array(item, { error }).min(1, { error });
};
export const group = <T extends z.core.$ZodShape>(shape: T) => {
  const keys = Object.keys(shape).join(", ");
  return z.strictObject(shape, { error: `must be a group of keys; write some of ${keys} on lines below it` });
};
export const day = (key: string) =>
  z.custom<Day>((value) => typeof value === "string" && parseDay(value) !== undefined, {
    error: `must be a day of the calendar; write ${key}: 2026-05-13`,
  });
const idList = (key: string) => list(id(key, "[first-one, second-one]"), `write ${key}: [first-one, second-one]`);
const kinds = list(oneOf("kinds", periodKinds), "write kinds: [T1, T2, VB]");
const source = oneOf("source", ["form", "proposed"]);
const localised = group({ sv: text("sv", "texten på svenska"), en: text("en", "the text in English").optional() });

const question = group({
  id: id("id", "local-cooperation"),
  text: localised,
  help: localised.optional(),
  required: flag("required"),
  allowNotApplicable: flag("allowNotApplicable"),
  source,
  placement: oneOf("placement", ["inferred"]).optional(),
  tags: idList("tags").optional(),
  kinds: kinds.optional(),
});

const wholeNumber = (key: string) => {
  const error = `must be a whole number from 1; write ${key}: 1`;
  return z.int({ error }).min(1, { error });
};

export const questionnaireFile = group({
  id: id("id", "district-board"),
  version: wholeNumber("version"),
  source,
  audience: group({ types: idList("types"), tags: idList("tags").optional() }),
  kinds,
  title: text("title", "dokumentets rubrik"),
  intro: text("intro", "dokumentets inledning"),
  followUpHeading: text("followUpHeading", "rubriken med {år}"),
  purposeHeading: text("purposeHeading", "Beskrivning (mål och syfte)"),
  purpose: text("purpose", "vad rapporten är till för"),
  focusAreas: list(
    group({
      id: id("id", "growth"),
      number: wholeNumber("number").optional(),
      title: localised,
      questions: list(question, "write at least one question below questions, or remove the focus area"),
    }),
    "write at least one focus area with a question below focusAreas, or remove the file",
  ),
});

export const questionnairesReference = group({ from: text("from", "../another-deployment/questionnaires") });

const channel = group({
  id: text("id", '"19:…@thread.tacv2"'),
  teamId: text("teamId", '"19:…@thread.tacv2"'),
  serviceUrl: z.url({ protocol: /^https?$/, error: 'must be a web address; write serviceUrl: "https://…"' }),
  tenantId: text("tenantId", "the id of the tenant in Microsoft Entra"),
  groupId: z
    .guid({ error: "must be the id of the team's group in Microsoft Entra; write its 36 characters" })
    .optional(),
});

export const channelFoldersFile = group({
  folders: list(
    group({
      channelId: text("channelId", '"19:…@thread.tacv2"'),
      driveId: text("driveId", '"b!…", as Graph names the library'),
      folderId: text("folderId", '"01…", as Graph names the folder'),
    }),
    "write at least one folder, or remove the file",
  ),
});

const organisation = group({
  id: id("id", "ekbacken"),
  name: text("name", "Ekbackens stadsdelsnämnd"),
  type: id("type", "district-board"),
  tags: idList("tags").optional(),
  diarienummer: text("diarienummer", '"EKB 2026/118"').optional(),
  channel: channel.optional(),
  validFrom: day("validFrom").optional(),
  validTo: day("validTo").optional(),
  predecessors: idList("predecessors").optional(),
}).superRefine(({ validFrom, validTo }, context) => {
  if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return;
  const message = `is before validFrom, ${validFrom}; write a day that is not before it`;
  context.addIssue({ code: "custom", path: ["validTo"], message });
});

export const organisationsFile = group({ organisations: list(organisation, "write at least one organisation") });

const person = group({
  id: id("id", "anna"),
  name: text("name", "Anna Åström"),
  email: z.email({ error: "must be an e-mail address; write email: anna.astrom@example.se" }).toLowerCase(),
  phone: text("phone", "08-465 004 01"),
  aadObjectId: z.guid({ error: "must be an Entra object id; write the 36 characters or remove it" }).optional(),
  duties: list(
    group({ organisationId: id("organisationId", "ekbacken"), role: oneOf("role", ["primary", "deputy"]) }),
    "write duties: [{ organisationId: ekbacken, role: primary }]",
  ),
  language: oneOf("language", languages).optional(),
});

export const peopleFile = group({ people: list(person, "write at least one person, or remove the file") });

export const ownPeriodId = (value: unknown) => {
  const parsed = typeof value === "string" ? parsePeriodId(value) : undefined;
  return parsed !== undefined && periodId(parsed.year, parsed.kind) === value;
};

const period = group({
  id: z.custom<string>(ownPeriodId, { error: "must be a year and T1, T2 or VB; write id: 2026-T1" }),
  opensOn: day("opensOn"),
  dueOn: day("dueOn"),
  closesOn: day("closesOn"),
}).superRefine(({ opensOn, dueOn, closesOn }, context) => {
  const refuse = (key: string, other: string, value: Day) =>
    context.addIssue({
      code: "custom",
      path: [key],
      message: `is before ${other}, ${value}; write a day that is not before it`,
    });
  if (dueOn < opensOn) refuse("dueOn", "opensOn", opensOn);
  if (closesOn < dueOn) refuse("closesOn", "dueOn", dueOn);
});

export const periodsFile = group({ periods: list(period, "write at least one period, or remove the file") });
