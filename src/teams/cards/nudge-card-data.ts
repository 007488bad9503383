// The data that the cards about reminders bind; names agree with the templates in cards/.
import type { ActionData, Common } from "./card-parts.ts";

export interface NudgeReport {
  readonly report: string;
  readonly nudge: string;
  readonly organisation: string;
  readonly plainName: string;
  readonly remaining: string;
  readonly due: string;
  /** Why this person is asked, where that is not plain. */
  readonly note: string;
  readonly continue: string;
}

export interface NudgeCardData {
  readonly nudge: Common & {
    readonly nudge: string;
    readonly title: string;
    readonly lines: readonly { readonly text: string }[];
    readonly reports: readonly NudgeReport[];
    readonly lateTitle: string;
    readonly late: readonly { readonly text: string }[];
    readonly canChoose: boolean;
    readonly remind: string;
    readonly tomorrow: string;
    readonly inThreeDays: string;
    readonly remindDay: string;
    readonly remindDayNeeded: string;
    readonly remindThen: string;
    readonly away: string;
    readonly awayThrough: string;
    readonly awayThroughNeeded: string;
    readonly awayHint: string;
    readonly saveAway: string;
    readonly firstDay: string;
    readonly today: string;
    readonly lastDay: string;
  };
  readonly reminders: Common & {
    readonly title: string;
    readonly rounds: readonly {
      readonly period: string;
      readonly state: string;
      readonly days: readonly { readonly text: string }[];
      readonly action: ActionData;
    }[];
    readonly noPeriod: string;
    readonly choose: string;
    readonly chooseNeeded: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
    readonly canSend: boolean;
    readonly sendNow: string;
    readonly sendHint: string;
    readonly logTitle: string;
    readonly log: readonly { readonly text: string }[];
    readonly unreachedTitle: string;
    readonly unreached: readonly { readonly text: string }[];
  };
}
