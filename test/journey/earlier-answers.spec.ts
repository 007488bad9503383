// Starting from last period's answer, over real HTTP, on both stores.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { openDocx, textsOf } from "../document/opened-docx.ts";
import { cardIn, fieldsOf, saidBy, verbsOf } from "./card-view.ts";
import { questionIds } from "./chapters.ts";
import { ekbacken, period, type RunningBot, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import type { TeamsClient } from "./teams-user.ts";

const before = {
  ...period,
  id: "2025-T2",
  kind: "T2",
  year: 2025,
  opensOn: day("2025-08-20"),
  dueOn: day("2025-09-20"),
  closesOn: day("2025-10-01"),
} as const;

/** Anna's report of the period before is in; the first answer came by chat, with a list, the fourth was not applicable. */
async function afterLastPeriod(bot: RunningBot): Promise<TeamsClient> {
  await bot.ports.periods.save({ value: before });
  bot.clock.set(moment("2025-09-01T08:00:00Z"));
  const anna = bot.person("anna");
  await anna.install();
  await anna.click("continue");
  await anna.click("saveAnswer", { text: "Vi har tre forum:\n\n- torget\n- handlarna" });
  for (const id of questionIds.slice(1)) {
    if (id === "business-areas") await anna.click("notApplicable", { reason: "Inget sådant område." });
    else await anna.click("saveAnswer", { text: `Förra om ${id}.` });
  }
  await anna.click("submit");
  bot.clock.set(moment("2026-05-06T08:00:00Z"));
  await anna.write("hej");
  await anna.click("continue");
  return anna;
}

onBothStores("last period's answer", (store) => {
  const bot = runningBot(store);

  it("stands folded on the question's card, and starts this one's", async () => {
    const anna = await afterLastPeriod(bot());
    assert.match(anna.says(), /Förra svaret · Tertialrapport 2 2025/);
    assert.match(anna.says(), /•\u00A0\n?torget/);
    const { body } = await anna.click("useEarlier", { text: "Nytt i år." });
    const card = cardIn(body);
    assert.match(saidBy(card), /Texten från Tertialrapport 2 2025 står i fältet nu/);
    assert.equal(fieldsOf(card)["text"], "Nytt i år.\n\nVi har tre forum:\n\n- torget\n- handlarna");
    await anna.click("saveAnswer");
    assert.match(anna.says(), /Fråga 2 av 9/);
    const stored = await bot().ports.reports.get(ekbacken);
    assert.deepEqual(stored?.value.answers["local-cooperation"]?.content, {
      kind: "text",
      text: "Nytt i år.\n\nVi har tre forum:\n\n- torget\n- handlarna",
    });
    await anna.click("ask", {}, "local-cooperation");
    assert.ok(!verbsOf(anna.last()).includes("useEarlier"), "what is answered is not replaced by it");
  });

  it("gives the reason again where it was not applicable", async () => {
    const anna = await afterLastPeriod(bot());
    await anna.click("overview");
    await anna.click("ask", {}, "business-areas");
    const { body } = await anna.click("useEarlier");
    assert.equal(fieldsOf(cardIn(body))["reason"], "Inget sådant område.");
    await anna.click("notApplicable");
    assert.match(anna.says(), /Fråga 5 av 9/);
  });

  it("that is kept as it was is marked as unchanged in the document", async () => {
    const anna = await afterLastPeriod(bot());
    await anna.click("useEarlier");
    await anna.click("saveAnswer");
    for (const id of questionIds.slice(1)) await anna.click("saveAnswer", { text: `Nytt om ${id}.` });
    await anna.click("submit");
    const submission = (await bot().ports.submissions.get(ekbacken, 1)) ?? assert.fail("not submitted");
    assert.deepEqual(submission.unchangedSince, { "local-cooperation": { kind: "T2", year: 2025 } });
    const { bytes } = await bot().ports.compiler.submission(submission);
    assert.deepEqual(textsOf(await openDocx(bytes), "Unchanged"), ["Oförändrat sedan Tertialrapport 2 2025."]);
  });

  it("is nobody else's, whatever a card says", async () => {
    await afterLastPeriod(bot());
    const cecilia = bot().person("cecilia");
    const data = { verb: "useEarlier", report: "2026-T1.ekbacken", question: "vaxla-upp", revision: 0, draft: 0 };
    const { body } = await cecilia.press({ data: { ...data, from: "2025-T2.ekbacken" } }, { text: "" });
    assert.doesNotMatch(JSON.stringify(body), /Förra om/);
  });
});
