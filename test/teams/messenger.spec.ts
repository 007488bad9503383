// A message that can't be made has not been sent, and is known as such.
import assert from "node:assert/strict";
import type { CloudAdapter } from "botbuilder";
import { createMessenger, type MessengerOptions } from "../../src/teams/messenger.ts";
import type { SubmissionAnnouncement } from "../../src/usecases/ports.ts";

const fails = (): never => {
  throw new TypeError("Invalid URL");
};
const options = {
  adapter: {} as CloudAdapter,
  appId: "",
  files: { submitted: fails },
  speakerIn: () => ({}),
  defaultLanguage: "sv",
} as unknown as MessengerOptions;

describe("a submitted report whose message can't be made", () => {
  it("is called failed and not sent, in a channel and in a chat, so that it is tried again later", async () => {
    const messenger = createMessenger(options);
    const announcement = {} as SubmissionAnnouncement;
    const channel = { id: "19:x", teamId: "t", serviceUrl: "s", tenantId: "t" };
    const chat = { conversationId: "c", serviceUrl: "s", tenantId: "t", userId: "u", botId: "b" };
    const notSent = { kind: "failed", reason: "notSent" };
    assert.deepEqual(await messenger.postSubmission(channel, announcement), notSent);
    assert.deepEqual(await messenger.sendSubmission({ id: "anna", chat, language: "sv" }, announcement), notSent);
  });
});
