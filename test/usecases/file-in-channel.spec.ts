// A submitted report's file goes into its channel's folder before the post; where it can't, a link does, and coordinators know.
import assert from "node:assert/strict";
import type { FilingOutcome, FilingTrouble } from "../../src/domain/channel-folder.ts";
import type { DeliveryOutcome } from "../../src/domain/delivery.ts";
import { fileNameOf } from "../../src/domain/file-name.ts";
import type { ChannelFiles } from "../../src/usecases/channel-files.ts";
import { deliverReports } from "../../src/usecases/deliver-reports.ts";
import { findLatestReport } from "../../src/usecases/find-latest-report.ts";
import type { Messenger } from "../../src/usecases/ports.ts";
import { ekbacken, key, openSurroundings, period, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, storedReport, submit } from "./people-at-work.ts";

const folder = { driveId: "drive", folderId: "folder" };
const filed: FilingOutcome = { kind: "filed", url: "https://city.sharepoint.com/rapport.docx", folder };
const failed = (trouble: FilingTrouble): FilingOutcome => ({ kind: "failed", trouble });

interface Scene extends Surroundings {
  /** What happened, in order. */
  readonly happened: string[];
  answer: FilingOutcome;
  posting: DeliveryOutcome;
  /** What becomes of the next messages to coordinators; the others are sent. */
  readonly telling: DeliveryOutcome[];
  deliver(): Promise<void>;
}

async function scene(answer: FilingOutcome): Promise<Scene> {
  const at = await openSurroundings();
  await answerAll(at, "anna");
  await submit(at, "anna");
  const happened: string[] = [];
  const channelFiles: ChannelFiles = {
    async put(channel, file) {
      happened.push(`put ${file.name} ${channel.folder?.folderId ?? "somewhere"}`);
      return made.answer;
    },
  };
  const messenger: Messenger = {
    async postSubmission(_, { fileUrl }) {
      happened.push(`post ${fileUrl ?? "link"}`);
      return made.posting;
    },
    async sendSubmission({ id }, { fileUrl }) {
      happened.push(`send ${id} ${fileUrl ?? "link"}`);
      return { kind: "sent" };
    },
    sendPostTrouble: async () => ({ kind: "sent" }),
    async sendFilingTrouble({ id, language }, trouble, name) {
      happened.push(`tell ${id} ${language} ${trouble} ${name}`);
      return made.telling.shift() ?? { kind: "sent" };
    },
  };
  const returnMessenger = { sendReturn: () => assert.fail("nothing was returned") };
  const coordinators = ["eva-id", "bo@example.se", "cia@example.se"];
  const ports = {
    ...at.ports,
    settings: { ...at.ports.settings, coordinators },
    channelFiles,
    messenger,
    returnMessenger,
  };
  const person = { name: "X", phone: "", duties: [] };
  const chat = { conversationId: "c", serviceUrl: "s", tenantId: "t", userId: "u", botId: "b" };
  const eva = { ...person, id: "eva", email: "eva@example.se", aadObjectId: "eva-id", chat, language: "en" } as const;
  await ports.people.save({ value: eva });
  await ports.people.save({ value: { ...person, id: "bo", email: "bo@example.se", aadObjectId: "bo-id", chat } });
  await ports.people.save({ value: { ...person, id: "cia", email: "cia@example.se", aadObjectId: "cia-id" } });
  const made: Scene = {
    ...at,
    happened,
    answer,
    posting: { kind: "sent" },
    telling: [],
    deliver: async () => void (await deliverReports(ports)),
  };
  return made;
}

const name = fileNameOf(ekbacken.name, period, 1);

