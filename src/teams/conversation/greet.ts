// Greets a person with what they have to do, and again when they have chosen another language.
import type { Language } from "../../domain/language.ts";
import { isCoordinator } from "../../usecases/coordinators.ts";
import { myReports } from "../../usecases/my-reports.ts";
import { chooseLanguage } from "../../usecases/remember-chat.ts";
import { noticeCard } from "../cards/plain-cards.ts";
import { greetingCard } from "../cards/report-cards.ts";
import { waitingForReply } from "./answer-colleague.ts";
import { showHome } from "./coordinator/answer-coordinator.ts";
import { cards, type Reply } from "./reply.ts";
import type { Talk } from "./talk.ts";

export async function greet(talk: Talk): Promise<Reply> {
  const mine = await myReports(talk.ports, talk.person);
  const waiting = await waitingForReply(talk);
  const coordinates = isCoordinator(talk.ports.settings, talk.person.value);
  const hasNoDuties = talk.person.value.duties.length === 0;
  const isGreeted = !hasNoDuties || (waiting.length === 0 && !coordinates);
  const greeting = isGreeted ? cards(greetingCard(talk.speaker, mine, talk.person.value.name)) : [];
  const home = coordinates ? (await showHome(talk)).send : [];
  return { send: [...home, ...greeting, ...waiting], outcome: "greeted" };
}

export async function changeLanguage(talk: Talk, language: Language): Promise<Reply> {
  const person = await chooseLanguage(talk.ports, talk.person, language);
  const speaker = talk.speakerIn(language);
  const { send } = await greet({ ...talk, person, speaker });
  return { send: [...cards(noticeCard(speaker, "", [speaker.words.language.changed])), ...send], outcome: "language" };
}
