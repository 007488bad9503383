// Whatever a coordinator writes or presses, and whatever file it leads to: nothing of what is not submitted is in it.
import assert from "node:assert/strict";
import { unzipSync } from "fflate";
import { verbs } from "../../src/teams/conversation/card-action.ts";
import { actionsOf, cardIn } from "../journey/card-view.ts";
import { atFirstQuestion, atReview } from "../journey/chapters.ts";
import type { Json } from "../journey/connector.ts";
import { type RunningBot, startRunningBot } from "../journey/running-bot.ts";
import { sqliteForTests } from "../journey/stores.ts";
import { type Answer, TeamsClient } from "../journey/teams-user.ts";
import { coordinatorId } from "./cast.ts";
import { commands, tasks } from "./rights-table.ts";

/** Stands in everything that is written and not submitted. */
const mark = "OINLÄMNAT";
const report = "2026-T1.ekbacken";
const question = "local-cooperation";

/** True to the last id, for whichever verb; what a verb does not know it ignores. */
const onReport = {
  ...{ report, question, colleague: "bjorn", organisation: "ekbacken", organisations: "ekbacken", period: "2026-T1" },
  ...{ revision: 1, draft: 1, reply: 1, form: 1, import: 1, version: 1, reviewed: 9, task: "status", language: "sv" },
  ...{ kind: "T1", year: "2026", change: "dates", dueOn: "2026-05-20", closesOn: "2026-06-12", when: "tomorrow" },
  ...{ person: "anna", role: "primary", nudge: "2026-05-06.anna", from: report, filter: "all", shown: "all" },
  ...{ "take-local-cooperation": "true", comment: "Bra!", text: "Text.", reason: "Skäl." },
};

/** All texts in a file, those of the files in it too. */
function textsIn(bytes: Uint8Array): readonly string[] {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPackage ? Object.values(unzipSync(bytes)).flatMap(textsIn) : [new TextDecoder().decode(bytes)];
}

/** All that reaches the one who acted: the answer, what was sent, and the files behind its links. */
async function reaches(bot: RunningBot, who: TeamsClient, { body, sent }: Answer): Promise<string> {
  const own = sent.filter(({ conversationId }) => conversationId === who.conversationId);
  const shown: readonly Json[] = [cardIn(body), ...own.map(cardIn)].filter((card) => card !== undefined);
  const links = shown.flatMap((card) => actionsOf(card).flatMap(({ url }) => (typeof url === "string" ? [url] : [])));
  const files = links.map(async (url) => textsIn(new Uint8Array(await (await bot.follow(url)).arrayBuffer())));
  return [JSON.stringify([body, own]), ...(await Promise.all(files)).flat()].join("\n");
}

/** Answers, a draft and a question passed on, all of them marked. */
async function beingWritten(bot: RunningBot): Promise<TeamsClient> {
  const anna = await atFirstQuestion(bot);
  await anna.click("saveAnswer", { text: `${mark} svar.` });
  await anna.click("notApplicable", { reason: `${mark} skäl.` });
  await anna.write(`${mark} utkast.`);
  const referring = { verb: "refer", report, question, email: "kollega@example.se" };
  await anna.press({ data: { ...referring, note: `${mark} hälsning.` } });
  return anna;
}

/** Submitted without a mark, returned, and changed since. */
async function beingCompleted(bot: RunningBot, coordinator: TeamsClient): Promise<TeamsClient> {
  const anna = await atReview(bot);
  await anna.click("submit");
  await coordinator.press({ data: { ...onReport, verb: "returnReport" } });
  await anna.press({ data: { verb: "continue", report } });
  await anna.click("saveAnswer", { text: `${mark} svar.` });
  await anna.press({ data: { verb: "ask", report, question } });
  await anna.write(`${mark} utkast.`);
  return anna;
}

describe("what is not submitted", function () {
  this.timeout(60_000);
  const store = sqliteForTests();
  const words = Object.values({ ...commands, ...tasks }).map((row) => row.words);
  const scenes = {
    "is being written": beingWritten,
    "is being completed after a return": beingCompleted,
  };

  for (const [title, prepare] of Object.entries(scenes)) {
    for (const step of [...words, "rapport Ekbacken", "skicka tillbaka", "status T1 2026"]) {
      it(`reaches no coordinator who writes "${step}" while it ${title}`, () =>
        walk(prepare, (coordinator) => coordinator.write(step)));
    }
    for (const verb of verbs) {
      it(`reaches no coordinator who presses ${verb} while it ${title}`, () =>
        walk(prepare, (coordinator) => coordinator.press({ data: { ...onReport, verb } })));
    }
  }

  const prepared = new Map<unknown, Promise<{ bot: RunningBot; coordinator: TeamsClient }>>();

  /** One scene for all steps: what a step changes is seen by those after it. */
  async function walk(
    prepare: (typeof scenes)[keyof typeof scenes],
    act: (who: TeamsClient) => Promise<Answer>,
  ): Promise<void> {
    const made = prepared.get(prepare) ?? open(prepare);
    prepared.set(prepare, made);
    const { bot, coordinator } = await made;
    assert.ok(!(await reaches(bot, coordinator, await act(coordinator))).includes(mark));
  }

  async function open(prepare: (typeof scenes)[keyof typeof scenes]) {
    const bot = await startRunningBot({ ...(await store.newStore()), COORDINATORS: coordinatorId });
    const user = { id: "samordnare", aadObjectId: coordinatorId, name: "Samordnaren" };
    const coordinator = new TeamsClient(() => bot.port, bot.connector, user);
    await coordinator.install();
    const anna = await prepare(bot, coordinator);
    // The marks are there to be found: their own writer gets them.
    assert.ok((await reaches(bot, anna, await anna.write("förhandsgranska"))).includes(mark));
    return { bot, coordinator };
  }

  after(async () => {
    for (const made of prepared.values()) await (await made).bot.stop();
  });
});
