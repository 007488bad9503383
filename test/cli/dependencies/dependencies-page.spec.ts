// docs/dependencies.md says what production installs, and nothing that it installs needs a script.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { dependenciesPage } from "../../../src/cli/dependencies/dependencies-page.ts";
import { productionPackages } from "../../../src/cli/dependencies/production-packages.ts";
import { purposes, statedInFiles } from "../../../src/cli/dependencies/purposes.ts";

const packageFile = readFileSync("package.json", "utf8");
const lockFile = readFileSync("package-lock.json", "utf8");
const versions = z.record(z.string(), z.string());
const { dependencies, devDependencies, optionalDependencies, overrides } = z
  .object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions, overrides: versions })
  .parse(JSON.parse(packageFile));

describe("the list of dependencies", () => {
  it("is what the lock file says", () => {
    const again = "run: npm run dependencies";
    assert.equal(readFileSync("docs/dependencies.md", "utf8"), dependenciesPage(packageFile, lockFile), again);
  });

  it("says of each package that the product asks for what it is for", () => {
    assert.deepEqual(Object.keys(purposes).toSorted(), Object.keys(dependencies).toSorted());
  });

  it("knows every licence, each of which lets a city use the product and pass it on", () => {
    const permissive =
      /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Unlicense|BlueOak-1\.0\.0|PSF-2\.0|CC-BY-3\.0|AFL-2\.1)$/;
    const others = productionPackages(lockFile).filter(
      ({ license }) =>
        !license
          .replace(/[()]/g, "")
          .split(/ AND | OR /)
          .every((each) => permissive.test(each)),
    );
    assert.deepEqual(others, []);
  });

  it("takes a licence from a file only where the package itself names none", () => {
    const unnamed = productionPackages(lockFile.replace(/"license": "[^"]+"/g, '"license": "stated"'))
      .filter(({ license }) => license !== "stated")
      .map(({ name }) => name);
    assert.deepEqual(Object.keys(statedInFiles).toSorted(), unnamed.toSorted());
  });

  it("has exact versions everywhere", () => {
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides });
    assert.deepEqual(
      all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });

  it("has no uuid with the known hole in it, and explains every override", () => {
    const found = productionPackages(lockFile).filter(({ name }) => name === "uuid");
    assert.deepEqual(
      found.map(({ version }) => version),
      ["11.1.1"],
    );
    const page = readFileSync("docs/dependencies.md", "utf8");
    for (const name of Object.keys(overrides)) assert.ok(page.includes(`\`${name}\``), name);
  });

  it("needs no install script: none runs, and no package has one but those that the page speaks of", () => {
    assert.match(readFileSync(".npmrc", "utf8"), /^ignore-scripts=true$/m);
    const { packages } = z
      .object({ packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })) })
      .parse(JSON.parse(lockFile));
    const scripted = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
    assert.deepEqual(scripted, ["node_modules/botbuilder-dialogs", "node_modules/dtrace-provider"]);
    // The one installs nothing, and the other was never built: everything that runs here runs without them.
    assert.ok(!existsSync("node_modules/dtrace-provider/build/Release"));
  });
});
