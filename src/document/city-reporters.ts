// Who has reported and when, as a table, and who has not, as a list.
import { type FileChild, HeadingLevel, Paragraph, Table, TableLayoutType, TableRow, WidthType } from "docx";
import type { CityReport, CityReporter } from "../domain/city-report.ts";
import { counted, withEarlierNames } from "./city-names.ts";
import { tableBorders, tableCell } from "./facts-table.ts";
import { bulleted } from "./list-definitions.ts";
import { oneLine } from "./one-line.ts";
import { colours } from "./styles.ts";
import { dayInWords } from "./swedish-dates.ts";

const columns = [
  { title: "Nämnd eller bolag", width: 3550 },
  { title: "Inlämnad", width: 1750 },
  { title: "Version", width: 1800 },
  { title: "Diarienummer", width: 2084 },
] as const;
const widths = columns.map(({ width }) => width);

export function cityReporters({ reporters, missing }: CityReport): readonly FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, text: "Vilka som har rapporterat" }),
    ...(reporters.length === 0 ? [] : [tableOf(reporters)]),
    ...(missing.length === 0
      ? []
      : [
          new Paragraph({ heading: HeadingLevel.HEADING_2, text: `Har inte lämnat in: ${counted(missing.length)}` }),
          ...missing.map((organisation) => new Paragraph({ ...bulleted, text: withEarlierNames(organisation) })),
        ]),
  ];
}

function tableOf(reporters: readonly CityReporter[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 50, bottom: 50, left: 115, right: 115 },
    borders: tableBorders,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [headerRow(), ...reporters.map(rowOf)],
  });
}

function headerRow(): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, width }) => tableCell(title, width, "TableHeading", colours.heading)),
  });
}

function rowOf(reporter: CityReporter): TableRow {
  const { submittedOn, version, isReopened, diarienummer } = reporter;
  const [first = 0, ...others] = widths;
  const facts = [
    dayInWords(submittedOn),
    isReopened ? `${version}, kompletteras` : String(version),
    oneLine(diarienummer ?? "") || "–",
  ];
  return new TableRow({
    cantSplit: true,
    children: [
      tableCell(withEarlierNames(reporter), first, "FactLabel", undefined),
      ...facts.map((text, index) => tableCell(text, others[index] ?? 0, "FactValue", undefined)),
    ],
  });
}
