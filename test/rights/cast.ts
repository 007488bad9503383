// The people of the rights' walk, on a running bot with a report that is full of secrets, and whatever they may forge.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import type { Documents } from "../../src/store/documents.ts";
import { atFirstQuestion, atReview } from "../journey/chapters.ts";
import { ekbacken, period, type RunningBot } from "../journey/running-bot.ts";
import { TeamsClient } from "../journey/teams-user.ts";
import type { Role } from "./rights-table.ts";

const objectId = (number: number) => `cccccccc-0000-4000-8000-00000000000${number}`;
export const coordinatorId = objectId(2);

export interface Cast {
  readonly as: Readonly<Record<Role, TeamsClient>>;
  /** The records of the people above that have one. */
  readonly recordOf: Readonly<Partial<Record<Role, string>>>;
  /** Everything that a card of Ekbacken's report could hold, true to the last id. */
  readonly forged: Readonly<Record<string, string | number>>;
}

/** Stands in everything that only Ekbacken's own may read. */
export const secret = "HEMLIGT";

/** Anna and Björn work on the report, a colleague has replied and been asked again, David has never written. */
export async function assemble(bot: RunningBot): Promise<Cast> {
  const client = (id: string, aadObjectId: string) =>
    new TeamsClient(() => bot.port, bot.connector, { id, aadObjectId, name: `${id} i Teams` });
  await reportEarlier(bot);
  const anna = await atFirstQuestion(bot);
  const bjorn = await atFirstQuestion(bot, "bjorn");
  await anna.click("saveAnswer", { text: `${secret} svar.` });
  await anna.write(`${secret} utkast.`);
  const email = "kollega@example.se";
  const referring = { verb: "refer", report: "2026-T1.ekbacken", question: "local-cooperation", email };
  await anna.press({ data: { ...referring, note: `${secret} hälsning.` } });
  const colleague = client("kollega", objectId(1));
  bot.connector.emails.set("29:kollega", email);
  await colleague.install();
  await colleague.click("reply", { text: `${secret} svar från kollegan.` });
  bot.clock.move(60);
  await anna.press({ data: { ...referring, note: `${secret} hälsning igen.` } });
  const coordinator = client("samordnare", coordinatorId);
  await coordinator.install();
  await unbind(bot, "david");
  bot.connector.emails.set("29:gast", "david.lind@example.se");
  bot.connector.guests.add("29:gast");
  const colleagueId = (await bot.ports.people.withEmail(email))?.value.id ?? assert.fail("no colleague");
  const cecilia = bot.person("cecilia");
  await cecilia.install();
  const recordOf = { contact: "anna", deputy: "bjorn", otherContact: "cecilia", colleague: colleagueId };
  return {
    as: {
      contact: anna,
      deputy: bjorn,
      otherContact: cecilia,
      colleague,
      coordinator,
      stranger: client("frammande", objectId(3)),
      guest: client("gast", objectId(4)),
    },
    recordOf: { ...recordOf, coordinator: `coordinator-${coordinatorId}` },
    forged: forgedFor(colleagueId),
  };
}

const earlier = {
  ...period,
  id: "2025-T2",
  kind: "T2",
  year: 2025,
  opensOn: day("2025-08-20"),
  dueOn: day("2025-09-20"),
  closesOn: day("2025-10-01"),
} as const;

/** Anna's report of the period before is in. */
async function reportEarlier(bot: RunningBot): Promise<void> {
  const now = bot.clock.now();
  await bot.ports.periods.save({ value: earlier });
  bot.clock.set(moment("2025-09-01T08:00:00Z"));
  const anna = await atReview(bot);
  await anna.click("submit");
  bot.clock.set(now);
}

async function unbind({ ports }: RunningBot, id: string): Promise<void> {
  const stored = (await ports.people.get(id)) ?? assert.fail(`nobody is ${id}`);
  await ports.people.save({ ...stored, value: { ...stored.value, aadObjectId: undefined } });
}

/** What a verb does not know it ignores, so that one forgery serves them all. */
function forgedFor(colleague: string): Cast["forged"] {
  const { periodId, organisationId } = ekbacken;
  const onReport = { report: `${periodId}.${organisationId}`, question: "local-cooperation", revision: 1, draft: 0 };
  const onEarlier = { from: `${earlier.id}.${organisationId}` };
  const onForm = { form: 1, "take-1-local-cooperation": "true" };
  const onReferral = { colleague, reply: 1, email: "kapad@example.se", note: "Kapad hälsning." };
  const onNudge = { nudge: "2026-05-06.anna", when: "tomorrow", remindDay: "2026-05-11", awayThrough: "2026-05-12" };
  const onPeriod = { period: periodId, organisations: organisationId, task: "actions", reviewed: 9, language: "sv" };
  const onReturn = { version: 1, edition: 1, comment: "Kapad kommentar." };
  const onPerson = { person: "anna", mark: "00000000", name: "Kapad", phone: "", role: "primary", sure: "yes" };
  const onRegister = { import: 1, removeAbsent: "true", organisation: organisationId, ...onPerson };
  const dates = { kind: "T2", year: "2026", change: "dates", dueOn: "2026-05-20", closesOn: "2026-06-12" };
  return {
    ...onReport,
    ...onEarlier,
    ...onForm,
    ...onReferral,
    ...onNudge,
    ...onPeriod,
    ...onReturn,
    ...onRegister,
    ...dates,
    text: "Kapad text.",
    reason: "Kapat skäl.",
  };
}

export interface Writes {
  readonly around: (documents: Documents) => Documents;
  /** `partition/id` of all that was written since the last time. */
  take(): readonly string[];
}

export function recordedWrites(): Writes {
  const written: string[] = [];
  const around = (documents: Documents): Documents => ({
    ...documents,
    create: (partition, id, body) => {
      written.push(`${partition}/${id}`);
      return documents.create(partition, id, body);
    },
    replace: (partition, id, body, etag) => {
      written.push(`${partition}/${id}`);
      return documents.replace(partition, id, body, etag);
    },
  });
  return { around, take: () => written.splice(0) };
}
