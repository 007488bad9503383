// Answers the buttons that are about reminders: those of the people reminded, and the coordinator's.

import { answerAway, answerBack, answerLater } from "./answer-nudge.ts";
import type { ActionOf } from "./card-action.ts";
import { pause, remindNow } from "./coordinator/answer-reminders.ts";
import type { Reply } from "./reply.ts";
import type { Talk } from "./talk.ts";

type NudgeVerb = "remindLater" | "away" | "comeBack" | "pauseNudges" | "resumeNudges" | "remindNow";

export function answerNudgeAction(talk: Talk, action: ActionOf<NudgeVerb>): Promise<Reply> {
  switch (action.verb) {
    case "remindLater":
      return answerLater(talk, action);
    case "away":
      return answerAway(talk, action);
    case "comeBack":
      return answerBack(talk);
    case "remindNow":
      return remindNow(talk, action);
    default:
      return pause(talk, action);
  }
}
