// Reads what a card sent: untrusted data with a verb and ids.
import { z } from "zod";
import { languages } from "../../domain/language.ts";
import type { ReportKey } from "../../domain/report.ts";
import { coordinatorVerbs } from "./coordinator/coordinator-verbs.ts";
import { reportField as report } from "./report-field.ts";

const count = z.coerce.number().int().min(0).max(1_000_000);
const ofReport = { report };
const ofQuestion = { report, question: z.string().min(1).max(80) };
const ofDraft = { ...ofQuestion, draft: count };
const text = z.string().default("");
const ofReply = { ...ofQuestion, colleague: z.string().min(1).max(120), reply: count, revision: count };
const ofField = { ...ofDraft, revision: count, text };

// A form's number is begun from the clock: it is greater than any count.
const ofForm = { report, form: z.coerce.number().int().min(0) };

const ofNudge = { nudge: z.string().max(100).optional() };
const ofPeriod = { period: z.string().max(20) };

/** The ticked boxes of a form's card: `take-0-local-cooperation` for a question and the revision that was shown. */
function chosenOfForm({ report, form, ...fields }: { report: ReportKey; form: number; [field: string]: unknown }) {
  const chosen = Object.entries(fields).flatMap(([name, value]) => {
    const [, revision = "", questionId = ""] = /^take-(\d{1,6})-(.{1,80})$/.exec(name) ?? [];
    return value === "true" && questionId !== "" ? [{ questionId, basedOn: Number(revision) }] : [];
  });
  return { report, form, chosen };
}

const schemas = {
  continue: z.object({ report: report.optional(), nudge: z.string().max(100).optional() }),
  overview: z.object({ report: report.optional(), ...z.object(ofField).omit({ report: true }).partial().shape }),
  review: z.object(ofReport),
  preview: z.object(ofReport),
  form: z.object(ofReport),
  submit: z.object({ report, reviewed: count }),
  useForm: z.object(ofForm),
  saveForm: z.object(ofForm).catchall(z.unknown()).transform(chosenOfForm),
  dropForm: z.object({}),
  ask: z.object(ofQuestion),
  saveAnswer: z.object(ofField),
  notApplicable: z.object({ ...ofField, reason: text }),
  skip: z.object(ofField),
  back: z.object(ofField),
  useEarlier: z.object({ ...ofField, from: report }),
  saveDraft: z.object(ofDraft),
  undoDraft: z.object(ofDraft),
  addMore: z.object(ofQuestion),
  startOver: z.object(ofDraft),
  keepTheirs: z.object(ofDraft),
  latest: z.object(ofReport),
  askColleague: z.object(ofField),
  refer: z.object({ ...ofQuestion, email: text, note: text }),
  reply: z.object({ ...ofQuestion, text }),
  useReply: z.object(ofReply),
  editReply: z.object(ofReply),
  remindLater: z.object({ ...ofNudge, when: z.enum(["tomorrow", "inThreeDays", "onDay"]), remindDay: text }),
  away: z.object({ ...ofNudge, awayThrough: text }),
  comeBack: z.object({}),
  pauseNudges: z.object(ofPeriod),
  resumeNudges: z.object(ofPeriod),
  remindNow: z.object({ organisations: z.string().max(10_000).default("") }),
  language: z.object({ language: z.enum(languages) }),
  ...coordinatorVerbs,
} as const;

const envelope = z.object({ verb: z.unknown(), text: z.unknown(), reason: z.unknown() }).partial();

type Verb = keyof typeof schemas;
export const verbs = Object.keys(schemas) as readonly Verb[];

export type CardAction = { [V in Verb]: { readonly verb: V } & z.output<(typeof schemas)[V]> }[Verb];

export type ActionOf<V extends Verb> = Extract<CardAction, { verb: V }>;

export type ReadAction =
  | { readonly kind: "action"; readonly action: CardAction }
  /** With what had been typed, so that it can be given back. */
  | { readonly kind: "unknownVerb" | "invalid"; readonly typed: string };

/** Fields that a verb does not have are ignored: an older or newer card must never cost someone their text. */
export function readCardAction(data: unknown): ReadAction {
  const read = envelope.safeParse(data);
  const { verb, text: typedText, reason } = read.success ? read.data : {};
  const typed = [typedText, reason]
    .filter((value) => typeof value === "string")
    .join("\n\n")
    .trim();
  if (typeof verb !== "string" || !isVerb(verb)) return { kind: "unknownVerb", typed };
  const fields = schemas[verb].safeParse(data);
  return fields.success
    ? { kind: "action", action: { verb, ...fields.data } as CardAction }
    : { kind: "invalid", typed };
}

function isVerb(verb: string): verb is Verb {
  return Object.hasOwn(schemas, verb);
}
