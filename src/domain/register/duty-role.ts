// What clerks call the two roles of a contact person.
import type { DutyRole } from "../person.ts";
import { foldLabel } from "./fold-label.ts";

const known: Readonly<Record<DutyRole, readonly string[]>> = {
  primary: ["ordinarie", "primar", "huvudkontakt", "huvudkontaktperson", "kontaktperson", "forsta", "primary", "main"],
  deputy: ["ersattare", "suppleant", "vice", "bitradande", "reserv", "stallforetradare", "deputy", "substitute"],
};

/** Undefined for a word that is no role. */
export function dutyRole(text: string): DutyRole | undefined {
  const label = foldLabel(text);
  if (known.primary.includes(label)) return "primary";
  return known.deputy.includes(label) ? "deputy" : undefined;
}
