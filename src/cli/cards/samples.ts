// Every card in each of its states, made by the product's own builders from invented reports.
import type { Language } from "../../domain/language.ts";
import type { Deployment } from "../../store/deployment-files.ts";
import type { CardData, CardName } from "../../teams/cards/card-data.ts";
import { type Card, loadCards, type RenderCard } from "../../teams/cards/render-card.ts";
import { type Speaker, speakerFor } from "../../teams/cards/speaker.ts";
import { citySamples } from "./city-samples.ts";
import { colleagueSamples } from "./colleague-samples.ts";
import { coordinatorSamples } from "./coordinator-samples.ts";
import { documentSamples } from "./document-samples.ts";
import { draftSamples } from "./draft-samples.ts";
import { formSamples } from "./form-samples.ts";
import { nudgeSamples } from "./nudge-samples.ts";
import { periodSamples } from "./period-samples.ts";
import { plainSamples } from "./plain-samples.ts";
import { questionSamples } from "./question-samples.ts";
import { registerSamples } from "./register-samples.ts";
import { registerTaskSamples } from "./register-task-samples.ts";
import { reportSamples } from "./report-samples.ts";
import { returnedSamples } from "./returned-samples.ts";
import { statusSamples } from "./status-samples.ts";

export interface Sample {
  readonly name: string;
  readonly card: Card;
  /** What the template bound. */
  readonly data: CardData[CardName];
}

const render = loadCards(new URL("../../../cards/", import.meta.url));

/** The product's speaker in a language, as in Sweden. */
export function sampleSpeaker(language: Language, renderWith: RenderCard = render): Speaker {
  return speakerFor(language, "Europe/Stockholm", renderWith);
}

/** All samples in a language. */
export function sampleCards(deployment: Deployment, language: Language): readonly Sample[] {
  const bound = new Map<Card, CardData[CardName]>();
  const speaker = sampleSpeaker(language, (name, data, newest) => {
    const card = render(name, data, newest);
    bound.set(card, data);
    return card;
  });
  const makers = [
    questionSamples,
    draftSamples,
    colleagueSamples,
    reportSamples,
    nudgeSamples,
    plainSamples,
    documentSamples,
    formSamples,
    coordinatorSamples,
    registerSamples,
    registerTaskSamples,
    periodSamples,
    citySamples,
    statusSamples,
    returnedSamples,
  ].map((make) => make(speaker, deployment));
  return makers.flatMap(Object.entries).map(([name, make]: [string, () => Card]) => {
    const card = make();
    return { name, card, data: bound.get(card) as CardData[CardName] };
  });
}
