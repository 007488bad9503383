// Samples of the cards about reminders.

import { missingIn } from "../../domain/completeness.ts";
import { day } from "../../domain/day.ts";
import { moment } from "../../domain/moment.ts";
import type { NudgeItem, NudgeReason } from "../../domain/nudge.ts";
import { defaultNudgePolicy } from "../../domain/nudge-policy.ts";
import type { Deployment } from "../../store/deployment-files.ts";
import { nudgeCard } from "../../teams/cards/nudge-cards.ts";
import { remindersCard } from "../../teams/cards/reminders-card.ts";
import type { NudgeEntry, NudgeOverview } from "../../usecases/coordinate-nudges.ts";
import type { NudgedReport, NudgeMessage } from "../../usecases/nudge-messenger.ts";
import { headingOf } from "../../usecases/views.ts";
import type { MakeSamples } from "./make-samples.ts";
import { type SampleReport, sampleDesk, samplePeriod } from "./sample-desk.ts";

const today = day("2026-05-06");

function nudged(deployment: Deployment, reason: NudgeReason, sample: SampleReport, as: NudgeItem["as"]): NudgedReport {
  const desk = sampleDesk(deployment, sample);
  const { organisationId } = desk.report.value;
  return {
    item: { periodId: samplePeriod.id, organisationId, reason, as },
    heading: headingOf(desk),
    remaining: missingIn(desk.report.value, desk.questions).length,
  };
}

function message(own: readonly NudgedReport[], late: readonly NudgedReport[] = []): NudgeMessage {
  return { id: `${today}.anna`, today, own, late };
}

const entry = (personName: string, hour: string, outcome: NudgeEntry["outcome"]): NudgeEntry => ({
  day: today,
  personName,
  organisations: ["Ekbackens stadsdelsnämnd"],
  outcome,
  at: moment(`2026-05-06T0${hour}:00.000Z`),
});

const overview: NudgeOverview = {
  kind: "overview",
  today,
  rounds: [
    {
      period: samplePeriod,
      isPaused: false,
      stages: [
        { on: -5, to: ["primary"], day: today },
        { on: -1, to: ["primary"], day: day("2026-05-12") },
        { on: 0, to: ["primary"], day: day("2026-05-13") },
        { on: 1, to: ["primary", "deputy"], day: day("2026-05-18") },
        { on: 2, to: ["coordinator"], day: day("2026-05-19") },
      ],
      unfinished: [
        { id: "ekbacken", name: "Ekbackens stadsdelsnämnd" },
        { id: "lingonhojden", name: "Lingonhöjdens Lokaler AB" },
        { id: "parknamnden", name: "Parknämnden" },
      ],
    },
  ],
  hours: defaultNudgePolicy,
  log: [
    entry("Anna Åström", "7:00", { kind: "sent" }),
    entry("Cecilia Ek", "7:00", { kind: "unreachable", reason: "BotNotInConversationRoster" }),
    entry("David Lind", "7:00", { kind: "unknown", reason: "interrupted" }),
  ],
  unreached: [{ personName: "Cecilia Ek", organisation: "Parknämnden", reason: "BotNotInConversationRoster" }],
};

export const nudgeSamples: MakeSamples = (speaker, deployment) => {
  const of = (reason: NudgeReason, answered: number, as: NudgeItem["as"] = "contact", organisationId = "ekbacken") =>
    nudged(deployment, reason, { answered, organisationId, today }, as);
  const late = (organisationId: string) =>
    nudged(deployment, 2, { answered: 2, organisationId, today: day("2026-05-19") }, "coordinator");
  const { rounds } = overview;
  return {
    nudge: () => nudgeCard(speaker, message([of(-5, 6)])),
    "nudge.opening": () => nudgeCard(speaker, message([of("opening", 0)])),
    "nudge.several": () => nudgeCard(speaker, message([of(-1, 8), of(-1, 0, "substitute", "lingonhojden")])),
    "nudge.complete": () => nudgeCard(speaker, message([of(0, 9)])),
    "nudge.coordinator": () => nudgeCard(speaker, message([], [late("ekbacken"), late("parknamnden")])),
    "nudge.both": () => nudgeCard(speaker, message([of("chosen", 3)], [late("parknamnden")])),
    reminders: () => remindersCard(speaker, overview),
    "reminders.paused": () =>
      remindersCard(speaker, {
        ...overview,
        rounds: rounds.map((round) => ({ ...round, isPaused: true, stages: [] })),
        log: [],
        unreached: [],
      }),
    "reminders.no-period": () => remindersCard(speaker, { ...overview, rounds: [], log: [], unreached: [] }),
  };
};
