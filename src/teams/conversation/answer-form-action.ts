// Answers the buttons about what was written elsewhere, an earlier report or the Word form; hands on those about reminders.
import { startFromEarlier } from "./answer-earlier.ts";
import { dropForm, saveSentForm, useSentForm } from "./answer-form.ts";
import { answerNudgeAction } from "./answer-nudge-action.ts";
import { getForm } from "./answer-report.ts";
import type { ActionOf } from "./card-action.ts";
import type { Reply } from "./reply.ts";
import type { Talk } from "./talk.ts";

type FormAction = ActionOf<"useEarlier" | "form" | "useForm" | "saveForm" | "dropForm">;

export async function answerFormAction(
  talk: Talk,
  action: FormAction | Parameters<typeof answerNudgeAction>[1],
): Promise<Reply> {
  switch (action.verb) {
    case "useEarlier":
      return startFromEarlier(talk, action);
    case "form":
      return getForm(talk, action.report);
    case "useForm":
      return useSentForm(talk, action);
    case "saveForm":
      return saveSentForm(talk, action);
    case "dropForm":
      return dropForm(talk);
    default:
      return answerNudgeAction(talk, action);
  }
}
