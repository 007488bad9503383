// Writes how far a period has come as an Excel workbook: one table, with real dates and numbers, and never any text of a report.
import { type Cell, type Row, default as writeXlsxFile } from "write-excel-file/node";
import type { Day } from "../../domain/day.ts";
import type { OrganisationStatus } from "../../domain/period-status.ts";
import type { ReportStatus } from "../../domain/report.ts";
import { excelTable } from "./excel-table.ts";
import { orderlyFonts } from "./orderly-fonts.ts";

const states: Readonly<Record<ReportStatus, string>> = {
  notStarted: "Inte påbörjad",
  inProgress: "Påbörjad",
  submitted: "Inlämnad",
  returned: "Åter för komplettering",
};

interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (status: OrganisationStatus) => Cell;
}

const columns: readonly Column[] = [
  { title: "Organisation", width: 42, cell: ({ name }) => text(name) },
  { title: "Läge", width: 22, cell: ({ state }) => text(states[state]) },
  { title: "Försenad", width: 10, cell: ({ isLate }) => text(isLate ? "Ja" : "Nej") },
  { title: "Besvarade", width: 11, cell: ({ answered }) => count(answered) },
  { title: "Frågor", width: 8, cell: (status) => count(status.count) },
  { title: "Senast aktiv", width: 13, cell: ({ lastActive }) => date(lastActive) },
  { title: "Lämnas senast", width: 14, cell: ({ dueOn }) => date(dueOn) },
  { title: "Förlängt till", width: 13, cell: ({ extendedTo }) => date(extendedTo) },
  { title: "Inlämnad", width: 12, cell: ({ submitted }) => date(submitted?.on) },
  { title: "Version", width: 9, cell: ({ submitted }) => (submitted === undefined ? null : count(submitted.version)) },
  { title: "Kontaktpersoner", width: 42, cell: ({ contacts }) => text(contacts.join(", ")) },
  {
    title: "Kan inte nås",
    width: 30,
    cell: ({ unreachable }) => text(unreachable.map(({ name }) => name).join(", ")),
  },
];

/** In Swedish, like all documents; the sheet is named after the period. */
export async function statusWorkbook(
  periodId: string,
  organisations: readonly OrganisationStatus[],
): Promise<Uint8Array> {
  const titles = columns.map(({ title }) => title);
  const rows = organisations.map((status): Row => columns.map(({ cell }) => cell(status)));
  // A table has a row, also when there is nothing to show.
  const data = [titles.map(heading), ...(rows.length === 0 ? [titles.map(() => text(""))] : rows)];
  const table = excelTable({ name: "Status", titles, rows: data.length });
  const sheet = {
    data,
    sheet: `Läget ${periodId}`,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
  return writeXlsxFile([sheet], { features: [orderlyFonts, table] }).toBuffer();
}

function heading(value: string): Cell {
  return { value, type: String, fontWeight: "bold" };
}

/** As text: a name that begins like a formula stays a name, also when the cell is edited. */
function text(value: string): Cell {
  return { value, type: String, format: "@" };
}

function count(value: number): Cell {
  return { value, type: Number, format: "0" };
}

function date(day: Day | undefined): Cell {
  return day === undefined ? null : { value: new Date(`${day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
}
