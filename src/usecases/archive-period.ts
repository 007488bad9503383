// Everything that was submitted in a period, for one file that can be kept for good.
import { type CityRound, isComplete, missingFrom } from "../domain/city-round.ts";
import { archiveFileNameOf } from "../domain/file-name.ts";
import type { Period } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import type { Report } from "../domain/report.ts";
import { breathe } from "./breathe.ts";
import { cityEditionOf, loadCityRound } from "./city-edition.ts";
import type { ArchiveEntry } from "./city-ports.ts";
import { type NoPeriod, type NothingSubmitted, periodNamed } from "./compile-city-report.ts";
import { recordAction } from "./coordinator-actions.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import type { Ports, Versioned } from "./ports.ts";
import { submittedExport } from "./submitted-export.ts";
import { writeExport } from "./write-export.ts";

export interface Archive {
  readonly kind: "archive";
  readonly period: Period;
  readonly name: string;
  /** How many organisations' reports are in it. */
  readonly reports: number;
  readonly isComplete: boolean;
  /** The bytes of the file, made as they are asked for. */
  chunks(): AsyncIterable<Uint8Array>;
}

export type ArchiveOutcome = Archive | NothingSubmitted | NoPeriod;

/** Of the period that is named, or else the newest that has begun. */
export async function archivePeriod(
  ports: Ports,
  person: Person,
  periodId?: string,
): Promise<ArchiveOutcome | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const outcome = await archiveForOperator(ports, periodId);
  if (outcome.kind === "archive") {
    const figures = String(outcome.reports);
    await recordAction(ports, person, { kind: "archiveMade", periodId: outcome.period.id, figures });
  }
  return outcome;
}

/** What a coordinator's link leads to; nothing for whoever coordinates no more. */
export async function openArchive(
  ports: Ports,
  person: Versioned<Person>,
  periodId: string,
): Promise<ArchiveOutcome | NotCoordinator> {
  if (!isCoordinator(ports.settings, person.value)) return { kind: "notCoordinator" };
  return archiveForOperator(ports, periodId);
}

/** The same for an operator at a terminal, who has the whole store before them. */
export async function archiveForOperator(ports: Ports, periodId?: string): Promise<ArchiveOutcome> {
  const found = await periodNamed(ports, periodId);
  if (found.kind === "noPeriod") return found;
  const { period } = found;
  const round = await loadCityRound(ports, period);
  const reports = round.members.length - missingFrom(round).length;
  if (reports === 0) return { kind: "nothingSubmitted", period };
  return {
    kind: "archive",
    period,
    name: archiveFileNameOf(ports.settings.cityName ?? "", period),
    reports,
    isComplete: isComplete(round),
    chunks: () => ports.archiver.pack(entriesOf(ports, round)),
  };
}

/** One after the other, so that no more than one organisation's files are held at a time. */
async function* entriesOf(ports: Ports, round: CityRound): AsyncGenerator<ArchiveEntry> {
  yield { path: "LAS-MIG.txt", bytes: encoded(readMe) };
  yield* cityReports(ports, round);
  for (const { report, submission } of round.members) {
    if (report === undefined || submission === undefined) continue;
    yield* reportEntries(ports, report);
    await breathe();
  }
  yield { path: "atgarder.json", bytes: encoded(`${JSON.stringify(await actionsOf(ports, round.period), null, 2)}\n`) };
}

async function* reportEntries(ports: Ports, report: Report): AsyncGenerator<ArchiveEntry> {
  const folder = `rapporter/${report.organisationId}`;
  const data = await submittedExport(ports, report);
  for (const { name, bytes } of data.files) yield { path: `${folder}/${name}`, bytes };
  yield { path: `${folder}/rapport.json`, bytes: encoded(`${writeExport(data)}\n`) };
}

/** All complete ones, and what is submitted now where that is none of them. */
async function* cityReports(ports: Ports, round: CityRound): AsyncGenerator<ArchiveEntry> {
  const now = await cityEditionOf(ports, round);
  const all = (await ports.cityReports.of(round.period.id)).filter(
    ({ version, number }) => version !== undefined || number === now.number,
  );
  for (const edition of all) {
    yield { path: `stadens-rapport/${edition.name}`, bytes: await ports.cityReports.bytes(edition) };
  }
}

/** Making archives changes nothing, and the archive does not tell of itself. */
async function actionsOf({ coordinatorActions, clock }: Ports, { id, opensOn }: Period) {
  const [first, last] = [opensOn, clock.today()].map((day) => Number(day.slice(0, 4)));
  const years = Array.from({ length: (last ?? 0) - (first ?? 0) + 2 }, (_, index) => (first ?? 0) - 1 + index);
  const actions = (await Promise.all(years.map((year) => coordinatorActions.of(year)))).flat();
  return actions
    .filter(({ periodId, kind }) => periodId === id && kind !== "archiveMade")
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const readMe = `Arkiv av näringslivsrapporterna för en period.

stadens-rapport/   stadens samlade rapport som Word-dokument
rapporter/         en mapp för varje nämnd och bolag: varje inlämnad version som Word-dokument, byte för byte som den
                   lämnades ut, och rapport.json med samma innehåll i ett format som program kan läsa
atgarder.json      vad samordnarna har gjort i perioden
SHA256SUMS         kontrollsummor; prova dem med: sha256sum -c SHA256SUMS

Här finns bara det som har lämnats in, inga utkast.
`;
