// Tells a person in the personal chat what they can write there: to contact persons and coordinators what is theirs.
import { isCoordinator } from "../../usecases/coordinators.ts";
import { helpCard } from "../cards/help-card.ts";
import { cards, type Message } from "./reply.ts";
import type { Talk } from "./talk.ts";

export function personalHelp({ ports, person, speaker }: Talk, notice = ""): readonly Message[] {
  const coordinates = isCoordinator(ports.settings, person.value);
  const answers = !coordinates || person.value.duties.length > 0;
  return cards(helpCard(speaker, { kind: "personal", answers, coordinates }, notice));
}
