// Reads the register from a table: which row says what, and which rows can't be taken.
import { readChannelLink } from "./channel-link.ts";
import { dutyRole } from "./duty-role.ts";
import { isEmailAddress } from "./email-address.ts";
import { tidyName } from "./fold-label.ts";
import { organisationType } from "./organisation-types.ts";
import { readPhone } from "./phone.ts";
import { type RegisterField, registerColumns } from "./register-columns.ts";
import type { RegisterReading, RegisterRow, RejectedRow, RowFault, RowNote, RowPerson } from "./register-row.ts";
import { sheetDay } from "./sheet-day.ts";
import type { TableCell, TableRow } from "./table.ts";

export type RegisterFile =
  | { readonly kind: "register"; readonly reading: RegisterReading }
  /** No sheet has titles for organisations and anything about them. */
  | { readonly kind: "noColumns" }
  | { readonly kind: "noRows" }
  | { readonly kind: "tooManyRows"; readonly count: number; readonly limit: number };

/** The largest city has some hundreds of contact persons. */
const mostRows = 3_000;
const longestText = 300;

/** The first sheet with the register's titles. */
export function readRegister(tables: readonly (readonly TableRow[])[]): RegisterFile {
  const columns = tables.map(registerColumns).find((found) => found !== undefined);
  if (columns === undefined) return { kind: "noColumns" };
  const rows = columns.rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ""));
  if (rows.length === 0) return { kind: "noRows" };
  if (rows.length > mostRows) return { kind: "tooManyRows", count: rows.length, limit: mostRows };
  const read = rows.map((row) => readRow(row, columns.at));
  return {
    kind: "register",
    reading: {
      rows: read.flatMap(({ row }) => (row === undefined ? [] : [row])),
      rejected: read.flatMap(({ rejected }) => (rejected === undefined ? [] : [rejected])),
      notes: read.flatMap(({ row, notes }) => (row === undefined ? [] : notes)),
      ignored: columns.ignored,
    },
  };
}

type Said = (field: RegisterField) => string;

interface ReadRow {
  readonly row?: RegisterRow | undefined;
  readonly rejected?: RejectedRow | undefined;
  readonly notes: readonly RowNote[];
}

function readRow({ number, cells }: TableRow, at: ReadonlyMap<RegisterField, number>): ReadRow {
  const cellOf = (field: RegisterField): TableCell | undefined => cells[at.get(field) ?? -1];
  const said: Said = (field) => tidyName(cellOf(field)?.text ?? "");
  const [fault, about = ""] = faultOf(said, [...at.keys()]) ?? [];
  const organisation = said("organisation") || said("id");
  if (fault !== undefined) return { rejected: { number, organisation, fault, about }, notes: [] };
  const phone = readPhone(said("phone"));
  const notes: RowNote[] = [];
  if (phone.repair === "repaired") notes.push({ number, kind: "phoneRepaired", about: phone.phone });
  if (phone.repair === "lost") notes.push({ number, kind: "phoneLost", about: said("phone") });
  if ([...at.keys()].some((field) => cellOf(field)?.isFormula)) notes.push({ number, kind: "formula", about: "" });
  const row: RegisterRow = { number, ...organisationIn(said), person: personIn(said, phone.phone) };
  return { row, notes };
}

function organisationIn(said: Said): Omit<RegisterRow, "number" | "person"> {
  return {
    organisation: said("organisation"),
    id: wordIn(said("id").toLowerCase()),
    type: wordIn(organisationType(said("type"))),
    tags: listIn(said("tags").toLowerCase(), /[;,]/),
    diarienummer: wordIn(said("diarienummer")),
    validFrom: sheetDay(said("validFrom")),
    validTo: sheetDay(said("validTo")),
    predecessors: listIn(said("predecessors"), /;/),
    channel: wordIn(said("channel")),
  };
}

function personIn(said: Said, phone: string): RowPerson | undefined {
  if (said("email") === "") return undefined;
  const role = dutyRole(said("role"));
  return { name: said("name"), email: said("email").toLowerCase(), phone: wordIn(phone), role };
}

function wordIn(text: string): string | undefined {
  return text === "" ? undefined : text;
}

/** In the order of the alphabet, each once. */
function listIn(text: string, between: RegExp): readonly string[] | undefined {
  const entries = text.split(between).map((entry) => entry.trim());
  const named = [...new Set(entries)].filter((entry) => entry !== "").sort();
  return named.length === 0 ? undefined : named;
}

type Fault = readonly [fault: RowFault, about?: string];

function faultOf(said: Said, fields: readonly RegisterField[]): Fault | undefined {
  const broken = fields.map(said).find((text) => /^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)[!?]?/i.test(text));
  if (broken !== undefined) return ["formulaError", broken];
  const long = fields.map(said).find((text) => text.length > longestText);
  if (long !== undefined) return ["tooLong", `${long.slice(0, 40)}…`];
  if (said("organisation") === "" && said("id") === "") return ["organisationMissing"];
  return faultOfPerson(said) ?? faultOfDays(said) ?? faultOfChannel(said("channel"));
}

function faultOfPerson(said: Said): Fault | undefined {
  const isNamed = said("name") !== "" || said("phone") !== "";
  if (said("email") === "") return isNamed ? ["emailMissing", said("name")] : undefined;
  if (!isEmailAddress(said("email"))) return ["emailMalformed", said("email")];
  if (said("name") === "") return ["nameMissing", said("email")];
  return said("role") !== "" && dutyRole(said("role")) === undefined ? ["unknownRole", said("role")] : undefined;
}

function faultOfDays(said: Said): Fault | undefined {
  const [from, to] = [said("validFrom"), said("validTo")];
  if (from !== "" && sheetDay(from) === undefined) return ["validFromUnreadable", from];
  return to !== "" && sheetDay(to) === undefined ? ["validToUnreadable", to] : undefined;
}

function faultOfChannel(link: string): Fault | undefined {
  return link !== "" && readChannelLink(link) === undefined ? ["channelUnreadable", link.slice(0, 80)] : undefined;
}
