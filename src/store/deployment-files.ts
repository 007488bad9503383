// Reads a deployment folder: questionnaires, organisations, people and periods, checked against each other.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ChannelFolder } from "../domain/channel-folder.ts";
import type { Organisation } from "../domain/organisation.ts";
import { type Period, parsePeriodId } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import type { NudgeRules, Questionnaires } from "../usecases/deployment-ports.ts";
import { catalogueOf } from "./deployment-catalogue.ts";
import { checkKnown, checkUnique, keepTo, type PlacedValue, valuesAt } from "./deployment-checks.ts";
import { readCityName } from "./deployment-city.ts";
import { Mistakes } from "./deployment-mistakes.ts";
import { readNudgeRules } from "./deployment-nudge-rules.ts";
import { readQuestionnaires } from "./deployment-questionnaires.ts";
import { channelFoldersFile, organisationsFile, peopleFile, periodsFile } from "./deployment-schema.ts";
import { readYaml, type YamlFile } from "./deployment-yaml.ts";

export interface Deployment {
  readonly questionnaires: Questionnaires;
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly periods: readonly Period[];
  readonly nudgeRules: NudgeRules;
  /** What the city is called, where a file says so. */
  readonly cityName?: string | undefined;
  /** By the channels' ids. */
  readonly channelFolders: Readonly<Record<string, ChannelFolder>>;
}

/** Reads the folder; throws one AppError that names each mistake in all of its files: file, line and remedy. */
export function readDeployment(folder: string): Deployment {
  const mistakes = new Mistakes();
  if (!existsSync(folder)) {
    mistakes.add(folder, 0, "the folder is missing; name one that holds organisations.yaml and questionnaires");
    mistakes.throwIfAny();
  }
  const { questionnaires, types } = readQuestionnaires(folder, mistakes);
  const file = readYaml(join(folder, "organisations.yaml"), mistakes);
  const organisations = file === undefined ? [] : readOrganisations(file, types, mistakes);
  const organisationIds = file === undefined ? undefined : valuesAt(file, "organisations.*.id");
  const people = readPeople(join(folder, "people.yaml"), organisationIds, mistakes);
  const periods = readPeriods(join(folder, "periods.yaml"), mistakes);
  const nudgeRules = readNudgeRules(folder, mistakes);
  const cityName = readCityName(join(folder, "city.yaml"), mistakes);
  const channelFolders = readChannelFolders(join(folder, "channel-folders.yaml"), mistakes);
  mistakes.throwIfAny();
  const catalogue = catalogueOf(questionnaires);
  return { questionnaires: catalogue, organisations, people, periods, nudgeRules, channelFolders, cityName };
}

function readChannelFolders(path: string, mistakes: Mistakes): Deployment["channelFolders"] {
  const file = existsSync(path) ? readYaml(path, mistakes) : undefined;
  if (file === undefined) return {};
  checkUnique(valuesAt(file, "folders.*.channelId"), "the channel", mistakes);
  const folders = keepTo(channelFoldersFile, file, mistakes)?.folders ?? [];
  return Object.fromEntries(folders.map(({ channelId, ...folder }) => [channelId, folder]));
}

function readOrganisations(file: YamlFile, types: readonly PlacedValue[], mistakes: Mistakes): readonly Organisation[] {
  const ids = valuesAt(file, "organisations.*.id");
  checkUnique(ids, "the organisation", mistakes);
  const predecessor = { what: "the predecessor", remedy: "write the id of an organisation in this file" };
  checkKnown(valuesAt(file, "organisations.*.predecessors.*"), ids, predecessor, mistakes);
  const type = { what: "the type", remedy: "write one that a questionnaire names among its audience's types" };
  if (types.length > 0) checkKnown(valuesAt(file, "organisations.*.type"), types, type, mistakes);
  const content = keepTo(organisationsFile, file, mistakes);
  return (content?.organisations ?? []).map((organisation) => ({
    ...organisation,
    tags: organisation.tags ?? [],
    predecessors: organisation.predecessors ?? [],
  }));
}

function readPeople(
  path: string,
  organisationIds: readonly PlacedValue[] | undefined,
  mistakes: Mistakes,
): readonly Person[] {
  const file = existsSync(path) ? readYaml(path, mistakes) : undefined;
  if (file === undefined) return [];
  checkUnique(valuesAt(file, "people.*.id"), "the person", mistakes);
  checkUnique(valuesAt(file, "people.*.email"), "the e-mail address", mistakes);
  checkUnique(valuesAt(file, "people.*.aadObjectId"), "the Entra object id", mistakes);
  const organisation = { what: "the organisation", remedy: "write the id of an organisation in organisations.yaml" };
  const duties = valuesAt(file, "people.*.duties.*.organisationId");
  if (organisationIds !== undefined) checkKnown(duties, organisationIds, organisation, mistakes);
  return keepTo(peopleFile, file, mistakes)?.people ?? [];
}

function readPeriods(path: string, mistakes: Mistakes): readonly Period[] {
  const file = existsSync(path) ? readYaml(path, mistakes) : undefined;
  if (file === undefined) return [];
  checkUnique(valuesAt(file, "periods.*.id"), "the period", mistakes);
  const content = keepTo(periodsFile, file, mistakes);
  return (content?.periods ?? []).flatMap((period) => {
    const parsed = parsePeriodId(period.id);
    return parsed === undefined ? [] : { ...period, ...parsed };
  });
}
