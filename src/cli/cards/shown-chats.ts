// What the page of cards shows in a language: each sample alone, and a chat with nine receipts in a row.
import type { Language } from "../../domain/language.ts";
import type { Deployment } from "../../store/deployment-files.ts";
import { receiptCard } from "../../teams/cards/question-cards.ts";
import { overviewOf } from "../../usecases/views.ts";
import type { ShownChat } from "./card-page.ts";
import { sampleDesk } from "./sample-desk.ts";
import { sampleCards, sampleSpeaker } from "./samples.ts";

export function shownChats(deployment: Deployment, language: Language): readonly ShownChat[] {
  const alone = sampleCards(deployment, language).map(({ name, card }) => ({
    title: `${language} ${name}`,
    cards: [card.content],
  }));
  const speaker = sampleSpeaker(language);
  const { questions } = overviewOf(sampleDesk(deployment, { answered: 9 }));
  const row = questions.map((question) => receiptCard(speaker, question, "answered").content);
  return [...alone, { title: `${language} nine receipts in a row`, cards: row }];
}
