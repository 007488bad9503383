// Answers the buttons of a coordinator's cards about periods.
import { isCoordinator } from "../../../usecases/coordinators.ts";
import { noticeCard } from "../../cards/plain-cards.ts";
import type { ActionOf } from "../card-action.ts";
import type { Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import { makeChange, previewChange, showChangeForm } from "./answer-period-change.ts";
import { changeChosenDates, choosePeriod, open, previewOpening } from "./answer-periods.ts";
import { notForYou } from "./not-for-you.ts";

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
  // What a form says of its fields, it says before any use case is asked.
  if (!isCoordinator(talk.ports.settings, talk.person.value)) return notForYou(talk.speaker);
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
