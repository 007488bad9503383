// Makes a step's question the one that a person's chat text belongs to.
import type { Step } from "../domain/next-step.ts";
import type { OpenQuestion } from "../domain/person.ts";
import { revisionOf } from "../domain/report.ts";
import type { Desk } from "./desk.ts";
import type { Ports } from "./ports.ts";
import { revisePerson } from "./revise-person.ts";

/**
 * Opens the step's question, or closes the open one where the step has none. Undefined when it is not wanted: someone,
 * or a second click, was quicker.
 */
export async function takeStep(
  ports: Ports,
  desk: Desk,
  step: Step,
  isWanted: (desk: Desk) => boolean = () => true,
): Promise<Desk | undefined> {
  if (!isWanted(desk)) return undefined;
  const questionId = step.kind === "ask" ? step.placed.question.id : undefined;
  const open = questionId === undefined ? undefined : openAt(ports, desk, questionId);
  if (open === undefined && desk.person.value.open === undefined) return desk;
  const person = await revisePerson(ports, desk.person, (newest) =>
    isWanted({ ...desk, person: newest }) ? { ...newest.value, open } : undefined,
  );
  return person === undefined ? undefined : { ...desk, person };
}

function openAt(ports: Ports, desk: Desk, questionId: string): OpenQuestion {
  const { periodId, organisationId } = desk.report.value;
  const revision = revisionOf(desk.report.value, questionId);
  return { report: { periodId, organisationId }, questionId, revision, askedAt: ports.clock.now() };
}
