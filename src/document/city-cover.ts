// The cover of the city's report: whose it is, for which period, when it was put together, and whether anyone is missing.
import { type FileChild, HeadingLevel, Paragraph } from "docx";
import type { CityReport } from "../domain/city-report.ts";
import { cityReportName, counted, inWords, monthsOf } from "./city-names.ts";
import { oneLine } from "./one-line.ts";
import { periodName } from "./period-name.ts";
import { dayInWords } from "./swedish-dates.ts";

export function cityCover(report: CityReport): readonly FileChild[] {
  const cityName = oneLine(report.cityName);
  return [
    new Paragraph({ style: "CityName", text: cityName === "" ? "Stadens samlade rapport" : cityName }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: cityReportName }),
    new Paragraph({ style: "Round", text: periodName(report.period) }),
    new Paragraph({ style: "CoverFact", text: monthsOf(report.period), spacing: { after: 480 } }),
    ...(report.version === undefined ? partial(report) : complete(report, report.version)),
  ];
}

function complete({ day, reporters }: CityReport, version: number): readonly Paragraph[] {
  const replaces = version > 1 ? ` (ersätter version ${version - 1})` : "";
  return [
    fact(`Sammanställd den ${dayInWords(day)}`),
    fact(`Version ${version}${replaces}`),
    fact(`Rapporter från ${counted(reporters.length)}`),
  ];
}

function partial({ day, reporters, missing }: CityReport): readonly Paragraph[] {
  const reopened = reporters.filter(({ isReopened }) => isReopened);
  const expected = reporters.length + missing.length;
  const notice = `Delvis sammanställd. ${reporters.length} av ${counted(expected)} har lämnat in.`;
  return [
    fact(`Sammanställd den ${dayInWords(day)}`),
    new Paragraph({ style: "DraftNotice", text: notice }),
    ...named("Saknas", missing),
    ...named("Kompletteras", reopened),
  ];
}

function named(label: string, organisations: readonly { readonly name: string }[]): readonly Paragraph[] {
  return organisations.length === 0 ? [] : [fact(`${label}: ${inWords(organisations.map(({ name }) => name))}.`)];
}

function fact(text: string): Paragraph {
  return new Paragraph({ style: "CoverFact", text });
}
