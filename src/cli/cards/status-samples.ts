// Samples of the card that shows a coordinator how far a period has come.
import { day } from "../../domain/day.ts";
import { phaseOf } from "../../domain/period.ts";
import { countStatuses, type OrganisationStatus } from "../../domain/period-status.ts";
import { periodStatusCard } from "../../teams/cards/status-card.ts";
import type { PeriodStatus } from "../../usecases/period-status.ts";
import type { MakeSamples } from "./make-samples.ts";
import { samplePeriod } from "./sample-desk.ts";

const names = ["Ekbackens stadsdelsnämnd", "Hamnbolaget AB", "Kulturnämnden", "Lingonhöjdens stadsdelsnämnd"];
const states = ["submitted", "inProgress", "notStarted", "inProgress", "returned", "submitted"] as const;

function organisation(index: number, isLate: boolean): OrganisationStatus {
  const state = states[index % states.length] ?? "notStarted";
  const name = names[index] ?? `Nämnden ${index + 1}`;
  const isOut = index % 5 === 1;
  return {
    organisationId: `organisation-${index}`,
    name,
    state,
    isLate: isLate && state !== "submitted",
    answered: state === "notStarted" ? 0 : state === "inProgress" ? 1 + (index % 8) : 9,
    count: 9,
    lastActive: state === "notStarted" ? undefined : day("2026-05-06"),
    dueOn: state === "returned" ? day("2026-05-20") : samplePeriod.dueOn,
    submitted: state === "submitted" || state === "returned" ? { version: 1, on: day("2026-05-05") } : undefined,
    contacts: index % 7 === 2 ? [] : ["Anna Åström", "Björn Öberg"],
    unreachable: isOut ? [{ name: "Björn Öberg", reason: "uninstalled" }] : [],
  };
}

function status(count: number, today = day("2026-05-06")): PeriodStatus {
  const isLate = today > samplePeriod.dueOn;
  const organisations = Array.from({ length: count }, (_, index) => organisation(index, isLate));
  const counts = countStatuses(organisations);
  return { kind: "status", period: samplePeriod, phase: phaseOf(samplePeriod, today), organisations, counts };
}

export const statusSamples: MakeSamples = (speaker) => ({
  "period-status": () => periodStatusCard(speaker, status(45), { filter: "all", page: 0 }),
  "period-status.late": () => periodStatusCard(speaker, status(45, day("2026-05-20")), { filter: "late", page: 1 }),
  "period-status.closed": () =>
    periodStatusCard(speaker, status(4, day("2026-07-01")), { filter: "returned", page: 0 }),
  "period-status.nobody": () => periodStatusCard(speaker, status(0), { filter: "all", page: 0 }),
});
