// What every card must be: valid, answerable, readable without colour, and understood when it comes back.
import assert from "node:assert/strict";
import { readCardAction, verbs } from "../../../src/teams/conversation/card-action.ts";
import { allSamples } from "./all-samples.ts";
import { isNode, nodesIn, ofType } from "./card-walk.ts";
import { renderCard } from "./rendered-card.ts";

const mostActions = 6;

describe("every card", () => {
  for (const { name, language, card } of allSamples) {
    const { content } = card;
    const executes = () => ofType(content, /^Action\.Execute$/, ["fallback"]);

    describe(`${name} (${language})`, () => {
      it("is a valid Adaptive Card 1.5 and renders without a complaint", () => {
        assert.equal(content["type"], "AdaptiveCard");
        assert.equal(content["version"], "1.5");
        const { complaints, text } = renderCard(content);
        assert.deepEqual(complaints, []);
        assert.notEqual(text, "");
      });

      it("says its language, and what it is about where no cards are shown", () => {
        assert.equal(content["lang"], language);
        assert.equal(content["fallbackText"], card.summary);
        assert.match(card.summary, /\p{L}{3}/u);
        assert.doesNotMatch(card.summary, /\\/);
      });

      it("names each field, and says what is missing in a required one", () => {
        for (const input of ofType(content, /^Input\./)) {
          assert.match(String(input["label"] ?? ""), /\p{L}/u);
          if (input["isRequired"] === true) assert.match(String(input["errorMessage"] ?? ""), /\p{L}/u);
        }
      });

      it("has buttons with names that the product understands when they come back", () => {
        for (const action of executes()) {
          assert.match(String(action["title"]), /\p{L}/u);
          assert.ok((verbs as readonly string[]).includes(String(action["verb"])), String(action["verb"]));
          const read = readCardAction(action["data"]);
          assert.equal(read.kind, "action", JSON.stringify(action["data"]));
          assert.ok(read.kind === "action" && read.action.verb === action["verb"]);
          if ("tooltip" in action) assert.match(String(action["tooltip"]), /\p{L}/u);
        }
      });

      it("works the same in a client that knows no Action.Execute", () => {
        for (const { fallback, data, title } of executes()) {
          assert.ok(isNode(fallback) && isNode(fallback["data"]));
          assert.equal(fallback["type"], "Action.Submit");
          assert.equal(fallback["title"], title);
          const { msteams, ...sent } = fallback["data"];
          assert.deepEqual(sent, data);
          assert.deepEqual(msteams, { feedback: { hide: true } });
        }
      });

      it("has one main button at most in a place, and no more buttons than Teams shows", () => {
        for (const { actions } of nodesIn(content, ["fallback"])) {
          if (!Array.isArray(actions)) continue;
          assert.ok(actions.length <= mostActions);
          assert.ok(actions.filter(({ style }) => style === "positive").length <= 1);
        }
      });

      it("wraps all its text", () => {
        for (const block of ofType(content, /^TextBlock$/)) {
          assert.equal(block["wrap"], true);
          assert.notEqual(block["text"], "");
        }
      });
    });
  }

  it("tells states apart in words: in a card, the same words never have two colours", () => {
    for (const { name, card } of allSamples) {
      const colours = new Map<string, Set<unknown>>();
      for (const { text, color, weight } of ofType(card.content, /^TextBlock$/)) {
        if (weight !== "Bolder") continue;
        const words = String(text).replace(/ · .*/, "");
        colours.set(words, new Set([...(colours.get(words) ?? []), color ?? "Default"]));
      }
      for (const [words, found] of colours) assert.equal(found.size, 1, `${name}: ${words}: ${[...found]}`);
    }
  });
});
