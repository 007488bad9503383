// What coordinators' cards send, beside the fields that every card may have.
import { z } from "zod";
import { periodKinds } from "../../../domain/period.ts";
import { periodChangeKinds } from "../../../domain/period-change.ts";
import { statusFilters } from "../../../domain/period-status.ts";
import { reportField as report } from "../report-field.ts";
import { coordinatorTasks } from "./coordinator-command.ts";
import { registerVerbs } from "./register-verbs.ts";

const filter = z.enum(statusFilters).default("all");
const period = z.string().regex(/^20\d\d-(?:T1|T2|VB)$/);

const text = z.string().default("");
const version = z.coerce.number().int().min(1).max(1_000);

/** The ticked boxes, `take-q1`, and what stands in the fields beside them, `say-q1`; who comments a question ticks it. */
function askedOf(fields: Readonly<Record<string, unknown>>) {
  const ids = Object.keys(fields).flatMap((field) => /^(?:take|say)-(.{1,80})$/.exec(field)?.[1] ?? []);
  return [...new Set(ids)].flatMap((questionId) => {
    const said = fields[`say-${questionId}`];
    const comment = typeof said === "string" ? said : "";
    const isTaken = fields[`take-${questionId}`] === "true" || comment.trim() !== "";
    return isTaken ? [{ questionId, comment }] : [];
  });
}

const returned = z
  .object({ report, version, comment: text, dueOn: text })
  .catchall(z.unknown())
  .transform(({ report: key, version: shown, comment, dueOn, ...fields }) => ({
    ...{ report: key, version: shown, comment, dueOn },
    questions: askedOf(fields),
  }));
const word = z.string().max(200).default("");
const dates = { opensOn: word, dueOn: word, closesOn: word };
const change = { period, change: z.enum(periodChangeKinds), organisation: word, ...dates };

export const coordinatorVerbs = {
  chooseReturn: z.object({ period, organisation: z.string().max(80).default("") }),
  returnReport: returned,
  statusFile: z.object({ period }),
  takeBackReturn: z.object({ report }),
  extendReturn: z.object({ report, dueOn: text }),
  coordinate: z.object({ task: z.enum(coordinatorTasks), period: period.optional() }),
  ...registerVerbs,
  proposePeriod: z.object({
    kind: z.enum(periodKinds).default("T1"),
    year: z
      .string()
      .regex(/^20\d\d$/)
      .default("2000"),
  }),
  periodDates: z.object({ period, ...dates }),
  previewPeriod: z.object({ period, ...dates }),
  openPeriod: z.object({ period, ...dates, accepted: word }),
  changePeriodForm: z.object(change),
  previewPeriodChange: z.object(change),
  makePeriodChange: z.object({ ...change, basis: z.string().max(20_000).default(""), accepted: word }),
  leavePeriod: z.object({}),
  resendPost: z.object({ report, version }),
  postArrived: z.object({ report, version }),
  resendCityPost: z.object({ period, edition: version }),
  cityPostArrived: z.object({ period, edition: version }),
  periodStatus: z.object({ period, filter, shown: filter, page: z.coerce.number().int().min(0).max(9_999).default(0) }),
} as const;

export type CoordinatorAction = {
  [V in keyof typeof coordinatorVerbs]: { readonly verb: V } & z.output<(typeof coordinatorVerbs)[V]>;
}[keyof typeof coordinatorVerbs];

/** Whether an action is one of the coordinators' cards. */
export function isCoordinatorAction<A extends { readonly verb: string }>(
  action: A,
): action is Extract<A, CoordinatorAction> {
  return Object.hasOwn(coordinatorVerbs, action.verb);
}
