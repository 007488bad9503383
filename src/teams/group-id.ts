// Asks the channel for the directory's id of a team, which its messages rarely say and the channel's folder is found by.
import { TeamsInfo, type TurnContext } from "botbuilder";
import type { Journal } from "../usecases/ports.ts";
import { inTurn, sendCarefully } from "./careful-send.ts";
import { referenceOf } from "./turn-reference.ts";

/** Undefined when the channel does not say it now: reports can be posted without it, with a link instead of a file. */
export async function groupIdOf(context: TurnContext, journal: Journal): Promise<string | undefined> {
  try {
    return (await sendCarefully(() => TeamsInfo.getTeamDetails(context), inTurn)).aadGroupId;
  } catch {
    journal.note("team.unknown", { turn: referenceOf(context) });
    return undefined;
  }
}
