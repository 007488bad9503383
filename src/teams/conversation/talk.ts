// What every answer is made from: the use cases' ports, who is asking, in which words, and how files are offered.
import type { Person } from "../../domain/person.ts";
import type { OfferedFile, Ports, SubmissionAnnouncement, Versioned } from "../../usecases/ports.ts";
import type { Speaker } from "../cards/speaker.ts";
import type { Message } from "./reply.ts";

/** How documents reach people: as files in their OneDrive, or as links. */
export interface FileOffer {
  draft(speaker: Speaker, person: Person, file: OfferedFile): Message;
  submitted(speaker: Speaker, report: SubmissionAnnouncement, place: "personal" | "channel"): Message;
}

export interface Talk {
  readonly ports: Ports;
  readonly person: Versioned<Person>;
  readonly speaker: Speaker;
  readonly files: FileOffer;
  /** The speaker in another language, once it has been chosen. */
  speakerIn(language: Speaker["language"]): Speaker;
}
