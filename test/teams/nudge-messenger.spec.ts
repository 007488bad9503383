// How reminders leave: composed anew before each try, and an outcome for whatever happens.
import assert from "node:assert/strict";
import { sampleSpeaker } from "../../src/cli/cards/samples.ts";
import { day } from "../../src/domain/day.ts";
import { createAdapter } from "../../src/teams/adapter.ts";
import { createNudgeMessenger } from "../../src/teams/nudge-messenger.ts";
import type { NudgeMessage } from "../../src/usecases/nudge-messenger.ts";
import { type Connector, startConnector } from "../journey/connector.ts";

const message: NudgeMessage = { id: "2026-05-06.anna", today: day("2026-05-06"), own: [], late: [] };

describe("the messenger of reminders", () => {
  let connector: Connector;
  before(async () => {
    connector = await startConnector();
  });
  after(() => connector.stop());

  const messenger = createNudgeMessenger({
    adapter: createAdapter({ appId: "", appType: "MultiTenant", tenantId: "" }, { note: () => {} }),
    appId: "",
    speakerIn: (language) => sampleSpeaker(language),
    pace: async () => {},
    sending: { retries: 2, longestWait: 1_000, pause: 1, patience: 5_000 },
  });
  const anna = () => {
    const { serviceUrl } = connector;
    return {
      id: "anna",
      language: "sv",
      chat: { conversationId: "a:1", serviceUrl, tenantId: "t", userId: "29:u", botId: "28:b" },
    } as const;
  };

  it("composes before every try, and sends nothing when there is nothing to say any more", async () => {
    connector.fail({ status: 429 });
    const made: (NudgeMessage | undefined)[] = [message, undefined];
    const before = connector.attempts();
    assert.deepEqual(await messenger.sendNudge(anna(), async () => made.shift()), { outcome: { kind: "withdrawn" } });
    assert.equal(connector.attempts() - before, 1);
  });

  it("sends nothing when the message can't be made", async () => {
    const before = connector.attempts();
    const { outcome } = await messenger.sendNudge(anna(), () => Promise.reject(new Error("the store is gone")));
    assert.deepEqual(outcome, { kind: "failed", reason: "notSent" });
    assert.equal(connector.attempts(), before);
  });

  it("says what became of it", async () => {
    const compose = async () => message;
    const { outcome, cardId } = await messenger.sendNudge(anna(), compose);
    assert.deepEqual(outcome, { kind: "sent" });
    assert.match(String(cardId), /^activity-/);
    connector.fail({ status: 412 }, 3);
    assert.deepEqual(await messenger.sendNudge(anna(), compose), { outcome: { kind: "throttled" } });
    connector.fail({ status: 503, code: "ServiceUnavailable" });
    assert.deepEqual(await messenger.sendNudge(anna(), compose), {
      outcome: { kind: "unknown", reason: "ServiceUnavailable" },
    });
    connector.fail({ status: 404, code: "ConversationNotFound" });
    assert.deepEqual(await messenger.sendNudge(anna(), compose), {
      outcome: { kind: "unreachable", reason: "ConversationNotFound" },
    });
  });

  it("says when an older card could not be put away", async () => {
    assert.deepEqual(await messenger.retireNudge(anna(), "activity-1"), { kind: "sent" });
    connector.fail({ status: 404, code: "ActivityNotFoundInConversation" });
    assert.deepEqual(await messenger.retireNudge(anna(), "activity-1"), {
      kind: "unreachable",
      reason: "ActivityNotFoundInConversation",
    });
  });
});
