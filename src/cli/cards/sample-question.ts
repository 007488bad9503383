// One question of the sample's report as its person sees it, and a text that they have begun.
import type { Deployment } from "../../store/deployment-files.ts";
import { type QuestionView, questionView } from "../../usecases/views.ts";
import { type SampleReport, sampleDesk } from "./sample-desk.ts";

export const started =
  "Två dialogmöten har hållits tillsammans med Stockholm Business Region AB, ett med byggbranschen och ett med restauranger.\n\nEtt tredje möte, med vård och omsorg, är planerat till ";

export function sampleQuestion(deployment: Deployment, questionId: string, sample: SampleReport = {}): QuestionView {
  const desk = sampleDesk(deployment, sample);
  const placed = desk.questions.find(({ question }) => question.id === questionId);
  if (placed === undefined) throw new Error(`The demo's questionnaire has no question ${questionId}.`);
  return questionView(desk, placed);
}
