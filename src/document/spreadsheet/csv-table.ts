// Reads a CSV file as Excel or another program writes it: UTF-8, UTF-16 or Windows-1252; semicolons, commas or tabs.
import { parse } from "csv-parse/sync";
import type { TableReading, TableRow } from "../../domain/register/table.ts";

const mostRows = 20_000;
const longestRow = 20_000;
const mostColumns = 60;

export function csvTable(bytes: Uint8Array): TableReading {
  const text = decoded(bytes);
  if (text === undefined) return { kind: "otherKind" };
  // A line that names its separator, which Excel understands.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const table = text.slice(named?.[0].length ?? 0);
  if (table.trim() === "") return { kind: "empty" };
  try {
    const rows = rowsOf(table, named?.[1] ?? separatorOf(table));
    return rows.length > mostRows ? { kind: "tooMuchInside" } : { kind: "tables", tables: [rows] };
  } catch {
    return { kind: "damaged" };
  }
}

/** Undefined for what is no text. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes.subarray(0, 10_000).some((byte) => byte < 9 || (byte > 13 && byte < 27))) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The one that the first lines have most of. */
function separatorOf(text: string): string {
  const start = text.slice(0, 2_000);
  const counted = [";", "\t", ","].map((separator) => ({ separator, count: start.split(separator).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator;
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function rowsOf(text: string, delimiter: string): readonly TableRow[] {
  const options = { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  const limits = { max_record_size: longestRow, to: mostRows + 1, info: true };
  const parsed: unknown = parse(text, { ...options, ...limits });
  return (parsed as readonly ParsedRow[]).map(({ record, info }) => ({
    number: info.lines,
    cells: record.slice(0, mostColumns).map((cell) => ({ text: cell })),
  }));
}
