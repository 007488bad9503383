// Offers documents to people: into their OneDrive by Teams' consent card, or as a signed link that expires.

import type { Moment } from "../domain/moment.ts";
import { addSeconds } from "../domain/moment.ts";
import type { Person } from "../domain/person.ts";
import type { Clock, OfferedFile } from "../usecases/ports.ts";
import { archiveCard, cityCard, cityLines } from "./cards/city-cards.ts";
import { documentCard, postedCard } from "./cards/plain-cards.ts";
import type { Speaker } from "./cards/speaker.ts";
import type { FileOffer } from "./conversation/talk.ts";

/** Makes the address at which a document can be fetched until then; a draft or a form only by the person it was made for. */
export type SignLink = (content: OfferedFile["content"], until: Moment, personId?: string) => string;

export interface FileOfferOptions {
  /** How files are handed over in personal chats; channels always get links. */
  readonly personal: "consent" | "link";
  readonly signLink: SignLink;
  readonly clock: Clock;
}

const hour = 3600;
const draftLifetime = 1 * hour;
const personalLifetime = 24 * hour;
const channelLifetime = 7 * 24 * hour;

function titleOf({ words }: Speaker, { content }: OfferedFile): string {
  if ("register" in content) return words.coordinator.register.workbook.title;
  if ("status" in content) return words.periodStatus.workbook;
  return "version" in content && content.version === "form" ? words.form.title : words.file.preview;
}

export function createFileOffer({ personal, signLink, clock }: FileOfferOptions): FileOffer {
  const until = (seconds: number) => addSeconds(clock.now(), seconds);
  return {
    draft(speaker, person: Person, file) {
      const { file: words } = speaker.words;
      if (personal === "consent") return { kind: "fileConsent", file, description: words.consent(file.name) };
      const title = titleOf(speaker, file);
      const end = until(draftLifetime);
      const button = "register" in file.content || "status" in file.content ? words.fetch : undefined;
      const url = signLink(file.content, end, person.id);
      const link = { url, valid: words.validUntil(speaker.moment(end)), button };
      return { kind: "card", card: documentCard(speaker, title, [file.name], file.name, link) };
    },
    submitted(speaker, report, place) {
      const { file } = report;
      if (personal === "consent" && place === "personal") {
        return { kind: "fileConsent", file, description: speaker.words.file.consent(file.name) };
      }
      if (place === "channel" && report.fileUrl !== undefined) {
        const { valid, open: button } = speaker.words.filing;
        return { kind: "card", card: postedCard(speaker, report, { url: report.fileUrl, valid, button }) };
      }
      const end = until(place === "channel" ? channelLifetime : personalLifetime);
      const valid = speaker.words.posted.validUntil(speaker.moment(end));
      return { kind: "card", card: postedCard(speaker, report, { url: signLink(file.content, end), valid }) };
    },
    city(speaker, announcement, place) {
      const { periodId, number, name, size } = announcement.edition;
      const content = { periodId, city: number };
      if (personal === "consent" && place === "personal") {
        const description = `${cityLines(speaker, announcement).join(" ")} ${speaker.words.file.consent(name)}`;
        return { kind: "fileConsent", file: { name, size, content }, description };
      }
      const end = until(place === "channel" ? channelLifetime : personalLifetime);
      const { again } = speaker.words.city;
      const valid = again[place](speaker.moment(end));
      return { kind: "card", card: cityCard(speaker, announcement, { url: signLink(content, end), valid }) };
    },
    archive(speaker, person, archive) {
      const end = until(draftLifetime);
      const url = signLink({ periodId: archive.period.id, city: "archive" }, end, person.id);
      const valid = speaker.words.city.again.archive(speaker.moment(end));
      return { kind: "card", card: archiveCard(speaker, archive, { url, valid, button: speaker.words.file.fetch }) };
    },
  };
}
