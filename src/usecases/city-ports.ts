// What the use cases need for the city's report: where it is posted, its editions and their deliveries, its document, its messages.
import type { CityDelivery, CityEdition } from "../domain/city-edition.ts";
import type { CityReport } from "../domain/city-report.ts";
import type { DeliveryOutcome, PostDecision } from "../domain/delivery.ts";
import type { Moment } from "../domain/moment.ts";
import type { Channel } from "../domain/organisation.ts";
import type { Period } from "../domain/period.ts";
import type { Addressee } from "../domain/person.ts";
import type { CompiledDocument } from "./document-ports.ts";
import type { ToldCityPost } from "./told-post.ts";

/** What coordinators have chosen for the whole city. */
export interface CitySettings {
  /** Where the city's reports are posted. */
  readonly channel?: Channel | undefined;
}

interface StoredCitySettings {
  readonly value: CitySettings;
  /** Absent as long as nothing has been chosen. */
  readonly etag?: string | undefined;
}

export interface City {
  get(): Promise<StoredCitySettings>;
  /** Creates or replaces; false when someone else stored another version in between. */
  save(settings: StoredCitySettings): Promise<boolean>;
}

/** The city's reports as they were handed out, never changed. */
export interface CityReports {
  /** By number. */
  of(periodId: string): Promise<readonly CityEdition[]>;
  /** The very bytes of an edition. */
  bytes(edition: CityEdition): Promise<Uint8Array>;
  /** Stores it; false when an edition of that number is stored already. */
  add(edition: CityEdition, bytes: Uint8Array): Promise<boolean>;
}

export interface CityDeliveries {
  /** Stores a new delivery; false when it has been claimed before. */
  claim(delivery: CityDelivery): Promise<boolean>;
  settle(delivery: CityDelivery, outcome: DeliveryOutcome, at: Moment): Promise<void>;
  /** What to do about one of which nobody knows whether it arrived; false when that was decided before. */
  decide(delivery: CityDelivery, decision: PostDecision): Promise<boolean>;
  of(periodId: string): Promise<readonly CityDelivery[]>;
}

/** Makes the city's report outside the thread that answers people; the same report gives the same bytes. */
export interface CityCompiler {
  compile(report: CityReport): Promise<CompiledDocument>;
}

export interface ArchiveEntry {
  /** With / between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Packs files into one, with a list of their checksums last; the same files give the same bytes. */
export interface Archiver {
  /** In pieces, each made when it is asked for. */
  pack(entries: AsyncIterable<ArchiveEntry>): AsyncIterable<Uint8Array>;
}

export interface CityAnnouncement {
  readonly period: Period;
  readonly edition: CityEdition;
}

/** Sends the city's report when nobody asked just now; never retries a send that may have arrived. */
export interface CityMessenger {
  postCityReport(channel: Channel, announcement: CityAnnouncement): Promise<DeliveryOutcome>;
  sendCityReport(person: Addressee, announcement: CityAnnouncement): Promise<DeliveryOutcome>;
  /** Tells a coordinator that the channel refused it, or that nobody knows whether it arrived. */
  sendCityTrouble(person: Addressee, told: ToldCityPost): Promise<DeliveryOutcome>;
}
