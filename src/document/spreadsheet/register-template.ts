// Writes the register as an Excel workbook that clerks can change and send back: what is stored, choices, an explanation.
import { type Cell, type Row, default as writeXlsxFile } from "write-excel-file/node";
import type { Organisation } from "../../domain/organisation.ts";
import { contactOrder, type Person } from "../../domain/person.ts";
import { writeChannelLink } from "../../domain/register/channel-link.ts";
import type { Register } from "../../domain/register/register-change.ts";
import { dropDowns } from "./drop-downs.ts";
import { orderlyFonts } from "./orderly-fonts.ts";
import { explanation, roleNames, titles, typeName, widths } from "./register-template-words.ts";

/** Rows below the register in which phone numbers stay text. */
const emptyRows = 300;

/** For questionnaires of these types. */
export async function registerTemplate(register: Register, types: readonly string[]): Promise<Uint8Array> {
  const names = new Map(register.organisations.map(({ id, name }) => [id, name]));
  const rows = register.organisations
    .toSorted((a, b) => a.name.localeCompare(b.name, "sv"))
    .flatMap((organisation) => rowsOf(organisation, register.people, names));
  const blank = titles.map(() => text(""));
  const data = [titles.map(title), ...rows, ...Array.from({ length: emptyRows }, () => blank)];
  const choices = [
    { column: titles.indexOf("Typ"), values: types.map(typeName) },
    { column: titles.indexOf("Roll"), values: Object.values(roleNames) },
  ];
  const columns = titles.map((name) => ({ width: widths[name] }));
  const sheets = [
    { data, sheet: "Register", columns, stickyRowsCount: 1 },
    { data: explanation.map(explained), sheet: "Så här gör du", columns: [{ width: 22 }, { width: 100 }] },
  ];
  return writeXlsxFile(sheets, { features: [orderlyFonts, dropDowns("1", choices, data.length)] }).toBuffer();
}

function rowsOf(
  organisation: Organisation,
  people: readonly Person[],
  names: ReadonlyMap<string, string>,
): readonly Row[] {
  const { id, name, type, tags, diarienummer = "", validFrom = "", validTo = "", predecessors, channel } = organisation;
  const known = predecessors.map((predecessor) => names.get(predecessor) ?? predecessor);
  const link = channel === undefined ? "" : writeChannelLink(channel);
  const after = [diarienummer, tags.join(", "), validFrom, validTo, known.join("; "), link, id];
  const contacts = people.filter(({ duties }) => duties.some(({ organisationId }) => organisationId === id));
  const persons = contacts.toSorted(contactOrder(id)).map(({ name, email, phone, duties }) => {
    const role = duties.find(({ organisationId }) => organisationId === id)?.role ?? "primary";
    return [name, email, phone, roleNames[role]];
  });
  const all = persons.length === 0 ? [["", "", "", ""]] : persons;
  return all.map((person) => [name, typeName(type), ...person, ...after].map(text));
}

/** As text, or Excel would take the zero from a phone number. */
function text(value: string): Cell {
  return { value, type: String, format: "@" };
}

function title(value: string): Cell {
  return { value, fontWeight: "bold", backgroundColor: "#dde7f0" };
}

function explained([what, how]: readonly [string, string]): Row {
  return [
    { value: what, fontWeight: "bold", alignVertical: "top" },
    { value: how, wrap: true },
  ];
}
