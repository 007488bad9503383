// Answers the buttons of a coordinator's cards about periods.
import { noticeCard } from "../../cards/plain-cards.ts";
import type { ActionOf } from "../card-action.ts";
import type { Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import { makeChange, previewChange, showChangeForm } from "./answer-period-change.ts";
import { changeChosenDates, choosePeriod, open, previewOpening } from "./answer-periods.ts";

type PeriodVerb =
  | "proposePeriod"
  | "periodDates"
  | "previewPeriod"
  | "openPeriod"
  | "changePeriodForm"
  | "previewPeriodChange"
  | "makePeriodChange"
  | "leavePeriod";

export async function answerPeriodAction(talk: Talk, action: ActionOf<PeriodVerb>): Promise<Reply> {
  switch (action.verb) {
    case "proposePeriod":
      return choosePeriod(talk, action);
    case "periodDates":
      return changeChosenDates(talk, action);
    case "previewPeriod":
      return previewOpening(talk, action);
    case "openPeriod":
      return open(talk, action);
    case "changePeriodForm":
      return showChangeForm(talk, action);
    case "previewPeriodChange":
      return previewChange(talk, action);
    case "makePeriodChange":
      return makeChange(talk, action);
    case "leavePeriod": {
      const { left } = talk.speaker.words.coordinator.periods;
      return { replace: noticeCard(talk.speaker, "", [left]), send: [], outcome: "period.left" };
    }
  }
}
