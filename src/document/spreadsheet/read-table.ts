// Reads a spreadsheet that someone sent, an Excel workbook or a CSV file; every way to be something else is an outcome.
import type { TableFault, TableReading } from "../../domain/register/table.ts";
import { faultOfKind } from "../file-kind.ts";
import { openPackage } from "../form-package.ts";
import { FormRefused } from "../form-refused.ts";
import { csvTable } from "./csv-table.ts";
import { workbookTables } from "./workbook-tables.ts";

export interface TableReadingOptions {
  /** In bytes. */
  readonly sizeLimit?: number;
}

/** A register of thousands of rows takes half a megabyte. */
const usualLimit = 10 * 1024 * 1024;

export async function readTables(
  bytes: Uint8Array,
  { sizeLimit = usualLimit }: TableReadingOptions = {},
): Promise<TableReading> {
  if (bytes.length > sizeLimit) return { kind: "tooLarge" };
  const fault = faultOfKind(bytes);
  if (fault?.kind === "otherKind") return csvTable(bytes);
  if (fault !== undefined) return { kind: faultInTables[fault.kind] };
  try {
    return await workbookTables(await openPackage(bytes));
  } catch (error) {
    if (error instanceof FormRefused) return { kind: faultInTables[error.fault.kind] };
    throw error;
  }
}

const faultInTables = {
  empty: "empty",
  tooLarge: "tooLarge",
  oldWord: "wordDocument",
  encrypted: "encrypted",
  pdf: "pdf",
  spreadsheet: "oldExcel",
  presentation: "otherKind",
  openDocument: "openDocument",
  richTextFormat: "otherKind",
  picture: "picture",
  macros: "macros",
  otherKind: "otherKind",
  noDocument: "otherKind",
  damaged: "damaged",
  tooMuchInside: "tooMuchInside",
  unsafe: "damaged",
} as const satisfies Readonly<Record<string, TableFault>>;
