// A board or company that must report.
import type { ChannelFolder } from "./channel-folder.ts";
import type { Day } from "./day.ts";
import type { Period } from "./period.ts";

/** A Teams channel in which an organisation's report is posted. */
export interface Channel {
  /** Thread id, `19:…@thread.tacv2`. */
  readonly id: string;
  readonly teamId: string;
  /** Bot Connector address that serves the channel's tenant. */
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** The team's group in Entra, by which its folders are found. */
  readonly groupId?: string | undefined;
  /** Where the channel's files stand, once it has been found. */
  readonly folder?: ChannelFolder | undefined;
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** Which kind of organisation, as the questionnaires' audiences name it: `district-board`, `company` … */
  readonly type: string;
  readonly tags: readonly string[];
  /** The organisation's own case number for the report. */
  readonly diarienummer?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly validFrom?: Day | undefined;
  readonly validTo?: Day | undefined;
  /** Ids of the organisations that were merged into this one. */
  readonly predecessors: readonly string[];
}

/** Whether the organisation exists at any time at which reports of the period are taken. */
export function reportsIn(organisation: Organisation, period: Period): boolean {
  const { validFrom, validTo } = organisation;
  return (
    (validTo === undefined || validTo >= period.opensOn) && (validFrom === undefined || validFrom <= period.closesOn)
  );
}
