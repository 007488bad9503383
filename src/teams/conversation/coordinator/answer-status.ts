// Answers a coordinator how a period goes: the card of it, page by page.
import { handOutStatus } from "../../../usecases/hand-out-status.ts";
import { myReports } from "../../../usecases/my-reports.ts";
import { periodStatus } from "../../../usecases/period-status.ts";
import { noticeCard, statusCard } from "../../cards/plain-cards.ts";
import { periodStatusCard } from "../../cards/status-card.ts";
import { cards, type Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import type { CoordinatorAction } from "./coordinator-verbs.ts";
import { notForYou } from "./not-for-you.ts";

/** The command "status"; a coordinator who answers for organisations too sees those after it. */
export async function showStatus({ ports, person, speaker }: Talk, periodId?: string): Promise<Reply> {
  const outcome = await periodStatus(ports, person.value, periodId);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  const all =
    outcome.kind === "noPeriod"
      ? noticeCard(speaker, "", [speaker.words.periodStatus.noPeriod])
      : periodStatusCard(speaker, outcome, { filter: "all", page: 0 });
  const { reports } = await myReports(ports, person);
  const own = reports.length === 0 ? [] : [statusCard(speaker, reports, false)];
  return { send: cards(all, ...own), outcome: "coordinator.status" };
}

/** The card becomes another page of itself; what another filter was chosen for begins with its first page. */
export async function turnStatus(
  { ports, person, speaker }: Talk,
  { period, filter, shown, page }: Extract<CoordinatorAction, { verb: "periodStatus" }>,
): Promise<Reply> {
  const outcome = await periodStatus(ports, person.value, period);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  if (outcome.kind === "noPeriod") {
    return { send: [], notice: speaker.words.periodStatus.noPeriod, outcome: "coordinator.noPeriod" };
  }
  const replace = periodStatusCard(speaker, outcome, { filter, page: filter === shown ? page : 0 });
  return { replace, send: [], outcome: "coordinator.status" };
}

export async function offerStatus(
  { ports, person, speaker, files }: Talk,
  { period: periodId }: Extract<CoordinatorAction, { verb: "statusFile" }>,
): Promise<Reply> {
  const made = await handOutStatus(ports, person.value, periodId);
  if (made.kind === "notCoordinator") return notForYou(speaker);
  if (made.kind === "noPeriod") {
    return { send: [], notice: speaker.words.periodStatus.noPeriod, outcome: "coordinator.noPeriod" };
  }
  const file = { name: made.name, size: made.bytes.length, content: { periodId, status: "workbook" } } as const;
  const send = [files.draft(speaker, person.value, file)];
  return { send, notice: speaker.words.notice.seeBelow, outcome: "coordinator.statusFile" };
}
