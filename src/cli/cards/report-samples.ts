// Samples of the cards about whole reports.
import { day } from "../../domain/day.ts";
import { moment } from "../../domain/moment.ts";
import { chooseCard, greetingCard, overviewCard, submittedCard } from "../../teams/cards/report-cards.ts";
import type { MyReports } from "../../usecases/my-reports.ts";
import { headingOf, overviewOf } from "../../usecases/views.ts";
import type { MakeSamples } from "./make-samples.ts";
import { author, type SampleReport, sampleDesk, samplePeriod } from "./sample-desk.ts";

export const reportSamples: MakeSamples = (speaker, deployment) => {
  const heading = (sample: SampleReport) => headingOf(sampleDesk(deployment, sample));
  const overview = (sample: SampleReport) => overviewOf(sampleDesk(deployment, sample));
  const greeting = (mine: Partial<MyReports>) =>
    greetingCard(speaker, { reports: [], withoutQuestions: [], ...mine }, author.name);
  const begun = heading({ answered: 3 });
  const three = [
    begun,
    heading({ organisationId: "parknamnden" }),
    heading({ organisationId: "lingonhojden", answered: 7, submitted: true }),
  ];
  const note = { version: 1, at: moment("2026-05-11T13:42:00Z"), by: author };
  const submitted = heading({ answered: 9, submitted: true });
  const upcoming = { ...samplePeriod, id: "2026-T2", kind: "T2", opensOn: day("2026-08-24") } as const;
  return {
    greeting: () => greeting({ reports: [heading({})] }),
    "greeting.begun": () => greeting({ reports: [begun] }),
    "greeting.late": () => greeting({ reports: [heading({ answered: 5, today: day("2026-05-18") })] }),
    "greeting.three": () => greeting({ reports: three }),
    "greeting.nothing": () => greeting({ upcoming }),
    "greeting.without-questions": () => greeting({ withoutQuestions: ["Ekbackens Friluftsråd"] }),
    "greeting.choose": () => chooseCard(speaker, three.slice(0, 2)),
    overview: () =>
      overviewCard(
        speaker,
        overview({ answered: 4, drafts: { "culture-in-public-space": "Nämnden upplåter mark utan avgift för " } }),
        { mode: "overview" },
      ),
    "overview.complete": () => overviewCard(speaker, overview({ answered: 9 }), { mode: "overview" }),
    "overview.review": () => overviewCard(speaker, overview({ answered: 8 }), { mode: "review" }),
    "overview.review-incomplete": () => overviewCard(speaker, overview({ answered: 6 }), { mode: "review" }),
    "overview.changed": () =>
      overviewCard(speaker, overview({ answered: 9 }), { mode: "review", notice: speaker.words.overview.changed }),
    "overview.read-only": () => overviewCard(speaker, overview({ answered: 9, submitted: true }), { mode: "readOnly" }),
    submitted: () => submittedCard(speaker, submitted, note, "channel"),
    "submitted.to-people": () => submittedCard(speaker, submitted, note, "personalChats"),
    "submitted.already": () => submittedCard(speaker, submitted, note, "already"),
  };
};
