// What everybody in a channel may know of its organisations' reports: submitted or not, and when they are due.
import { reportsIn } from "../domain/organisation.ts";
import { periodFor, phaseOf, takesReports } from "../domain/period.ts";
import { latestSubmission } from "../domain/report.ts";
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
      return takesReports(period, today) && reportsIn(organisation, period) ? [{ ...organisation, period }] : [];
    }),
  );
  return Promise.all(
    asked.map(async ({ id, name, period }): Promise<ReportHeading> => {
      const key = { periodId: period.id, organisationId: id };
      const report = (await ports.reports.get(key))?.value;
      return {
        key,
        organisationName: name,
        period,
        phase: phaseOf(period, today),
        progress: { answered: 0, count: 0 },
        status: report?.stage === "submitted" ? "submitted" : "inProgress",
        submission: report && latestSubmission(report),
      };
    }),
  );
}
