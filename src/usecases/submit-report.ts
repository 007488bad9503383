// Submits a report: closes it as its next version, to be posted.

import { missingIn } from "../domain/completeness.ts";
import { authorOf, type Person } from "../domain/person.ts";
import { contentRevisionOf, latestSubmission, type ReportKey, type SubmissionNote, submit } from "../domain/report.ts";
import { type Desk, isOpen, type NoQuestions, type NotYours, openDesk, stepOf } from "./desk.ts";
import { freezeSubmission } from "./freeze-submission.ts";
import type { Ports, Versioned } from "./ports.ts";
import { reviseReport } from "./revise-report.ts";
import { headingOf, type OverviewView, overviewOf, type ReportHeading, type StepView, viewStep } from "./views.ts";

export type SubmitOutcome =
  | {
      readonly kind: "submitted";
      readonly heading: ReportHeading;
      readonly submission: SubmissionNote;
      /** Where the document will appear. */
      readonly postedIn: "channel" | "personalChats";
    }
  | { readonly kind: "alreadySubmitted"; readonly heading: ReportHeading; readonly submission: SubmissionNote }
  | { readonly kind: "incomplete"; readonly overview: OverviewView }
  /** Answers changed after the review that the person saw. */
  | { readonly kind: "changedSince"; readonly overview: OverviewView }
  | { readonly kind: "notOpen"; readonly step: StepView }
  | NotYours
  | NoQuestions;

type Decision = "submitted" | "alreadySubmitted" | "incomplete" | "changedSince" | "notOpen";

export async function submitReport(
  ports: Ports,
  person: Versioned<Person>,
  key: ReportKey,
  reviewed: number,
): Promise<SubmitOutcome> {
  const opened = await openDesk(ports, person, key, (id) => ports.periods.newest(id));
  if (opened.kind !== "desk") return opened;
  const { outcome, desk } = await reviseReport<Decision>(ports, opened, (current) => {
    const report = current.report.value;
    const outcome = decide(current, reviewed);
    const submitted = () => submit(report, authorOf(current.person.value), ports.clock.now());
    return { outcome, report: outcome === "submitted" ? submitted() : report };
  });
  if (outcome === "incomplete" || outcome === "changedSince") return { kind: outcome, overview: overviewOf(desk) };
  const submission = latestSubmission(desk.report.value);
  if (outcome === "notOpen" || submission === undefined) return { kind: "notOpen", step: viewStep(desk, stepOf(desk)) };
  const heading = headingOf(desk);
  if (outcome === "alreadySubmitted") return { kind: outcome, heading, submission };
  await freezeSubmission(ports, desk.report.value);
  const postedIn = desk.organisation.channel === undefined ? "personalChats" : "channel";
  return { kind: "submitted", heading, submission, postedIn };
}

function decide(desk: Desk, reviewed: number): Decision {
  if (desk.report.value.stage === "submitted") return "alreadySubmitted";
  if (!isOpen(desk)) return "notOpen";
  if (missingIn(desk.report.value, desk.questions).length > 0) return "incomplete";
  return contentRevisionOf(desk.report.value) === reviewed ? "submitted" : "changedSince";
}
