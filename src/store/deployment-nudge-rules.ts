// Reads a deployment's calendar and its plan for nudges; both can be absent.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { defaultNudgePolicy, type NudgePolicy } from "../domain/nudge-policy.ts";
import type { NudgeRules } from "../usecases/deployment-ports.ts";
import { keepTo } from "./deployment-checks.ts";
import type { Mistakes } from "./deployment-mistakes.ts";
import { calendarFile, nudgesFile } from "./deployment-nudge-schema.ts";
import { readYaml, type YamlFile } from "./deployment-yaml.ts";
import { businessCalendars } from "./holidays.ts";

type GivenPolicy = NonNullable<z.output<typeof nudgesFile>["policy"]>;

/** The rules of the folder; without a calendar only weekends are free, without a plan the default one is followed. */
export function readNudgeRules(folder: string, mistakes: Mistakes): NudgeRules {
  const calendar = readIfThere(join(folder, "calendar.yaml"), mistakes);
  const source = calendar && keepTo(calendarFile, calendar, mistakes);
  const plan = readIfThere(join(folder, "nudges.yaml"), mistakes);
  const content = plan && keepTo(nudgesFile, plan, mistakes);
  const usual = completed(defaultNudgePolicy, content?.policy);
  const ofPeriods = Object.entries(content?.periods ?? {}).map(([id, own]) => [id, completed(usual, own)] as const);
  if (plan !== undefined) {
    checkTimes(plan, ["policy"], usual, mistakes);
    for (const [id, policy] of ofPeriods) checkTimes(plan, ["periods", id], policy, mistakes);
  }
  const own = new Map(ofPeriods);
  return { policyFor: (periodId) => own.get(periodId) ?? usual, calendar: businessCalendars(source) };
}

function readIfThere(path: string, mistakes: Mistakes): YamlFile | undefined {
  return existsSync(path) ? readYaml(path, mistakes) : undefined;
}

/** What is not given stays as it is. */
function completed(base: NudgePolicy, given: GivenPolicy = {}): NudgePolicy {
  return {
    stages: given.stages ?? base.stages,
    sendAt: given.sendAt ?? base.sendAt,
    earliest: given.earliest ?? base.earliest,
    latest: given.latest ?? base.latest,
    quietHours: given.quietHours ?? base.quietHours,
    makeUpDays: given.makeUpDays ?? base.makeUpDays,
  };
}

function checkTimes(file: YamlFile, at: readonly string[], policy: NudgePolicy, mistakes: Mistakes): void {
  const { sendAt, earliest, latest, stages } = policy;
  const refuse = (key: string, message: string) => mistakes.add(file.path, file.lineOf([...at, key]), message);
  if (sendAt < earliest || sendAt >= latest) {
    refuse(
      "sendAt",
      `"sendAt" ${sendAt} is not between earliest, ${earliest}, and latest, ${latest}; write a time between`,
    );
  }
  const days = stages.map(({ on }) => on);
  const twice = days.find((on, index) => days.indexOf(on) !== index);
  if (twice !== undefined) {
    refuse("stages", `"stages" has ${twice} twice; write all who are reminded then below one`);
  }
}
