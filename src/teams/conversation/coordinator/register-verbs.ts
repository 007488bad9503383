// What the cards of the register send.
import { z } from "zod";

const count = z.coerce.number().int().min(0).max(1_000_000);
const ofImport = { import: count };

export const registerVerbs = {
  applyImport: z.object({ ...ofImport, removeAbsent: z.string().default("") }),
  showImport: z.object({ ...ofImport, page: count.default(0) }),
  dropImport: z.object(ofImport),
} as const;

export type RegisterAction = {
  [V in keyof typeof registerVerbs]: { readonly verb: V } & z.output<(typeof registerVerbs)[V]>;
}[keyof typeof registerVerbs];

/** Whether an action is one of the register's cards. */
export function isRegisterAction<A extends { readonly verb: string }>(action: A): action is Extract<A, RegisterAction> {
  return Object.hasOwn(registerVerbs, action.verb);
}
