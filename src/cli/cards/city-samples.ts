// Samples of the cards of the city's report.
import type { CityEdition } from "../../domain/city-edition.ts";
import { day } from "../../domain/day.ts";
import { moment } from "../../domain/moment.ts";
import { archiveCard, cityCard, noCityCard } from "../../teams/cards/city-cards.ts";
import type { MakeSamples } from "./make-samples.ts";
import { samplePeriod } from "./sample-desk.ts";

const url = "https://tertialbot.example.se/documents/ZXhlbXBlbA";
const edition: CityEdition = {
  periodId: samplePeriod.id,
  number: 7,
  version: 2,
  contents: ["ekbacken:2", "parknamnden:1"],
  missing: [],
  expected: 45,
  day: day("2026-05-13"),
  at: moment("2026-05-13T13:42:00Z"),
  name: "naringslivsrapport-lovkopings-stad-t1-2026-v2.docx",
  size: 412_480,
  sha256: "",
};
const { version: _, ...partial } = edition;
const archiveName = "arkiv-naringsliv-lovkopings-stad-t1-2026.zip";
async function* nothing(): AsyncGenerator<Uint8Array> {}

export const citySamples: MakeSamples = (speaker) => {
  const { again } = speaker.words.city;
  const announcement = { period: samplePeriod, edition };
  const missing = ["Parknämnden", "Lingonhöjdens Lokaler AB"];
  const unfinished = { ...partial, contents: ["ekbacken:1 reopened"], missing };
  return {
    "document.city": () =>
      cityCard(speaker, announcement, {
        url,
        valid: again.channel(speaker.moment(moment("2026-05-20T13:42:00Z"))),
      }),
    "document.city-partial": () =>
      cityCard(
        speaker,
        { ...announcement, edition: unfinished },
        { url, valid: again.personal(speaker.moment(moment("2026-05-14T13:42:00Z"))) },
      ),
    "document.archive": () =>
      archiveCard(
        speaker,
        { kind: "archive", period: samplePeriod, name: archiveName, reports: 45, isComplete: true, chunks: nothing },
        { url, valid: again.archive(speaker.moment(moment("2026-05-13T14:42:00Z"))) },
      ),
    "notice.city-nothing": () => noCityCard(speaker, { kind: "nothingSubmitted", period: samplePeriod }),
    "notice.city-no-period": () => noCityCard(speaker, { kind: "noPeriod", periods: [samplePeriod] }),
  };
};
