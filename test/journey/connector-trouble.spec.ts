// A channel that fails in the middle of a turn: the answer is saved, and the one who pressed the button sees the receipt.
import assert from "node:assert/strict";
import { cardIn, saidBy } from "./card-view.ts";
import { atFirstQuestion, atReview } from "./chapters.ts";
import type { Trouble } from "./connector.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { sqliteForTests } from "./stores.ts";

const troubles: readonly (readonly [string, Trouble, string])[] = [
  ["refuses with 403", { status: 403, code: "BotNotInConversationRoster" }, "unreachable"],
  ["does not find the conversation", { status: 404, code: "ConversationNotFound" }, "unreachable"],
  ["finds the card too large", { status: 413, code: "MessageSizeTooBig" }, "failed"],
  ["asks to wait for a minute", { status: 429, headers: { "retry-after": "60" } }, "throttled"],
  ["fails with 500", { status: 500, code: "ServiceError" }, "unknown"],
  ["asks after 503 to wait", { status: 503, headers: { "retry-after": "30" } }, "unknown"],
  ["is cut before the message arrives", "cutBefore", "unknown"],
  ["is cut after the message arrived", "cutAfter", "unknown"],
];

describe("a channel that", () => {
  const bot = runningBot(sqliteForTests());

  for (const [what, trouble, outcome] of troubles) {
    it(`${what} costs nobody an answer, and nothing is sent twice`, async () => {
      const anna = await atFirstQuestion(bot());
      const [before, cards] = [bot().connector.attempts(), anna.chat().length];
      bot().connector.fail(trouble, 2);
      const { status, body } = await anna.click("saveAnswer", { text: "Sparat trots allt." });
      assert.equal(status, 200);
      assert.match(saidBy(body.value), /Sparat · Fråga 1 av 9[\s\S]*Sparat trots allt\./);
      const answers = (await bot().ports.reports.get(ekbacken))?.value.answers;
      assert.deepEqual(answers?.["local-cooperation"]?.content, { kind: "text", text: "Sparat trots allt." });
      assert.equal(bot().connector.attempts() - before, 2, "the receipt and the next question, once each");
      assert.ok(anna.chat().length <= cards + 1);
      const noted = bot().journal.of("send.failed");
      assert.deepEqual(
        noted.map((ids) => ids["outcome"]),
        [outcome, outcome],
      );
      bot().clock.move(60);
      await anna.write("fortsätt");
      assert.match(anna.says(), /Fråga 2 av 9/);
    });
  }

  it("asks to wait for a second is written to again", async () => {
    const anna = await atFirstQuestion(bot());
    bot().connector.fail({ status: 429, headers: { "retry-after": "0.2" } }, 2);
    await anna.click("saveAnswer", { text: "Sparat efter en paus." });
    assert.match(anna.says(), /Fråga 2 av 9/);
    assert.equal(bot().journal.of("send.failed").length, 0);
  });

  it("can't update a card gets the receipt as a message when nothing else shows it", async () => {
    const anna = await atFirstQuestion(bot());
    const card = anna.messageWith("saveAnswer");
    bot().connector.fail({ status: 404, code: "ActivityNotFoundInConversation" });
    await anna.use(card, "saveAnswer", { text: "Från en äldre klient." }, { door: "submit" });
    const said = anna.chat().map((activity) => saidBy(cardIn(activity)));
    assert.ok(
      said.some((text) => text.includes("Sparat ·") && text.includes("Från en äldre klient.")),
      said.join(),
    );
  });

  it("fails while a report is submitted still shows the receipt, and the report is posted", async () => {
    const anna = await atReview(bot());
    bot().connector.fail({ status: 500 });
    const { body } = await anna.click("submit");
    assert.match(saidBy(body.value), /Rapporten är inlämnad/);
    await bot().restart();
    await bot().restart();
    assert.ok(bot().posts().length <= 1);
    assert.equal((await bot().ports.reports.get(ekbacken))?.value.awaitsPost, false);
  });

  it("never answers does not keep the turn beyond what people wait for", async function () {
    this.timeout(15_000);
    const anna = await atFirstQuestion(bot());
    bot().connector.fail("hang", 2);
    const { body } = await anna.click("saveAnswer", { text: "Sparat i tystnad." });
    assert.match(saidBy(body.value), /Sparat · Fråga 1 av 9/);
    assert.deepEqual(
      bot()
        .journal.of("send.failed")
        .map(({ outcome, reason }) => [outcome, reason]),
      [
        ["unknown", "noAnswer"],
        ["unknown", "noAnswer"],
      ],
    );
  });
});
