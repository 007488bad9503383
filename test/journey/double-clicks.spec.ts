// A button pressed twice, one click after the other or both at once: nothing is stored or sent twice.
import assert from "node:assert/strict";
import { cardIn, saidBy } from "./card-view.ts";
import { atFirstQuestion, atReview } from "./chapters.ts";
import { ekbacken, type RunningBot, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import type { Answer, TeamsClient } from "./teams-user.ts";

type Press = () => Promise<Answer>;
const ways: readonly (readonly [string, (press: Press) => Promise<readonly Answer[]>])[] = [
  ["twice in a row", async (press) => [await press(), await press()]],
  ["three times at once", (press) => Promise.all([press(), press(), press()])],
];

/** The messages that came after what stood in the chat before, as what their cards say. */
function newIn(person: TeamsClient, before: number): readonly string[] {
  return person
    .chat()
    .slice(before)
    .map((activity) => saidBy(cardIn(activity)));
}

async function report(bot: RunningBot) {
  return (await bot.ports.reports.get(ekbacken))?.value ?? assert.fail("no report");
}

onBothStores("double clicks", (store) => {
  const bot = runningBot(store);

  for (const [how, pressing] of ways) {
    it(`save an answer once when it is saved ${how}`, async () => {
      const anna = await atFirstQuestion(bot());
      const [card, before] = [anna.messageWith("saveAnswer"), anna.chat().length];
      const answers = await pressing(() => anna.use(card, "saveAnswer", { text: "En gång räcker." }));
      for (const { status, body } of answers) {
        assert.equal(status, 200);
        assert.match(saidBy(body.value), /Sparat · Fråga 1 av 9/);
      }
      assert.equal((await report(bot())).answers["local-cooperation"]?.revision, 1);
      assert.deepEqual(await bot().ports.history.of(ekbacken), []);
      assert.equal(newIn(anna, before).length, 1);
      assert.match(anna.says(), /Fråga 2 av 9/);
    });

    it(`skip one question when it is skipped ${how}`, async () => {
      const anna = await atFirstQuestion(bot());
      const [card, before] = [anna.messageWith("skip"), anna.chat().length];
      await pressing(() => anna.use(card, "skip", { text: "Inte färdig än" }));
      assert.equal(newIn(anna, before).length, 1);
      assert.match(anna.says(), /Fråga 2 av 9/);
      assert.deepEqual(
        (await report(bot())).drafts.map(({ pieces }) => pieces.map(({ text }) => text)),
        [["Inte färdig än"]],
      );
    });

    it(`save a draft once when it is saved ${how}`, async () => {
      const anna = await atFirstQuestion(bot());
      await anna.write("Skrivet i chatten.");
      const [card, before] = [anna.messageWith("saveDraft"), anna.chat().length];
      await pressing(() => anna.use(card, "saveDraft"));
      assert.equal((await report(bot())).answers["local-cooperation"]?.revision, 1);
      assert.equal(newIn(anna, before).length, 1);
      assert.match(anna.says(), /Fråga 2 av 9/);
    });

    it(`take one piece of a draft back when it is undone ${how}`, async () => {
      const anna = await atFirstQuestion(bot());
      for (const piece of ["Del ett.", "Del två.", "Del tre."]) await anna.write(piece);
      const card = anna.messageWith("undoDraft");
      await pressing(() => anna.use(card, "undoDraft"));
      const [draft] = (await report(bot())).drafts;
      assert.deepEqual(
        draft?.pieces.map(({ text }) => text),
        ["Del ett.", "Del två."],
      );
    });

    it(`ask a question once when it is opened ${how}`, async () => {
      const anna = await atFirstQuestion(bot());
      await anna.write("översikt");
      const [card, before] = [anna.messageWith("ask", "business-dialogue"), anna.chat().length];
      await pressing(() => anna.use(card, "ask", {}, { question: "business-dialogue" }));
      assert.equal(newIn(anna, before).length, 1);
    });

    it(`submit and post one version when it is submitted ${how}`, async () => {
      const anna = await atReview(bot());
      const [card, before] = [anna.messageWith("submit"), anna.chat().length];
      const answers = await pressing(() => anna.use(card, "submit"));
      for (const { body } of answers) assert.match(saidBy(body.value), /Rapporten (är|var redan) inlämnad/);
      assert.equal(newIn(anna, before).length, 0);
      assert.equal((await report(bot())).submissions.length, 1);
      await bot().restart();
      await bot().restart();
      assert.equal(bot().posts().length, 1);
    });
  }
});
