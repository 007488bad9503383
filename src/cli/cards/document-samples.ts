// Samples of the cards that hand out documents and that give back text which could not be taken.
import { writtenIn } from "../../domain/answer.ts";
import { moment } from "../../domain/moment.ts";
import { filingTroubleCard } from "../../teams/cards/filing-card.ts";
import { documentCard, handedBackCard, postedCard } from "../../teams/cards/plain-cards.ts";
import type { MakeSamples } from "./make-samples.ts";
import { sampleAnswers } from "./sample-answers.ts";
import { author, samplePeriod } from "./sample-desk.ts";

const name = "uppfoljningsrapport-naringsliv-ekbackens-stadsdelsnamnd-t1-2026.docx";
const draftName = name.replace(".docx", "-utkast.docx");
const url = "https://tertialbot.example.se/documents/ZXhlbXBlbA";
const announcement = {
  organisationName: "Ekbackens stadsdelsnämnd",
  period: samplePeriod,
  version: 1,
  submittedBy: author.name,
  submittedAt: moment("2026-05-11T13:42:00Z"),
  file: { name, size: 21_480, content: { periodId: "2026-T1", organisationId: "ekbacken", version: 1 } },
} as const;

export const documentSamples: MakeSamples = (speaker) => {
  const { words } = speaker;
  const { trouble } = words;
  const until = (iso: string) => speaker.moment(moment(iso));
  const answer = sampleAnswers["organised-crime"];
  const value = answer ? writtenIn(answer) : "";
  const back = { title: trouble.title, field: "text", value } as const;
  const data = { report: "2026-T1.ekbacken", question: "organised-crime", revision: 0, draft: 0 };
  const again = { title: words.button.tryAgain, verb: "saveAnswer", data };
  return {
    document: () =>
      postedCard(speaker, announcement, { url, valid: words.posted.validUntil(until("2026-05-18T13:42:00Z")) }),
    "document.in-folder": () => {
      const { valid, open: button } = words.filing;
      return postedCard(speaker, announcement, { url: `https://kommunen.sharepoint.com/${name}`, valid, button });
    },
    "notice.filing-trouble": () => filingTroubleCard(speaker, "notAllowed", announcement.organisationName),
    "document.preview": () => {
      const valid = words.file.validUntil(until("2026-05-06T09:15:00Z"));
      return documentCard(speaker, words.file.preview, [draftName], draftName, { url, valid });
    },
    "handed-back": () =>
      handedBackCard(speaker, { ...back, message: trouble.unavailable, reference: "3f9a2c81", again }),
    "handed-back.closed": () => handedBackCard(speaker, { ...back, message: words.notOpen.closed }),
  };
};
