// What is needed of the channel to remind people: a card in their chat, and a way to put an older one away.
import type { Day } from "../domain/day.ts";
import type { DeliveryOutcome } from "../domain/delivery.ts";
import type { NudgeItem, NudgeOutcome } from "../domain/nudge.ts";
import type { Addressee } from "../domain/person.ts";
import type { ReportHeading } from "./views.ts";

export interface NudgedReport {
  readonly item: NudgeItem;
  readonly heading: ReportHeading;
  /** Required questions without an answer. */
  readonly remaining: number;
}

export interface NudgeMessage {
  readonly id: string;
  readonly today: Day;
  /** What the person is to do. */
  readonly own: readonly NudgedReport[];
  /** What a coordinator is told that has not come in. */
  readonly late: readonly NudgedReport[];
}

export interface SentNudge {
  readonly outcome: NudgeOutcome;
  readonly cardId?: string | undefined;
}

export interface NudgeMessenger {
  /** Composes anew before every try; when there is nothing to say any more, nothing is sent. */
  sendNudge(person: Addressee, compose: () => Promise<NudgeMessage | undefined>): Promise<SentNudge>;
  /** Makes the card of an older nudge a line that says there is a newer one. */
  retireNudge(person: Addressee, cardId: string): Promise<DeliveryOutcome>;
}