describe("a submitted report's file", () => {
  it("is in the channel's folder before the post that links to it, and the folder is remembered", async () => {
    const at = await scene(filed);
    await at.deliver();
    await at.deliver();
    assert.deepEqual(at.happened, [`put ${name} somewhere`, "post https://city.sharepoint.com/rapport.docx"]);
    assert.deepEqual((await at.ports.organisations.get("ekbacken"))?.value.channel?.folder, folder);
    assert.equal((await storedReport(at)).awaitsPost, false);
  });

  it("is what the channel is shown when it asks for the latest report, and nobody else is", async () => {
    const at = await scene(filed);
    await at.deliver();
    const query = { organisation: "" };
    const shown = async (channelId: string) => {
      const outcome = await findLatestReport(at.ports, { kind: "channel", channelId }, query);
      return outcome.kind === "found" ? outcome.announcements.map(({ fileUrl }) => fileUrl) : outcome.kind;
    };
    assert.deepEqual(await shown("19:ekbacken"), ["https://city.sharepoint.com/rapport.docx"]);
    const anna = await findLatestReport(at.ports, { kind: "person", person: (await at.who("anna")).value }, query);
    assert.ok(anna.kind === "found" && anna.announcements.every(({ fileUrl }) => fileUrl === undefined));
    const stored = (await at.ports.organisations.get("ekbacken")) ?? assert.fail("no organisation");
    const channel = { ...(stored.value.channel ?? assert.fail("no channel")), id: "19:another" };
    await at.ports.organisations.save({ ...stored, value: { ...stored.value, channel } });
    assert.deepEqual(await shown("19:another"), [undefined], "the copy stands in the first channel's folder");
  });

  it("is put there again, and posted once, when the process died between the two", async () => {
    const at = await scene(filed);
    at.meddler.before(/\/delivery\./, () => Promise.reject(new Error("power cut")));
    await at.deliver();
    await at.deliver();
    assert.deepEqual(at.happened, [
      `put ${name} somewhere`,
      `put ${name} folder`,
      "post https://city.sharepoint.com/rapport.docx",
    ]);
  });

  it("is waited for while the trouble may pass; the post has a link after a quarter of an hour", async () => {
    const at = await scene(failed("busy"));
    await at.deliver();
    at.clock.pass(600);
    await at.deliver();
    assert.deepEqual(new Set(at.happened), new Set([`put ${name} somewhere`]));
    assert.equal((await storedReport(at)).awaitsPost, true);
    at.clock.pass(300);
    await at.deliver();
    assert.deepEqual(at.happened.slice(-3), [
      `tell eva en busy ${ekbacken.name}`,
      `tell bo sv busy ${ekbacken.name}`,
      "post link",
    ]);
    assert.equal((await storedReport(at)).awaitsPost, false);
  });

  it("has a link at once when somebody must do something, and the coordinators are told once", async () => {
    const at = await scene(failed("notAllowed"));
    at.posting = { kind: "throttled" };
    await at.deliver();
    at.clock.pass(60);
    await at.deliver();
    const told = at.happened.filter((what) => what.startsWith("tell"));
    assert.deepEqual(told, [`tell eva en notAllowed ${ekbacken.name}`, `tell bo sv notAllowed ${ekbacken.name}`]);
    assert.deepEqual(
      (await at.ports.deliveries.of(key)).map(({ fileUrl, outcome }) => [fileUrl, outcome?.kind]),
      [
        [undefined, "throttled"],
        [undefined, "throttled"],
      ],
    );
  });

  it("has its trouble told again, after the post, to a coordinator whom that surely did not reach", async () => {
    const at = await scene(failed("notAllowed"));
    at.telling.push({ kind: "throttled" }, { kind: "sent" }, { kind: "throttled" });
    await at.deliver();
    const eva = `tell eva en notAllowed ${ekbacken.name}`;
    const posted = [`put ${name} somewhere`, eva, `tell bo sv notAllowed ${ekbacken.name}`, "post link"];
    assert.deepEqual(at.happened, posted);
    assert.equal((await storedReport(at)).awaitsPost, true);
    await at.deliver();
    assert.deepEqual(at.happened, posted, "it is too early");
    at.clock.pass(31);
    await at.deliver();
    assert.equal((await storedReport(at)).awaitsPost, true);
    at.clock.pass(61);
    await at.deliver();
    await at.deliver();
    assert.deepEqual(at.happened, [...posted, eva, eva]);
    assert.equal((await storedReport(at)).awaitsPost, false);
  });

  it("is not told to be missing any more when it was filed at last", async () => {
    const at = await scene(failed("notAllowed"));
    at.posting = { kind: "throttled" };
    at.telling.push({ kind: "throttled" });
    await at.deliver();
    at.answer = filed;
    at.posting = { kind: "sent" };
    at.clock.pass(60);
    await at.deliver();
    assert.equal(at.happened.filter((what) => what.startsWith("tell eva")).length, 1);
    assert.equal((await storedReport(at)).awaitsPost, false);
  });

  it("does not get into the way of the contact persons, who get theirs where the channel can't be reached", async () => {
    const at = await scene(filed);
    at.posting = { kind: "unreachable", reason: "BotNotInConversationRoster" };
    const { value, etag } = await at.who("anna");
    const chat = { conversationId: "c", serviceUrl: "s", tenantId: "t", userId: "u", botId: "b" };
    await at.ports.people.save({ etag, value: { ...value, chat } });
    await at.deliver();
    assert.equal(at.happened.at(-1), "send anna link");
  });
});
