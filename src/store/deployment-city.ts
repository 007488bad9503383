// Reads what the city is called, where the deployment says so.
import { existsSync } from "node:fs";
import { keepTo } from "./deployment-checks.ts";
import type { Mistakes } from "./deployment-mistakes.ts";
import { group, text } from "./deployment-schema.ts";
import { readYaml } from "./deployment-yaml.ts";

const cityFile = group({ name: text("name", "Ekstads kommun") });

/** The name in the file; undefined where there is no such file. */
export function readCityName(path: string, mistakes: Mistakes): string | undefined {
  const file = existsSync(path) ? readYaml(path, mistakes) : undefined;
  return file && keepTo(cityFile, file, mistakes)?.name;
}
