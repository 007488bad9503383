// What everybody in a channel may know of its organisations' reports: submitted or not, and when they are due.
import { type Organisation, reportsIn } from "../domain/organisation.ts";
import { type Period, periodFor, phaseOf, takesCompletions, takesReports } from "../domain/period.ts";
import { latestSubmission, type Report } from "../domain/report.ts";
import { currentReturn, ownDays } from "../domain/report-return.ts";
import { visibleOrganisations } from "./find-latest-report.ts";
import type { Ports } from "./ports.ts";
import type { ReportHeading } from "./views.ts";

/** Headings without any progress: how far a report has come is nobody's business before it is submitted. */
export async function publicStatus(ports: Ports, channelId: string): Promise<readonly ReportHeading[]> {
  const today = ports.clock.today();
  const periods = (await ports.periods.all()).map(({ value }) => value);
  const organisations = await visibleOrganisations(ports, { kind: "channel", channelId });
  const asked = periods.flatMap((whole) =>
    organisations.flatMap((organisation) => {
      const period = periodFor(whole, organisation.id);
      const isTaken = takesReports(period, today) || takesCompletions(whole, today);
      return isTaken && reportsIn(organisation, period) ? [{ organisation, period }] : [];
    }),
  );
  const headings = asked.map(async ({ organisation, period }) => {
    const report = (await ports.reports.get({ periodId: period.id, organisationId: organisation.id }))?.value;
    const days = ownDays(report, period);
    return takesReports(days, today) ? [publicHeading(ports, organisation, days, report)] : [];
  });
  return (await Promise.all(headings)).flat();
}

/** Nothing of what was said about a return. */
function publicHeading(
  { clock }: Pick<Ports, "clock">,
  { id, name }: Organisation,
  period: Period,
  report: Report | undefined,
): ReportHeading {
  const returned = report && currentReturn(report);
  return {
    key: { periodId: period.id, organisationId: id },
    organisationName: name,
    period,
    phase: phaseOf(period, clock.today()),
    progress: { answered: 0, count: 0 },
    status: report === undefined || report.stage === "answering" ? "inProgress" : report.stage,
    submission: report && latestSubmission(report),
    completion: returned && { by: "", comment: "", dueOn: returned.dueOn, left: [] },
  };
}
