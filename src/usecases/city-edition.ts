// Finds or makes the edition of the city's report that says what has been submitted now.
import { AppError } from "../domain/app-error.ts";
import { type CityEdition, editionMadeFrom, nextVersion } from "../domain/city-edition.ts";
import { type CityReport, type CityReporter, cityAreasOf } from "../domain/city-report.ts";
import {
  type CityMember,
  type CityRound,
  cityRoundOf,
  contentsOf,
  isComplete,
  missingFrom,
} from "../domain/city-round.ts";
import { cityFileNameOf } from "../domain/file-name.ts";
import { dayIn } from "../domain/moment.ts";
import type { Period } from "../domain/period.ts";
import { isAsked } from "../domain/questionnaire.ts";
import type { Submission } from "../domain/submission.ts";
import { breathe } from "./breathe.ts";
import { freezeSubmission } from "./freeze-submission.ts";
import type { Ports } from "./ports.ts";

/** Who is in the period's report as everything is stored now. */
export async function loadCityRound(ports: Ports, period: Period): Promise<CityRound> {
  const [organisations, reports] = await Promise.all([ports.organisations.all(), ports.reports.ofPeriod(period.id)]);
  return cityRoundOf({
    period,
    organisations: organisations.map(({ value }) => value),
    reports: reports.map(({ value }) => value),
    isAsked: (organisation) =>
      isAsked(ports.questionnaires.meantFor(organisation, period.kind), organisation, period.kind),
  });
}

/** The edition that was made from what is submitted now, else a new one; whoever asks at the same time gets the same one. */
export async function cityEditionOf(ports: Ports, round: CityRound): Promise<CityEdition> {
  const { period } = round;
  const today = ports.clock.today();
  for (;;) {
    const editions = await ports.cityReports.of(period.id);
    const known = editionMadeFrom(editions, contentsOf(round), today);
    if (known !== undefined) return known;
    const version = isComplete(round) ? nextVersion(editions) : undefined;
    const report = await cityReportOf(ports, round, version);
    await breathe();
    const { bytes, sha256 } = await ports.cityCompiler.compile(report);
    const edition: CityEdition = {
      periodId: period.id,
      number: (editions.at(-1)?.number ?? 0) + 1,
      ...(version !== undefined && { version }),
      contents: contentsOf(round),
      missing: report.missing.map(({ name }) => name),
      expected: round.members.length,
      day: today,
      at: ports.clock.now(),
      name: cityFileNameOf(report.cityName, period, version),
      size: bytes.length,
      sha256,
    };
    if (await ports.cityReports.add(edition, bytes)) return edition;
  }
}

/** The edition that says what is submitted now, where nobody is waited for and it has been made. */
export async function completeEditionOf(ports: Ports, period: Period): Promise<CityEdition | undefined> {
  const round = await loadCityRound(ports, period);
  if (!isComplete(round)) return undefined;
  return editionMadeFrom(await ports.cityReports.of(period.id), contentsOf(round), ports.clock.today());
}

async function cityReportOf(ports: Ports, round: CityRound, version: number | undefined): Promise<CityReport> {
  const { id, kind, year } = round.period;
  const submissions: Submission[] = [];
  const reporters: CityReporter[] = [];
  for (const member of round.members.filter(({ submission }) => submission !== undefined)) {
    const submission = await submissionOf(ports, round, member);
    submissions.push(submission);
    reporters.push(reporterOf(ports, member, submission));
    await breathe();
  }
  return {
    cityName: ports.settings.cityName ?? "",
    period: { id, kind, year },
    day: ports.clock.today(),
    version,
    reporters,
    missing: missingFrom(round).map(({ organisation: { name }, earlierNames }) => ({ name, earlierNames })),
    areas: cityAreasOf(submissions),
  };
}

async function submissionOf(
  ports: Ports,
  { period }: CityRound,
  { report, organisation, submission, isDone }: CityMember,
): Promise<Submission> {
  if (isDone && report !== undefined) return freezeSubmission(ports, report);
  const version = submission?.version ?? 0;
  const stored = await ports.submissions.get({ periodId: period.id, organisationId: organisation.id }, version);
  if (stored !== undefined) return stored;
  const says = `${period.id}.${organisation.id} lacks its version ${version}. Restore the store from a backup.`;
  throw new AppError("store.corrupt", says);
}

function reporterOf({ settings }: Ports, { earlierNames, isDone }: CityMember, submission: Submission): CityReporter {
  const { organisation, version, at } = submission;
  const { name, diarienummer } = organisation;
  const submittedOn = dayIn(settings.zone, at);
  return { name, earlierNames, diarienummer, version, submittedOn, isReopened: !isDone };
}
