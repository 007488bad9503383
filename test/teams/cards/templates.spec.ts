// Templates and their data agree: nothing is left unbound, nothing is bound in vain.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type CardName, cardNames } from "../../../src/teams/cards/card-data.ts";
import { allSamples } from "./all-samples.ts";
import { isNode } from "./card-walk.ts";
import { bindingsOf } from "./template-bindings.ts";

const templates = new Map<CardName, unknown>(
  cardNames.map((name) => [name, JSON.parse(readFileSync(`cards/${name}.json`, "utf8"))]),
);

describe("card templates", () => {
  for (const { name, language, card, data } of allSamples) {
    it(`bind completely in ${name} (${language})`, () => {
      const template = templates.get(card.name);
      for (const { path, value } of bindingsOf(template, data)) {
        assert.ok(value !== undefined && value !== null, `${path} is not in the data`);
      }
      assert.doesNotMatch(JSON.stringify(card.content), /\$\{|undefined|\[object/);
    });
  }

  for (const name of cardNames) {
    it(`use all data that they are given in ${name}`, () => {
      const samples = allSamples.filter(({ card }) => card.name === name);
      const used = samples.flatMap(({ data }) => bindingsOf(templates.get(name), data).map(({ path }) => path));
      const isUsed = (path: string) => used.some((other) => other === path || other.startsWith(`${path}.`));
      const given = new Set(samples.flatMap(({ data }) => pathsOf(data)));
      assert.deepEqual(
        [...given].filter((path) => !isUsed(path)),
        [],
      );
    });
  }
});

/** The names of a card's data and of the fields in its lists. */
function pathsOf(data: object): readonly string[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    return [key, ...(isNode(first) ? Object.keys(first).map((field) => `${key}.${field}`) : [])];
  });
}
