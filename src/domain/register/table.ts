// A table as a spreadsheet shows it, cell by cell, or why a file holds none.
export interface TableCell {
  /** As it is shown; a date as YYYY-MM-DD. */
  readonly text: string;
  /** Excel took it for a number: leading zeros and plus signs are gone. */
  readonly isNumber?: true | undefined;
  /** The value is what a formula last gave. */
  readonly isFormula?: true | undefined;
}

export interface TableRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly cells: readonly TableCell[];
}

export type TableFault =
  | "empty"
  | "tooLarge"
  | "oldExcel"
  | "encrypted"
  | "pdf"
  | "picture"
  | "wordDocument"
  | "openDocument"
  | "macros"
  | "otherKind"
  | "damaged"
  | "tooMuchInside";

export type TableReading =
  /** Every sheet that is shown, in order; a CSV file has one. */
  { readonly kind: "tables"; readonly tables: readonly (readonly TableRow[])[] } | { readonly kind: TableFault };
