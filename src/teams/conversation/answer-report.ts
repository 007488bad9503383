// Answers what concerns a whole report: review, preview, submission, and the latest submitted one.
import { parsePeriodId } from "../../domain/period.ts";
import type { ReportKey } from "../../domain/report.ts";
import {
  type Asker,
  findLatestReport,
  type LatestOutcome,
  type LatestQuery,
} from "../../usecases/find-latest-report.ts";
import { type HandOutOutcome, handOutDraft, handOutForm } from "../../usecases/hand-out.ts";
import type { OfferedFile } from "../../usecases/ports.ts";
import { showOverview } from "../../usecases/show-overview.ts";
import { submitReport } from "../../usecases/submit-report.ts";
import { escapeMarkdown } from "../cards/escape-markdown.ts";
import { noticeCard } from "../cards/plain-cards.ts";
import type { Card } from "../cards/render-card.ts";
import { overviewCard, submittedCard } from "../cards/report-cards.ts";
import type { Speaker } from "../cards/speaker.ts";
import { listInWords } from "../words/words.ts";
import { cards, type Message, type Reply } from "./reply.ts";
import { notOpen, refusal, stepCard } from "./step-messages.ts";
import type { Talk } from "./talk.ts";

export async function review(talk: Talk, key: ReportKey): Promise<Reply> {
  const { speaker } = talk;
  const outcome = await showOverview(talk.ports, talk.person, key);
  if (outcome.kind === "notYours" || outcome.kind === "noQuestions") return refusal(speaker, outcome);
  const card =
    outcome.kind === "notOpen"
      ? stepCard(speaker, outcome.step)
      : overviewCard(speaker, outcome.overview, { mode: "review" });
  return { send: cards(card), notice: speaker.words.notice.seeBelow, outcome: "review" };
}

export async function preview(talk: Talk, key: ReportKey): Promise<Reply> {
  return offer(talk, await handOutDraft(talk.ports, talk.person, key), { ...key, version: "draft" }, "preview");
}

/** The form, filled with what is answered so far. */
export async function getForm(talk: Talk, key: ReportKey): Promise<Reply> {
  return offer(talk, await handOutForm(talk.ports, talk.person, key), { ...key, version: "form" }, "form");
}

function offer(talk: Talk, made: HandOutOutcome, content: OfferedFile["content"], outcome: string): Reply {
  if (made.kind !== "file") return refusal(talk.speaker, made);
  const message = talk.files.draft(talk.speaker, talk.person.value, {
    name: made.name,
    size: made.bytes.length,
    content,
  });
  return { send: [message], notice: talk.speaker.words.notice.seeBelow, outcome };
}

export async function submit(talk: Talk, key: ReportKey, reviewed: number): Promise<Reply> {
  const { speaker } = talk;
  const outcome = await submitReport(talk.ports, talk.person, key, reviewed);
  switch (outcome.kind) {
    case "submitted": {
      const card = submittedCard(speaker, outcome.heading, outcome.submission, outcome.postedIn);
      return { replace: card, send: [], wakesOutbox: true, outcome: "submitted" };
    }
    case "alreadySubmitted": {
      const card = submittedCard(speaker, outcome.heading, outcome.submission, "already");
      return { replace: card, send: [], outcome: "alreadySubmitted" };
    }
    case "incomplete":
      return { replace: overviewCard(speaker, outcome.overview, { mode: "review" }), send: [], outcome: "incomplete" };
    case "changedSince": {
      const notice = speaker.words.overview.changed;
      return {
        replace: overviewCard(speaker, outcome.overview, { mode: "review", notice }),
        send: [],
        outcome: "changed",
      };
    }
    case "notOpen":
      return notOpen(speaker, outcome.step, "");
    default:
      return refusal(speaker, outcome);
  }
}

/** The latest submitted reports that the person may read; of one organisation when it is named by its id. */
export async function latestReports(talk: Talk, query: LatestQuery): Promise<Reply> {
  const asker: Asker = { kind: "person", person: talk.person.value };
  const outcome = await findLatestReport(talk.ports, asker, query);
  const send = latestMessages(talk, outcome, query, "personal");
  return { send, notice: talk.speaker.words.notice.seeBelow, outcome: `latest.${outcome.kind}` };
}

export function latestMessages(
  { speaker, files }: Pick<Talk, "speaker" | "files">,
  outcome: LatestOutcome,
  query: LatestQuery,
  place: "personal" | "channel",
): readonly Message[] {
  if (outcome.kind === "found") return outcome.announcements.map((found) => files.submitted(speaker, found, place));
  return cards(nothingFound(speaker, outcome, query));
}

function nothingFound(speaker: Speaker, outcome: Exclude<LatestOutcome, { kind: "found" }>, query: LatestQuery): Card {
  const { latest } = speaker.words;
  if (outcome.kind === "noOrganisation") return noticeCard(speaker, "", [latest.nowhere]);
  const names = listInWords(speaker.words, outcome.organisations.map(escapeMarkdown));
  if (outcome.kind === "whichOne") return noticeCard(speaker, "", [speaker.words.coordinator.whichReport(names)]);
  if (outcome.kind === "unknownOrganisation") {
    return noticeCard(speaker, "", [latest.unknown(escapeMarkdown(query.organisation), names)]);
  }
  return noticeCard(speaker, "", [
    outcome.periodId === undefined
      ? latest.none(names)
      : latest.noneInPeriod(names, inWords(speaker, outcome.periodId)),
  ]);
}

function inWords({ words }: Speaker, periodId: string): string {
  const period = parsePeriodId(periodId);
  return period ? words.period(period.kind, period.year) : periodId;
}
