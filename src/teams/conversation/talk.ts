// What every answer is made from: the use cases' ports, who is asking, in which words, and how files are offered.
import type { Person } from "../../domain/person.ts";
import type { Archive } from "../../usecases/archive-period.ts";
import type { CityAnnouncement } from "../../usecases/city-ports.ts";
import type { OfferedFile, Ports, SubmissionAnnouncement, Versioned } from "../../usecases/ports.ts";
import type { ReturnMessenger } from "../../usecases/return-messenger.ts";
import type { Card } from "../cards/render-card.ts";
import type { Speaker } from "../cards/speaker.ts";
import type { DownloadFile } from "../download-file.ts";
import type { Message } from "./reply.ts";

/** How documents reach people: as files in their OneDrive, or as links. */
export interface FileOffer {
  draft(speaker: Speaker, person: Person, file: OfferedFile): Message;
  submitted(speaker: Speaker, report: SubmissionAnnouncement, place: "personal" | "channel"): Message;
  /** The city's report. */
  city(speaker: Speaker, announcement: CityAnnouncement, place: "personal" | "channel"): Message;
  /** A period's archive: always a link, for this person only. */
  archive(speaker: Speaker, person: Person, archive: Archive): Message;
}

/** Writes a card to a person in their own language; false when they can't be reached. */
export type WriteTo = (person: Person, card: (speaker: Speaker) => Card) => Promise<boolean>;

/** Has those who answer for the organisations reminded now, outside the turn. */
export type SendNudges = (organisationIds: readonly string[]) => void;

export interface Talk {
  readonly ports: Ports;
  readonly person: Versioned<Person>;
  readonly speaker: Speaker;
  readonly files: FileOffer;
  readonly writeTo: WriteTo;
  readonly sendNudges: SendNudges;
  readonly returnMessenger: ReturnMessenger;
  readonly download: DownloadFile;
  /** The speaker in another language, once it has been chosen. */
  speakerIn(language: Speaker["language"]): Speaker;
}
