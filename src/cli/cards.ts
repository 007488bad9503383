// npm run cards: every card with its samples on one page; with --write-samples, the samples' files in cards/samples.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { languages } from "../domain/language.ts";
import { readDeployment } from "../store/deployment-files.ts";
import { cardPage, type ShownChat } from "./cards/card-page.ts";
import { sampleCards } from "./cards/samples.ts";
import { shownChats } from "./cards/shown-chats.ts";

const root = new URL("../../", import.meta.url);
const deployment = readDeployment(fileURLToPath(new URL("deployment/demo", root)));

if (argv.includes("--write-samples")) writeSamples();
else writePage();

function writeSamples(): void {
  const folder = new URL("cards/samples/", root);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const samples = sampleCards(deployment, "sv");
  for (const { name, data } of samples)
    writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(data, null, 2)}\n`);
  process.stdout.write(`Wrote ${samples.length} samples to ${fileURLToPath(folder)}\n`);
}

function writePage(): void {
  const folder = new URL("artefacts/", root);
  mkdirSync(folder, { recursive: true });
  const chats: readonly ShownChat[] = languages.flatMap((language) => shownChats(deployment, language));
  const file = new URL("cards.html", folder);
  writeFileSync(file, cardPage(chats));
  process.stdout.write(`${fileURLToPath(file)}\n`);
}
