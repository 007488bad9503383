// Says in words what an import changes, a line for each organisation, person and row; plain text.
import type { DutyRole } from "../../domain/person.ts";
import type {
  AbsentDuty,
  FieldChange,
  OrganisationChange,
  PersonChange,
} from "../../domain/register/register-change.ts";
import type { RejectedRow, RowNote } from "../../domain/register/register-row.ts";
import type { RegisterWords } from "./register.ts";

type Names = ReadonlyMap<string, string>;

/** "Parknämnden: diarienummer PN 1 → PN 2, gäller till 2026-12-31". */
export function organisationLine(
  words: RegisterWords,
  { kind, organisation, changes }: OrganisationChange,
  names: Names,
): string {
  const isNew = kind === "new";
  const said = changes.filter(({ field }) => !isNew || field !== "name");
  return sentence(isNew ? organisation.name : nameBefore(organisation.name, changes), said, words, names, isNew);
}

/** "Anna Åström: telefon 08-1 → 08-2, ersättare för Parknämnden". */
export function personLine(words: RegisterWords, { kind, person, changes }: PersonChange, names: Names): string {
  const isNew = kind === "new";
  const said = changes.filter(({ field }) => !isNew || field !== "name");
  return sentence(isNew ? person.name : nameBefore(person.name, changes), said, words, names, isNew);
}

export function absentLine(words: RegisterWords, { personName, organisationName, role }: AbsentDuty): string {
  return `${personName}: ${words.dutyFor(words.role[role], organisationName)}`;
}

export function rejectedLine(words: RegisterWords, { number, organisation, fault, about }: RejectedRow): string {
  return words.rowSays(number, organisation, words.rows[fault](about));
}

export function noteLine(words: RegisterWords, { number, kind, about }: RowNote): string {
  return words.rowSays(number, "", words.notes[kind](about));
}

function nameBefore(name: string, changes: readonly FieldChange[]): string {
  return changes.find(({ field }) => field === "name")?.from || name;
}

function sentence(
  name: string,
  changes: readonly FieldChange[],
  words: RegisterWords,
  names: Names,
  isNew: boolean,
): string {
  const said = changes.map((change) => changeInWords(words, change, names, isNew));
  return said.length === 0 ? name : `${name}: ${said.join(", ")}`;
}

function changeInWords(words: RegisterWords, change: FieldChange, names: Names, isNew: boolean): string {
  const { field, organisationId = "", from, to } = change;
  if (field === "duty") {
    const duty = words.dutyFor(roleName(words, to), names.get(organisationId) ?? organisationId);
    return from === "" ? duty : `${duty} (${words.wasRole(roleName(words, from))})`;
  }
  const [before, after] = [from, to].map((value) => valueInWords(words, field, value, names));
  if (isNew && (field === "email" || field === "phone" || field === "type")) return after ?? "";
  return from === "" ? `${words.field[field]} ${after}` : `${words.field[field]} ${before} → ${after}`;
}

function roleName({ role }: RegisterWords, text: string): string {
  return Object.hasOwn(role, text) ? role[text as DutyRole] : text;
}

function valueInWords({ typeName }: RegisterWords, field: FieldChange["field"], value: string, names: Names): string {
  if (field === "type") return typeName(value);
  if (field !== "predecessors" || value === "") return value;
  return value
    .split(", ")
    .map((id) => names.get(id) ?? id)
    .join(", ");
}
