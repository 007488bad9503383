// Reads the questionnaires of a deployment: one file a version, in its own folder or in another deployment's.
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Questionnaire } from "../domain/questionnaire.ts";
import { checkUnique, keepTo, type PlacedValue, valuesAt } from "./deployment-checks.ts";
import type { Mistakes } from "./deployment-mistakes.ts";
import { questionnaireFile, questionnairesReference } from "./deployment-schema.ts";
import { readYaml, type YamlFile } from "./deployment-yaml.ts";

export interface ReadQuestionnaires {
  readonly questionnaires: readonly Questionnaire[];
  /** The types of organisation that some questionnaire is for, as they were written. */
  readonly types: readonly PlacedValue[];
}

/** Every questionnaire of a deployment folder, all versions; mistakes are noted. */
export function readQuestionnaires(folder: string, mistakes: Mistakes): ReadQuestionnaires {
  const files = questionnairePaths(folder, mistakes).flatMap((path) => readYaml(path, mistakes) ?? []);
  checkVersions(files, mistakes);
  const questionnaires = files.flatMap((file) => {
    checkFileName(file, mistakes);
    checkUnique(valuesAt(file, "focusAreas.*.id"), "the focus area", mistakes);
    checkUnique(valuesAt(file, "focusAreas.*.questions.*.id"), "the question", mistakes);
    return keepTo(questionnaireFile, file, mistakes) ?? [];
  });
  return { questionnaires, types: files.flatMap((file) => valuesAt(file, "audience.types.*")) };
}

function questionnairePaths(deployment: string, mistakes: Mistakes): readonly string[] {
  const folder = questionnairesFolder(deployment, mistakes);
  if (folder === undefined) return [];
  if (!existsSync(folder)) {
    mistakes.add(folder, 0, "the folder is missing; add it with a file such as district-board.v1.yaml");
    return [];
  }
  const names = readdirSync(folder).toSorted();
  for (const name of names.filter((other) => other.endsWith(".yml"))) {
    mistakes.add(join(folder, name), 0, "the file would not be read; rename it so that it ends with .yaml");
  }
  const paths = names.filter((name) => name.endsWith(".yaml")).map((name) => join(folder, name));
  if (paths.length === 0)
    mistakes.add(folder, 0, "there is no questionnaire; add a file such as district-board.v1.yaml");
  return paths;
}

function questionnairesFolder(deployment: string, mistakes: Mistakes): string | undefined {
  const own = join(deployment, "questionnaires");
  const reference = join(deployment, "questionnaires.yaml");
  if (!existsSync(reference)) return own;
  if (existsSync(own)) mistakes.add(reference, 0, "there is a folder questionnaires as well; remove one of them");
  const file = readYaml(reference, mistakes);
  const from = file && keepTo(questionnairesReference, file, mistakes)?.from;
  return from === undefined ? undefined : join(deployment, from);
}

function nameFor(file: YamlFile): string | undefined {
  const [id] = valuesAt(file, "id");
  const [version] = valuesAt(file, "version");
  return id === undefined || version === undefined ? undefined : `${id.value}.v${version.value}.yaml`;
}

function checkFileName(file: YamlFile, mistakes: Mistakes): void {
  const name = nameFor(file);
  if (name === undefined || name === basename(file.path)) return;
  const message = `id and version do not agree with the file's name; rename it to ${name}, or correct them`;
  mistakes.add(file.path, file.lineOf(["id"]), message);
}

function checkVersions(files: readonly YamlFile[], mistakes: Mistakes): void {
  const first = new Map<string, YamlFile>();
  for (const file of files) {
    const name = nameFor(file);
    if (name === undefined) continue;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, file);
    else {
      const message = `this id and version stand in ${basename(earlier.path)} already; give this one the next version`;
      mistakes.add(file.path, file.lineOf(["version"]), message);
    }
  }
}
