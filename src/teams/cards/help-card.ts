// The card of all that can be written to the bot, for where it is asked and for whoever asks.
import type { ActionData } from "./card-parts.ts";
import type { Card } from "./render-card.ts";
import type { Speaker } from "./speaker.ts";

export type HelpPlace =
  | { readonly kind: "channel" }
  /** Answers: for organisations, as a contact person or a colleague. */
  | { readonly kind: "personal"; readonly answers: boolean; readonly coordinates: boolean };

export function helpCard(speaker: Speaker, place: HelpPlace, notice = ""): Card {
  const { help } = speaker.words;
  return speaker.render("help", {
    lang: speaker.language,
    summary: notice || help.title,
    notice,
    title: help.title,
    commands: commandsAt(speaker, place).map(([command = "", meaning = ""]) => ({ command, meaning })),
    writing: place.kind === "personal" && place.answers ? help.writing : "",
    actions: actionsAt(speaker, place),
  });
}

function commandsAt({ words }: Speaker, place: HelpPlace): readonly (readonly string[])[] {
  if (place.kind === "channel") return words.help.channel;
  const { tasks, reading } = words.coordinator.help;
  return [...(place.coordinates ? tasks : []), ...(place.answers ? words.help.personal : reading)];
}

function actionsAt({ words }: Speaker, place: HelpPlace): readonly ActionData[] {
  if (place.kind === "channel") return [];
  const { button, periodStatus, coordinator } = words;
  const task = (title: string, name: string) => ({ title, verb: "coordinate", data: { task: name } });
  const coordinating = [task(periodStatus.button, "status"), task(coordinator.button.periods, "periods")];
  const answering = [
    { title: button.continue, verb: "continue", data: {} },
    { title: button.overview, verb: "overview", data: {} },
  ];
  return [...(place.coordinates ? coordinating : []), ...(place.answers ? answering : [])];
}
