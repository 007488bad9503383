// Looks at the city's data: questionnaires, organisations, people, periods, reminders and channels' folders.
import { reportsIn } from "../../domain/organisation.ts";
import { periodKinds } from "../../domain/period.ts";
import { type Deployment, readDeployment } from "../../store/deployment-files.ts";
import { about, type Finding, messageOf } from "./finding.ts";

const { doubtful, fine, mistake } = about("deployment");

export interface CheckedDeployment {
  readonly findings: readonly Finding[];
  readonly deployment: Deployment | undefined;
}

export function checkDeployment(folder: string): CheckedDeployment {
  try {
    const deployment = readDeployment(folder);
    const { organisations, people, periods } = deployment;
    const counts = `${organisations.length} organisations, ${people.length} people, ${periods.length} periods`;
    return { deployment, findings: [fine(`${folder}: ${counts}`), ...organisationsWithoutQuestions(deployment)] };
  } catch (error) {
    const findings = messageOf(error)
      .split("\n")
      .map((line) => mistake(line, ";", "The server does not start with it."));
    return { deployment: undefined, findings };
  }
}

/** Those whom no questionnaire is meant for in any kind of period, though they exist in one that is planned. */
function organisationsWithoutQuestions({ organisations, periods, questionnaires }: Deployment): readonly Finding[] {
  const asked = organisations.filter((each) => periods.length === 0 || periods.some((it) => reportsIn(each, it)));
  const without = asked.filter((each) => periodKinds.every((kind) => !questionnaires.meantFor(each, kind)));
  if (without.length === 0) return [];
  const ids = without.map(({ id }) => id).join(", ");
  const fix = "Name their type among a questionnaire's audience, or give them a validTo.";
  return [
    doubtful(
      `No questionnaire is meant for ${ids}`,
      "Their contact persons are told that there are no questions.",
      fix,
    ),
  ];
}
