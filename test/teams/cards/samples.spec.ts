// The sample files open in the designer with their templates, and say what the product says.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { cardNames } from "../../../src/teams/cards/card-data.ts";
import { allSamples } from "./all-samples.ts";

const inSwedish = allSamples.filter(({ language }) => language === "sv");
const files = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(/\.json$/, ""))
    .sort();

describe("the samples of the cards", () => {
  it("stand in cards/samples as the product makes them; node src/cli/cards.ts --write-samples renews them", () => {
    assert.deepEqual(files("cards/samples"), inSwedish.map(({ name }) => name).sort());
    for (const { name, data } of inSwedish) {
      assert.deepEqual(JSON.parse(readFileSync(`cards/samples/${name}.json`, "utf8")), data, name);
    }
  });

  it("show every template, and every template is one that the product renders", () => {
    assert.deepEqual(files("cards"), [...cardNames].sort());
    assert.deepEqual([...new Set(inSwedish.map(({ card }) => card.name))].sort(), [...cardNames].sort());
  });

  it("are named after their template", () => {
    for (const { name, card } of allSamples) assert.equal(name.split(".")[0], card.name);
  });
});
