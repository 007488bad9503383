// Which question a person's chat text belongs to.
import type { Asked, FollowUp } from "./follow-up.ts";
import type { Step } from "./next-step.ts";
import type { OpenQuestion } from "./person.ts";
import { type Report, revisionOf, sameReport } from "./report.ts";

/**
 * The question of the report that is open now: the one that the person opened, or what they were asked when they had
 * saved an answer since. What a colleague answers does not move it.
 */
export function resolveOpen(open: OpenQuestion | undefined, report: Report, personId: string): Asked | undefined {
  if (open === undefined || !sameReport(open.report, report)) return undefined;
  const followUp = followUpOf(report, personId);
  return followUp !== undefined && isSameAsking(followUp.after, open) ? followUp.asked : open;
}

/** Opens the step that follows a saved answer, in the report itself; the same report where that is known already. */
export function followUp(report: Report, open: OpenQuestion, personId: string, step: Step): Report {
  const { questionId, revision, askedAt } = open;
  const asked = step.kind === "ask" ? askedOf(report, step.placed.question.id) : undefined;
  const known = followUpOf(report, personId);
  if (known && isSameAsking(known.after, open) && isSameAsked(known.asked, asked)) return report;
  const others = (report.followUps ?? []).filter((other) => other !== known);
  return { ...report, followUps: [...others, { personId, after: { questionId, revision, askedAt }, asked }] };
}

function followUpOf(report: Report, personId: string): FollowUp | undefined {
  return report.followUps?.find((other) => other.personId === personId);
}

function askedOf(report: Report, questionId: string): Asked {
  return { questionId, revision: revisionOf(report, questionId) };
}

function isSameAsking(a: FollowUp["after"], b: FollowUp["after"]): boolean {
  return isSameAsked(a, b) && a.askedAt === b.askedAt;
}

function isSameAsked(a: Asked | undefined, b: Asked | undefined): boolean {
  return a?.questionId === b?.questionId && a?.revision === b?.revision;
}
