// The pages for people say what is so: their links lead somewhere, and the settings and commands that they name exist.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const pages = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const read = (file: string) => readFileSync(file, "utf8");
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\d -]/gu, "")
    .replace(/ /g, "-");

describe("the pages for people", () => {
  for (const page of pages) {
    it(`have links in ${page} that lead somewhere`, () => {
      for (const [, target = ""] of read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
        const [path = "", fragment] = target.split("#");
        const file = path === "" ? page : join(dirname(page), path);
        assert.ok(existsSync(file), `${page}: ${target}`);
        if (fragment === undefined) continue;
        const headings = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchor(heading));
        assert.ok(headings.includes(fragment), `${page}: ${target}`);
      }
    });
  }

  for (const page of ["README.md", "CONTRIBUTING.md", "docs/deploy.md", "docs/integritet-och-arkiv.md"]) {
    it(`name no command in ${page} that npm does not have`, () => {
      const { scripts } = z
        .object({ scripts: z.record(z.string(), z.string()) })
        .parse(JSON.parse(read("package.json")));
      for (const [, script = ""] of read(page).matchAll(/npm run (?:--silent )?([a-z][a-z\d:-]*)/g)) {
        assert.ok(script in scripts, `${page}: npm run ${script}`);
      }
    });
  }

  it("name no setting that the product does not have, but for those of the deployment", () => {
    const settings = [...read(".env.example").matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name = ""]) => name);
    for (const page of ["deploy", "identity", "graph", "integritet-och-arkiv"]) {
      const named = [...read(`docs/${page}.md`).matchAll(/`([A-Z]+_[A-Z_]+)(?:=[^`]*)?`/g)].map(
        ([, name = ""]) => name,
      );
      assert.deepEqual(
        named.filter((name) => !settings.includes(name)),
        [],
        page,
      );
    }
  });
});
