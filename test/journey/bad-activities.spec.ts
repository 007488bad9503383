// Activities that no client should send: each is answered, harms nothing and leaves no content in the journal.
import assert from "node:assert/strict";
import { atFirstQuestion } from "./chapters.ts";
import type { Json } from "./connector.ts";
import { ekbacken, runningBot } from "./running-bot.ts";
import { sqliteForTests } from "./stores.ts";

describe("a malformed activity", () => {
  const bot = runningBot(sqliteForTests());

  const raw: readonly (readonly [string, string, string])[] = [
    ["nothing at all", "", "application/json"],
    ["a list", '[{"type":"message"}]', "application/json"],
    ["a number", "42", "application/json"],
    ["null", "null", "application/json"],
    ["half of a JSON text", '{"type":"mess', "application/json"],
    ["an object without a type", "{}", "application/json"],
    ["something that is not JSON", "hej", "text/plain"],
    ["a form", "type=message&text=hej", "application/x-www-form-urlencoded"],
  ];
  for (const [what, body, type] of raw) {
    it(`is refused when it is ${what}, and the bot goes on answering`, async () => {
      const anna = bot().person("anna");
      const { status, sent } = await anna.sendRaw(body, type);
      assert.ok(status >= 400 && status < 500, `answered ${status}`);
      assert.deepEqual(sent, []);
      await anna.write("hej");
      assert.match(anna.says(), /Hej Anna!/);
    });
  }

  const odd: readonly (readonly [string, Json])[] = [
    ["no sender", { type: "message", text: "Hemlig text.", from: undefined }],
    ["no conversation", { type: "message", text: "Hemlig text.", conversation: undefined }],
    ["no recipient", { type: "message", text: "Hemlig text.", recipient: undefined }],
    ["no address to answer to", { type: "message", text: "Hemlig text.", serviceUrl: undefined }],
    ["a text that is a list", { type: "message", text: ["Hemlig text."] }],
    ["entities that are none", { type: "message", text: "Hemlig text.", entities: [{}, { type: "mention" }] }],
    ["attachments without a type", { type: "message", text: "Hemlig text.", attachments: [{}] }],
    ["an unknown type", { type: "somethingNew", value: "Hemlig text." }],
    ["an unknown invoke", { type: "invoke", name: "somethingNew", value: { text: "Hemlig text." } }],
    ["a card invoke without a value", { type: "invoke", name: "adaptiveCard/action" }],
    ["a card invoke without an action", { type: "invoke", name: "adaptiveCard/action", value: {} }],
    [
      "a card invoke of another kind",
      { type: "invoke", name: "adaptiveCard/action", value: { action: { type: "x" } } },
    ],
    ["a file consent without anything", { type: "invoke", name: "fileConsent/invoke", value: {} }],
  ];
  for (const [what, activity] of odd) {
    it(`with ${what} is answered, stores nothing and is not logged with its content`, async () => {
      const anna = await atFirstQuestion(bot());
      anna.typed.push("Hemlig text.");
      const { status } = await anna.send(activity);
      assert.ok(status === 200 || (status >= 400 && status <= 501), `answered ${status}`);
      assert.deepEqual((await bot().ports.reports.get(ekbacken))?.value.answers ?? {}, {});
      await anna.write("status");
      assert.match(anna.says(), /0 av 9 besvarade/);
    });
  }

  it("without text is answered with help", async () => {
    const anna = bot().person("anna");
    for (const text of ["", "   ", undefined]) {
      await anna.send({ type: "message", text });
      assert.match(anna.says(), /Det förstod jag inte/);
    }
  });

  it("with a file that has no address is told to send it as a file", async () => {
    const anna = await atFirstQuestion(bot());
    const attachments = [{ contentType: "application/vnd.microsoft.teams.file.download.info", content: {} }];
    await anna.send({ type: "message", text: "", attachments });
    assert.match(anna.says(), /Skicka formuläret som fil här i chatten/);
  });

  const untold: readonly (readonly [string, Json])[] = [
    ["an attachment without a type", [{}]],
    ["an attachment that is nothing", [null]],
    ["an attachment whose type is a number", [{ contentType: 7, content: 7 }]],
    ["attachments that are no list", { contentType: "text/html" }],
  ];
  for (const [what, attachments] of untold) {
    it(`with ${what} beside the text keeps the text as a draft`, async () => {
      const anna = await atFirstQuestion(bot());
      await anna.send({ type: "message", text: "Text bredvid något okänt.", attachments });
      const report = await bot().ports.reports.get(ekbacken);
      const texts = report?.value.drafts.flatMap(({ pieces }) => pieces.map(({ text }) => text));
      assert.deepEqual(texts, ["Text bredvid något okänt."]);
    });
  }

  it("with a picture beside the text keeps the text", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.send({ type: "message", text: "Text bredvid bilden.", attachments: [{ contentType: "image/png" }] });
    assert.match(anna.says(), /Text bredvid bilden\./);
  });
});
