// Documents into the person's OneDrive, by Teams' consent card, with an upload server of the test's own.
import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import JSZip from "jszip";
import { AppError } from "../../src/domain/app-error.ts";
import { saidBy } from "./card-view.ts";
import { atFirstQuestion, atReview } from "./chapters.ts";
import type { Json } from "./connector.ts";
import { ekbacken, runningBot, sha256 } from "./running-bot.ts";
import { sqliteForTests } from "./stores.ts";
import type { Answer, TeamsClient } from "./teams-user.ts";

interface Upload {
  readonly range: string | undefined;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly bytes: Buffer;
}

const host = "kommunen-my.sharepoint.com";

describe("a document by file consent", () => {
  const bot = runningBot(sqliteForTests(), { PERSONAL_FILES: "consent" });
  const uploads: Upload[] = [];
  const realFetch = globalThis.fetch;
  let server: Server;
  let status: number;
  before(async () => {
    server = createServer(async (request, response) => {
      const { "content-range": range, authorization, "content-type": type } = request.headers;
      uploads.push({ range, authorization, type, bytes: await buffer(request) });
      response.writeHead(status, { location: "http://127.0.0.1:1/elsewhere" });
      response.end("{}");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // Third-party edge: the tenant's OneDrive, which is reached by https alone.
    globalThis.fetch = (input, init) => {
      const url = new URL(String(input));
      if (url.hostname !== host) return realFetch(input, init);
      const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}${url.pathname}`;
      return realFetch(local, init);
    };
  });
  after(() => {
    globalThis.fetch = realFetch;
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    uploads.length = 0;
    status = 201;
  });

  const answerConsent = (person: TeamsClient, action: "accept" | "decline", change: Json = {}): Promise<Answer> => {
    const message = person.chat().at(-1) ?? assert.fail("no consent card");
    const { content, name } = message.activity.attachments?.[0] ?? assert.fail("no attachment");
    const uploadInfo = {
      uploadUrl: `https://${host}/upload/${Math.random()}`,
      contentUrl: `https://${host}/personal/anna/${name}`,
      name,
      uniqueId: "1150D938-8870-4044-9F2C-5BBDEBA70C9D",
      fileType: "docx",
    };
    const context = action === "accept" ? content.acceptContext : content.declineContext;
    const value = { type: "fileUpload", action, context, uploadInfo, ...change };
    return person.send({ type: "invoke", name: "fileConsent/invoke", value, replyToId: message.id });
  };
  const askForPreview = async () => {
    const anna = await atFirstQuestion(bot());
    await anna.click("saveAnswer", { text: "Svar som ska synas i utkastet." });
    await anna.write("förhandsgranska");
    return anna;
  };

  it("is offered with its size, uploaded when accepted, shown, and the consent card is gone", async () => {
    const anna = await askForPreview();
    const card = anna.chat().at(-1)?.activity.attachments?.[0];
    assert.equal(card?.contentType, "application/vnd.microsoft.teams.card.file.consent");
    assert.match(card?.name ?? "", /-utkast\.docx$/);
    assert.deepEqual(card?.content.acceptContext, { report: "2026-T1.ekbacken", version: "draft" });
    const { status: answered } = await answerConsent(anna, "accept");
    assert.equal(answered, 200);
    const [upload, ...more] = uploads;
    assert.equal(more.length, 0);
    assert.equal(upload?.bytes.length, card?.content.sizeInBytes);
    assert.equal(upload?.range, `bytes 0-${card?.content.sizeInBytes - 1}/${card?.content.sizeInBytes}`);
    assert.equal(upload?.authorization, undefined);
    const docx = await JSZip.loadAsync(upload?.bytes ?? Buffer.of());
    const text = await docx.file("word/document.xml")?.async("text");
    assert.ok(text?.includes("Svar som ska synas i utkastet."));
    const info = anna.chat().at(-1)?.activity.attachments?.[0];
    assert.equal(info?.contentType, "application/vnd.microsoft.teams.card.file.info");
    assert.deepEqual(info?.content, { uniqueId: "1150D938-8870-4044-9F2C-5BBDEBA70C9D", fileType: "docx" });
    assert.ok(!anna.chat().some(({ activity }) => activity.attachments?.[0] === card));
  });

  it("is the form too, as it stands when it is accepted", async () => {
    const anna = await atFirstQuestion(bot());
    await anna.write("hämta formuläret");
    const card = anna.chat().at(-1)?.activity.attachments?.[0];
    assert.deepEqual(card?.content.acceptContext, { report: "2026-T1.ekbacken", version: "form" });
    await anna.click("saveAnswer", { text: "Svar som kom emellan." });
    const form =
      anna.chat().findLast(({ activity }) => activity.attachments?.[0] === card) ?? assert.fail("no consent");
    const uploadInfo = {
      uploadUrl: `https://${host}/upload/form`,
      contentUrl: "x",
      name: "x",
      uniqueId: "x",
      fileType: "docx",
    };
    const value = { type: "fileUpload", action: "accept", context: card?.content.acceptContext, uploadInfo };
    await anna.send({ type: "invoke", name: "fileConsent/invoke", value, replyToId: form.id });
    const docx = await JSZip.loadAsync(uploads[0]?.bytes ?? Buffer.of());
    const text = await docx.file("word/document.xml")?.async("text");
    assert.ok(text?.includes("Svar som kom emellan."));
    assert.ok(text?.includes("Klicka här för att ange text."));
  });

  it("is the very file when the report has been submitted", async () => {
    const bjorn = await atReview(bot(), "bjorn");
    await bjorn.click("submit");
    await bjorn.write("senaste rapporten");
    await answerConsent(bjorn, "accept");
    assert.equal(sha256(uploads[0]?.bytes ?? Buffer.of()), (await bot().ports.files.get(ekbacken, 1))?.sha256);
  });

  it("is uploaded once though Teams repeats the acceptance", async () => {
    const anna = await askForPreview();
    const uploadInfo = {
      uploadUrl: `https://${host}/upload/same`,
      contentUrl: "x",
      name: "x",
      uniqueId: "x",
      fileType: "docx",
    };
    const accepted = () => answerConsent(anna, "accept", { uploadInfo });
    const answers = await Promise.all([accepted(), accepted()]);
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [200, 200],
    );
    assert.equal(uploads.length, 1);
  });

  it("is left where it is when the person declines", async () => {
    const anna = await askForPreview();
    const { status: answered } = await answerConsent(anna, "decline");
    assert.equal(answered, 200);
    assert.match(anna.says(), /Du tackade nej\. Dokumentet finns kvar/);
    assert.equal(uploads.length, 0);
  });

  it("is refused to someone who has no right to it, and with a forged context", async () => {
    const anna = await askForPreview();
    const forged = [
      { context: { report: "2026-T1.parknamnden", version: "draft" } },
      { context: { report: "2026-T1.ekbacken", version: 7 } },
      { context: { report: "../../x", version: 1 } },
      { context: { report: "2026-T1.ekbacken", version: "1; DROP" } },
      { context: "2026-T1.ekbacken" },
      { context: null },
      { uploadInfo: { uploadUrl: 1 } },
      { uploadInfo: undefined },
    ];
    for (const change of forged) {
      await anna.write("förhandsgranska");
      const { status: answered, sent } = await answerConsent(anna, "accept", change);
      assert.equal(answered, 200);
      assert.match(saidBy(sent.at(-1)?.activity.attachments?.[0]?.content), /finns inte bland dina rapporter/);
    }
    await anna.write("förhandsgranska");
    const context = anna.chat().at(-1)?.activity.attachments?.[0]?.content.acceptContext;
    const cecilia = bot().person("cecilia");
    await cecilia.write("förhandsgranska");
    await answerConsent(cecilia, "accept", { context });
    assert.match(cecilia.says(), /finns inte bland dina rapporter/);
    assert.equal(uploads.length, 0);
  });

  it("goes to OneDrive's hosts by https only, and follows nobody elsewhere", async () => {
    const anna = await askForPreview();
    const urls = [
      "https://127.0.0.1/x",
      `http://${host}/x`,
      `https://${host}.evil.example/x`,
      "https://x@evil.example/",
    ];
    for (const uploadUrl of urls) {
      const uploadInfo = { uploadUrl, contentUrl: "x", name: "x", uniqueId: "x", fileType: "docx" };
      await anna.write("förhandsgranska");
      await answerConsent(anna, "accept", { uploadInfo });
      assert.match(anna.says(), /gick inte att lägga dokumentet i din OneDrive/, uploadUrl);
    }
    assert.equal(uploads.length, 0);
    status = 302;
    await anna.write("förhandsgranska");
    await answerConsent(anna, "accept");
    assert.match(anna.says(), /gick inte att lägga dokumentet i din OneDrive/);
    assert.equal(uploads.length, 1);
    assert.deepEqual(
      bot()
        .journal.of("file.upload")
        .map(({ outcome }) => outcome),
      [...urls.map(() => "refusedHost"), "failed"],
    );
  });

  it("is told of though the channel fails just then, and the invoke is answered", async () => {
    const anna = await askForPreview();
    bot().connector.fail({ status: 500 }, 2);
    const { status: answered } = await answerConsent(anna, "accept");
    assert.equal(answered, 200);
    assert.equal(uploads.length, 1);
    assert.equal(bot().journal.of("turn.error").length, 0);
    assert.deepEqual(
      bot()
        .journal.of("send.failed")
        .map(({ outcome }) => outcome),
      ["unknown", "unknown"],
    );
  });

  it("says that it failed when the store can't be read just now", async () => {
    const anna = await askForPreview();
    await bot().restart({
      aroundDocuments: (documents) => ({
        ...documents,
        read: (partition, id) =>
          partition.startsWith("reports.")
            ? Promise.reject(new AppError("store.unavailable", "as the test wants it"))
            : documents.read(partition, id),
      }),
    });
    const { status: answered } = await answerConsent(anna, "accept");
    assert.equal(answered, 200);
    assert.match(anna.says(), /gick inte att lägga dokumentet i din OneDrive/);
    assert.deepEqual(
      bot()
        .journal.of("trouble")
        .map(({ outcome }) => outcome),
      ["trouble.store.unavailable"],
    );
  });
});
