// Samples of the cards that a coordinator begins from.
import { day } from "../../domain/day.ts";
import { moment } from "../../domain/moment.ts";
import { actionsCard, coordinatorHomeCard, moreTasksCard } from "../../teams/cards/coordinator-cards.ts";
import { cityTroubleCard, postTroubleCard } from "../../teams/cards/post-trouble-card.ts";
import type { MakeSamples } from "./make-samples.ts";
import { samplePeriod } from "./sample-desk.ts";

const upcoming = { ...samplePeriod, id: "2026-T2", kind: "T2", opensOn: day("2026-08-24") } as const;
const counts = { all: 45, notStarted: 7, inProgress: 21, submitted: 15, returned: 2, late: 0 };
const by = { personId: "eva", name: "Eva Björk" };

const told = {
  report: { periodId: samplePeriod.id, organisationId: "ekbacken" },
  version: 1,
  organisationName: "Ekbackens stadsdelsnämnd",
  period: samplePeriod,
} as const;

const toldCity = { period: samplePeriod, edition: { number: 3, version: 2 } } as const;

export const coordinatorSamples: MakeSamples = (speaker) => ({
  "notice.coordinator": () =>
    coordinatorHomeCard(speaker, { kind: "home", open: [{ period: samplePeriod, counts }], upcoming }),
  "notice.more-tasks": () => moreTasksCard(speaker),
  "notice.coordinator-no-period": () => coordinatorHomeCard(speaker, { kind: "home", open: [] }),
  "notice.actions": () =>
    actionsCard(speaker, {
      kind: "actions",
      actions: [
        {
          kind: "extensionGiven",
          by,
          at: moment("2026-05-12T09:05:00.000Z"),
          periodId: "2026-T1",
          figures: "2026-05-13 → 2026-05-20",
          organisations: ["Parknämnden"],
          people: [],
        },
        { kind: "registerImported", by, at: moment("2026-04-01T07:30:00.000Z"), organisations: [], people: [] },
      ],
    }),
  "notice.post-refused": () => postTroubleCard(speaker, { ...told, trouble: "refused" }),
  "notice.post-unknown": () => postTroubleCard(speaker, { ...told, trouble: "unknown" }),
  "notice.city-refused": () => cityTroubleCard(speaker, { ...toldCity, trouble: "refused" }),
  "notice.city-unknown": () => cityTroubleCard(speaker, { ...toldCity, trouble: "unknown" }),
  "notice.actions-none": () => actionsCard(speaker, { kind: "actions", actions: [] }),
});
