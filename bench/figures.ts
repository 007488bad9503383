// Figures of the bench: medians and percentiles, rows with their aims, and the table.

export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly product: number;
  /** What it is measured against, in the same run. */
  readonly against: string;
  readonly reference: number;
  readonly ratio: number;
  /** At most so much, of the ratio or of the product's own figure. */
  readonly aim?: { readonly of: "ratio" | "product"; readonly atMost: number };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function rowOf(row: Omit<Row, "ratio"> & { readonly ratio?: number }): Row {
  return { ...row, ratio: row.ratio ?? row.product / row.reference };
}

export function isMet({ aim, ratio, product }: Row): boolean | undefined {
  return aim && (aim.of === "ratio" ? ratio : product) <= aim.atMost;
}

const columns = ["what", "Tertialbot", "against", "reference", "ratio", "aim", "met"];

/** The rows as a table of text. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${shortened(row.product)} ${row.unit}`,
    row.against,
    `${shortened(row.reference)} ${row.unit}`,
    row.ratio.toFixed(2),
    aimOf(row),
    { true: "yes", false: "NO", undefined: "" }[`${isMet(row)}`] ?? "",
  ]);
  const all = [columns, ...cells];
  const widths = columns.map((_, index) => Math.max(...all.map((line) => line[index]?.length ?? 0)));
  const lines = all.map((line) =>
    line
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

function shortened(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function aimOf({ aim, unit }: Row): string {
  if (aim === undefined) return "";
  return aim.of === "ratio" ? `ratio <= ${aim.atMost}` : `<= ${aim.atMost} ${unit}`;
}
