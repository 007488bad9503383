// Everything that the product stores, on any kind of documents.
import type { Ports } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { storedAlerts } from "./stored-alerts.ts";
import { storedCity } from "./stored-city.ts";
import { storedCityDeliveries } from "./stored-city-deliveries.ts";
import { storedCityReports } from "./stored-city-reports.ts";
import { storedCoordinatorActions } from "./stored-coordinator-actions.ts";
import { storedDeliveries } from "./stored-deliveries.ts";
import { storedHistory } from "./stored-history.ts";
import { storedNudges } from "./stored-nudges.ts";
import { storedOrganisations } from "./stored-organisations.ts";
import { storedPendingImports } from "./stored-pending-imports.ts";
import { storedPeople } from "./stored-people.ts";
import { storedPeriods } from "./stored-periods.ts";
import { storedRemovals } from "./stored-removals.ts";
import { storedReportFiles } from "./stored-report-files.ts";
import { storedReports } from "./stored-reports.ts";
import { storedSentForms } from "./stored-sent-forms.ts";
import { storedSubmissions } from "./stored-submissions.ts";

type StoredPorts = Pick<
  Ports,
  | "organisations"
  | "people"
  | "periods"
  | "reports"
  | "history"
  | "submissions"
  | "files"
  | "deliveries"
  | "alerts"
  | "nudges"
  | "sentForms"
  | "pendingImports"
  | "removals"
  | "coordinatorActions"
  | "city"
  | "cityReports"
  | "cityDeliveries"
>;

export interface Store extends StoredPorts {
  /** Returns when the store answers; throws an AppError that says why it doesn't. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The store that stands on the given documents. */
export function storeOn(documents: Documents): Store {
  return {
    organisations: storedOrganisations(documents),
    people: storedPeople(documents),
    periods: storedPeriods(documents),
    reports: storedReports(documents),
    history: storedHistory(documents),
    submissions: storedSubmissions(documents),
    files: storedReportFiles(documents),
    deliveries: storedDeliveries(documents),
    alerts: storedAlerts(documents),
    nudges: storedNudges(documents),
    sentForms: storedSentForms(documents),
    pendingImports: storedPendingImports(documents),
    removals: storedRemovals(documents),
    coordinatorActions: storedCoordinatorActions(documents),
    city: storedCity(documents),
    cityReports: storedCityReports(documents),
    cityDeliveries: storedCityDeliveries(documents),
    // A list, because a Cosmos container that is missing looks like a missing document to a single read.
    async check() {
      await documents.list("check");
    },
    close: () => documents.close(),
  };
}
