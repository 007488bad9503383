// Samples of the cards that are not about answering.
import { helpCard } from "../../teams/cards/help-card.ts";
import { languageCard, noticeCard, statusCard } from "../../teams/cards/plain-cards.ts";
import type { Speaker } from "../../teams/cards/speaker.ts";
import { headingOf } from "../../usecases/views.ts";
import type { MakeSamples } from "./make-samples.ts";
import { type SampleReport, sampleDesk } from "./sample-desk.ts";

export const plainSamples: MakeSamples = (speaker, deployment) => {
  const heading = (sample: SampleReport) => headingOf(sampleDesk(deployment, sample));
  const { words } = speaker;
  const headings = [
    heading({ answered: 3 }),
    heading({ organisationId: "parknamnden" }),
    heading({ organisationId: "lingonhojden", answered: 7, submitted: true }),
  ];
  return {
    notice: () => noticeCard(speaker, "", [words.notice.notYours]),
    "notice.stranger": () =>
      noticeCard(speaker, words.notice.strangerTitle, [words.notice.stranger("samordnaren, naringsliv@example.se")]),
    "notice.trouble": () => troubleCard(speaker),
    "notice.language": () => languageCard(speaker),
    status: () => statusCard(speaker, headings, false),
    "status.channel": () => statusCard(speaker, headings, true),
    help: () => helpCard(speaker, { kind: "personal", answers: true, coordinates: false }),
    "help.coordinator": () => helpCard(speaker, { kind: "personal", answers: false, coordinates: true }),
    "help.both": () => helpCard(speaker, { kind: "personal", answers: true, coordinates: true }),
    "help.not-understood": () =>
      helpCard(speaker, { kind: "personal", answers: true, coordinates: false }, words.notice.notUnderstood),
    "help.channel": () => helpCard(speaker, { kind: "channel" }),
  };
};

function troubleCard(speaker: Speaker) {
  const { trouble } = speaker.words;
  const lines = [`${trouble.unavailable} ${trouble.chatText}`, trouble.savedSafe, trouble.reference("3f9a2c81")];
  return noticeCard(speaker, trouble.title, lines);
}
