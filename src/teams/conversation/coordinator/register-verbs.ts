// What the cards of the register send.
import { z } from "zod";

const count = z.coerce.number().int().min(0).max(1_000_000);
const ofImport = { import: count };

const text = z.string().default("");
const ofOrganisation = { organisation: z.string().min(1).max(80) };
const ofPerson = { ...ofOrganisation, person: z.string().min(1).max(120) };
const mark = z.string().max(20);
const contact = { name: text, email: text, phone: text, role: z.enum(["primary", "deputy"]).default("primary") };

export const registerVerbs = {
  showRegister: z.object({ search: z.string().max(200).default(""), page: count.default(0) }),
  showOrganisation: z.object(ofOrganisation),
  saveOrganisation: z.object({
    ...ofOrganisation,
    mark,
    organisationName: text,
    diarienummer: text,
    validFrom: text,
    validTo: text,
    predecessors: text,
  }),
  showContact: z.object(ofPerson),
  saveContact: z.object({ ...ofPerson, mark, ...contact }),
  replaceContact: z.object({ ...ofPerson, mark, ...contact }),
  addContact: z.object({ ...ofOrganisation, ...contact }),
  endDuty: z.object({ ...ofPerson, sure: z.enum(["yes", "no"]).default("no") }),
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
