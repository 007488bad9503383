// Runs npm run dependencies: writes docs/dependencies.md from what is installed in production.
import { readFileSync, writeFileSync } from "node:fs";
import { dependenciesPage } from "./dependencies/dependencies-page.ts";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const page = new URL("../../docs/dependencies.md", import.meta.url);

writeFileSync(page, dependenciesPage(read("package.json"), read("package-lock.json")));
console.log("Written to docs/dependencies.md");
