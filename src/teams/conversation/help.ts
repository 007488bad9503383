// What someone can write in their personal chat, by what they are here for.
import { isCoordinator } from "../../usecases/coordinators.ts";
import { type HelpReader, helpCard } from "../cards/plain-cards.ts";
import type { Card } from "../cards/render-card.ts";
import type { Talk } from "./talk.ts";

export function helpFor({ ports, person, speaker }: Talk, notice = ""): Card {
  return helpCard(
    speaker,
    readerOf(isCoordinator(ports.settings, person.value), person.value.duties.length > 0),
    notice,
  );
}

function readerOf(coordinates: boolean, answers: boolean): HelpReader {
  if (!coordinates) return "contact";
  return answers ? "both" : "coordinator";
}
