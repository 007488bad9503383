// Remembers where a person can be written to, and in which language.
import type { Language } from "../domain/language.ts";
import type { Nudging } from "../domain/nudging.ts";
import type { Chat, Person } from "../domain/person.ts";
import { isNewsOfChat } from "../domain/retention.ts";
import type { Ports, Versioned } from "./ports.ts";
import { revisePerson } from "./revise-person.ts";

/** Stores the personal chat when it is another than the one that is known; whoever is heard of can be reached. */
export async function rememberChat(
  ports: Pick<Ports, "people" | "clock">,
  person: Versioned<Person>,
  chat: Chat,
): Promise<Versioned<Person>> {
  const { chat: known, nudging } = person.value;
  const isKnown = known !== undefined && fields.every((field) => known[field] === chat[field]);
  const today = ports.clock.today();
  if (isKnown && nudging?.unreachable === undefined && !isNewsOfChat(person.value, today)) return person;
  const used = ({ value }: Versioned<Person>) => {
    return { ...value, chat, chatUsedOn: today, nudging: heardOf(ports, value) };
  };
  return (await revisePerson(ports, person, used)) ?? person;
}

/** What they have just been shown need not be said again by a reminder. */
function heardOf({ clock }: Pick<Ports, "clock">, { chat, nudging }: Person): Nudging {
  const isNew = chat === undefined || nudging?.unreachable !== undefined;
  return { ...nudging, since: isNew ? clock.now() : nudging?.since, unreachable: undefined };
}

const fields = ["conversationId", "serviceUrl", "tenantId", "userId", "botId"] as const;

export async function chooseLanguage(
  ports: Pick<Ports, "people">,
  person: Versioned<Person>,
  language: Language,
): Promise<Versioned<Person>> {
  return (await revisePerson(ports, person, ({ value }) => ({ ...value, language }))) ?? person;
}
