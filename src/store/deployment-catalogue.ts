// Finds the questionnaire that a report was opened with, or is to be opened with.
import { AppError } from "../domain/app-error.ts";
import { isMeantFor, type Questionnaire } from "../domain/questionnaire.ts";
import type { Questionnaires } from "../usecases/deployment-ports.ts";

// A questionnaire that asks for tags is meant more exactly than one for the whole type.
function bestFirst(a: Questionnaire, b: Questionnaire): number {
  return (
    Number(b.audience.tags !== undefined) - Number(a.audience.tags !== undefined) ||
    b.version - a.version ||
    a.id.localeCompare(b.id)
  );
}

/** The questionnaires of a deployment, all versions of them. */
export function catalogueOf(all: readonly Questionnaire[]): Questionnaires {
  const sorted = all.toSorted(bestFirst);
  return {
    version({ id, version }) {
      const found = all.find((questionnaire) => questionnaire.id === id && questionnaire.version === version);
      if (found !== undefined) return found;
      throw new AppError(
        "questionnaire.missing",
        `A report was opened with the questionnaire ${id}, version ${version}. Put the file questionnaires/${id}.v${version}.yaml back into the deployment.`,
      );
    },
    types: () => [...new Set(all.flatMap(({ audience }) => audience.types))].sort(),
    meantFor: (organisation, kind) => sorted.find((questionnaire) => isMeantFor(questionnaire, organisation, kind)),
  };
}
