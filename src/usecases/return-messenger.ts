// What people are told when a coordinator has returned their report, or has taken that back.
import type { DeliveryOutcome } from "../domain/delivery.ts";
import type { Addressee } from "../domain/person.ts";
import type { PlacedQuestion } from "../domain/questionnaire.ts";
import type { ReportHeading } from "./views.ts";

export interface ReturnNotice {
  readonly kind: "returned" | "takenBack";
  readonly heading: ReportHeading;
  /** What is asked of each question that was opened again. */
  readonly questions: readonly { readonly placed: PlacedQuestion; readonly comment: string }[];
}

export interface ReturnMessenger {
  sendReturn(person: Addressee, notice: ReturnNotice): Promise<DeliveryOutcome>;
}
