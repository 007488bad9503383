// Remembers where a person can be written to, and in which language.
import type { Language } from "../domain/language.ts";
import type { Chat, Person } from "../domain/person.ts";
import type { Ports, Versioned } from "./ports.ts";
import { revisePerson } from "./revise-person.ts";

/** Stores the personal chat when it is another than the one that is known. */
export async function rememberChat(
  ports: Pick<Ports, "people">,
  person: Versioned<Person>,
  chat: Chat,
): Promise<Versioned<Person>> {
  const { chat: known } = person.value;
  if (known !== undefined && fields.every((field) => known[field] === chat[field])) return person;
  return (await revisePerson(ports, person, ({ value }) => ({ ...value, chat }))) ?? person;
}

const fields = ["conversationId", "serviceUrl", "tenantId", "userId", "botId"] as const;

export async function chooseLanguage(
  ports: Pick<Ports, "people">,
  person: Versioned<Person>,
  language: Language,
): Promise<Versioned<Person>> {
  return (await revisePerson(ports, person, ({ value }) => ({ ...value, language }))) ?? person;
}
