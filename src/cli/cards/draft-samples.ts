// Samples of the cards about what was written in the chat.
import { draftCard, notFollowedCard } from "../../teams/cards/draft-card.ts";
import { noticeCard } from "../../teams/cards/plain-cards.ts";
import type { MakeSamples } from "./make-samples.ts";
import { longText } from "./sample-answers.ts";
import { sampleQuestion, started } from "./sample-question.ts";

const limit = 20_000;
const formatted =
  "**Två dialogmöten** har hållits tillsammans med [Stockholm Business Region AB](https://example.se/sbr):\n\n1. ett med *byggbranschen*\n   - tolv företag\n   - två fastighetsägare\n2. ett med restauranger\n\nEtt tredje möte är planerat till hösten.";

export const draftSamples: MakeSamples = (speaker, deployment) => {
  const drafted = (questionId: string, text: string, answered: number) =>
    sampleQuestion(deployment, questionId, { answered, drafts: { [questionId]: text } });
  const { draft: words } = speaker.words;
  return {
    draft: () => draftCard(speaker, drafted("business-dialogue", formatted, 7), limit),
    "draft.simplified": () =>
      draftCard(speaker, drafted("business-dialogue", started, 7), limit, {
        simplified: ["table", "picture", "heading"],
      }),
    "draft.over-limit": () => draftCard(speaker, drafted("organised-crime", longText(20_412), 3), limit),
    "notice.draft-below": () => noticeCard(speaker, "", [words.below(8)]),
    "notice.message-saved": () =>
      notFollowedCard(speaker, sampleQuestion(deployment, "organised-crime", { answered: 3 }), "saved"),
    "notice.message-rewritten": () => notFollowedCard(speaker, drafted("organised-crime", started, 3), "rewritten"),
  };
};
