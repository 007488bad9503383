// The packages that production installs, as the lock file has them.
import { z } from "zod";
import { statedInFiles } from "./purposes.ts";

const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

export interface ProductionPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly license: string;
  /** Not inside another package's folder. */
  readonly isAtTop: boolean;
}

/** By name and version; what only developers need and what may be missing is left out. */
export function productionPackages(lockFile: string): readonly ProductionPackage[] {
  const { packages } = lockShape.parse(JSON.parse(lockFile));
  const found = Object.entries(packages).flatMap(([path, { version = "", license, ...only }]) => {
    if (path === "" || only.dev === true || only.devOptional === true || only.optional === true) return [];
    const name = path.replace(/^.*node_modules\//, "");
    const isAtTop = path === `node_modules/${name}`;
    return [{ name, version, license: license ?? statedInFiles[name] ?? "unknown", isAtTop }];
  });
  return found.sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
