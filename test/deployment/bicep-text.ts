// What Bicep files say, as far as their text shows it: no compiler is to be had without a download.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../deployment/azure");

export function bicep(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** Type and version of each resource, without those that exist already. */
export function resourcesIn(text: string): readonly string[] {
  return [...text.matchAll(/^resource \w+ '([^']+)' = /gm)].map(([, type = ""]) => type);
}

export interface Parameters {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

export function parametersOf(text: string): Parameters {
  const lines = [...text.matchAll(/^param (\w+) ([^\n]+)$/gm)];
  const names = (hasDefault: boolean) =>
    lines.filter(([, , rest = ""]) => / = /.test(rest) === hasDefault).map(([, name = ""]) => name);
  return { required: names(false), optional: names(true) };
}

export interface ModuleCall {
  readonly file: string;
  readonly given: readonly string[];
}

/** The modules that a file uses, with the names of what they are given. */
export function modulesIn(text: string): readonly ModuleCall[] {
  return [...text.matchAll(/^module \w+ '([^']+)' = \{\n([\s\S]*?)^\}/gm)].map(([, file = "", body = ""]) => ({
    file,
    given: [...body.matchAll(/^ {4}(\w+): /gm)].map(([, name = ""]) => name),
  }));
}

/** Which outputs of which module a file reads, as `data.endpoint`. */
export function outputsRead(text: string): readonly (readonly [module: string, output: string])[] {
  return [...text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)].map(([, module = "", output = ""]) => [module, output]);
}

export function outputsOf(text: string): readonly string[] {
  return [...text.matchAll(/^output (\w+) /gm)].map(([, name = ""]) => name);
}

/** The environment variables that are set, by name. */
export function settingsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{ name: '([A-Z_]+)', (?:value|secretRef): /g)].map(([, name = ""]) => name);
}
