// What coordinators' cards send, beside the fields that every card may have.
import { z } from "zod";
import { coordinatorTasks } from "./coordinator-command.ts";

const period = z.string().regex(/^20\d\d-(?:T1|T2|VB)$/);

export const coordinatorVerbs = {
  coordinate: z.object({ task: z.enum(coordinatorTasks), period: period.optional() }),
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
