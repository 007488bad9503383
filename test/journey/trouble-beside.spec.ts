// A store in trouble while a reason is saved: the answer that was typed beside it is not lost either.
import assert from "node:assert/strict";
import { AppError } from "../../src/domain/app-error.ts";
import { cardIn, fieldsOf } from "./card-view.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { sqliteForTests } from "./stores.ts";

describe("a reason that can't be saved just now", () => {
  const bot = runningBot(sqliteForTests());

  it("comes back, and the retry keeps what was typed in the answer's field", async () => {
    let isDown = false;
    const fault = new AppError("store.busy", "Locked.");
    await bot().restart({
      aroundDocuments: (documents) => ({
        ...documents,
        create: (...document) => (isDown ? Promise.reject(fault) : documents.create(...document)),
      }),
    });
    const anna = bot().person("anna");
    await anna.install();
    await anna.click("continue");
    isDown = true;
    const { body } = await anna.click("notApplicable", { text: "Ett halvt svar", reason: "Inte hos oss" });
    assert.equal(fieldsOf(cardIn(body))["reason"], "Inte hos oss");
    isDown = false;
    await anna.click("notApplicable");
    const { answers, drafts } = (await bot().ports.reports.get(ekbacken))?.value ?? assert.fail("no report");
    assert.deepEqual(answers["local-cooperation"]?.content, { kind: "notApplicable", reason: "Inte hos oss" });
    assert.deepEqual(
      drafts.map(({ pieces }) => pieces.map(({ text }) => text)),
      [["Ett halvt svar"]],
    );
  });
});
