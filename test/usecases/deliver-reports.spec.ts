// Submitted reports are posted once, whatever happens on the way.
import assert from "node:assert/strict";
import type { DeliveryOutcome } from "../../src/domain/delivery.ts";
import { deliverReports } from "../../src/usecases/deliver-reports.ts";
import type { Messenger } from "../../src/usecases/ports.ts";
import type { ReturnMessenger } from "../../src/usecases/return-messenger.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, storedReport, submit } from "./people-at-work.ts";

/** Writes down whom it sent to, and answers as it is told. */
function recordingMessenger(outcome: DeliveryOutcome) {
  const sent: string[] = [];
  const messenger: Messenger = {
    postSubmission: async ({ id }) => {
      sent.push(id);
      return outcome;
    },
    sendSubmission: async ({ id }) => {
      sent.push(id);
      return { kind: "sent" };
    },
    sendPostTrouble: async ({ id }, told) => {
      sent.push(`${id} ${told.trouble}`);
      return { kind: "sent" };
    },
    sendFilingTrouble: async () => ({ kind: "sent" }),
  };
  return { sent, messenger: { messenger, returnMessenger: nobodyIsTold } };
}

const nobodyIsTold: ReturnMessenger = {
  sendReturn: () => assert.fail("nothing was returned"),
};

async function submitted(): Promise<Surroundings> {
  const at = await openSurroundings();
  await answerAll(at, "anna");
  await submit(at, "anna");
  return at;
}

describe("a submitted report", () => {
  it("is posted in its channel, and waits no longer", async () => {
    const at = await submitted();
    const { sent, messenger } = recordingMessenger({ kind: "sent" });
    await deliverReports({ ...at.ports, ...messenger });
    await deliverReports({ ...at.ports, ...messenger });
    assert.deepEqual(sent, ["19:ekbacken"]);
    assert.equal((await storedReport(at)).awaitsPost, false);
  });

  it("is left to the next process by one that is to end", async () => {
    const at = await submitted();
    const { sent, messenger } = recordingMessenger({ kind: "sent" });
    await deliverReports({ ...at.ports, ...messenger }, AbortSignal.abort());
    assert.deepEqual([sent, (await storedReport(at)).awaitsPost], [[], true]);
    await deliverReports({ ...at.ports, ...messenger }, new AbortController().signal);
    assert.equal(sent.length, 1);
  });

  it("is not posted again when the process died between the post and the note of it in the report", async () => {
    const at = await submitted();
    const { sent, messenger } = recordingMessenger({ kind: "sent" });
    await deliverReports({ ...at.ports, ...messenger });
    const stored = (await at.ports.reports.get(key)) ?? assert.fail("no report");
    await at.ports.reports.save({ ...stored, value: { ...stored.value, awaitsPost: true } });
    await deliverReports({ ...at.ports, ...messenger });
    assert.deepEqual(sent, ["19:ekbacken"]);
    assert.equal((await storedReport(at)).awaitsPost, false);
  });

  it("goes to its people where the channel can't be reached; who has no chat is noted as unreachable", async () => {
    const at = await submitted();
    const { value, etag } = await at.who("anna");
    const chat = { conversationId: "c", serviceUrl: "s", tenantId: "t", userId: "u", botId: "b" };
    await at.ports.people.save({ etag, value: { ...value, chat } });
    const { sent, messenger } = recordingMessenger({ kind: "unreachable", reason: "BotNotInConversationRoster" });
    await deliverReports({ ...at.ports, ...messenger });
    assert.deepEqual(sent, ["19:ekbacken", "anna"]);
    const outcomes = (await at.ports.deliveries.of(key)).map(({ outcome }) => outcome?.kind).sort();
    assert.deepEqual(outcomes, ["sent", "unreachable", "unreachable"]);
  });

  it("is left alone for good when nobody knows whether it arrived", async () => {
    const at = await submitted();
    const { sent, messenger } = recordingMessenger({ kind: "unknown", reason: "http502" });
    await deliverReports({ ...at.ports, ...messenger });
    at.clock.pass(24 * 3600);
    await deliverReports({ ...at.ports, ...messenger });
    assert.deepEqual(sent, ["19:ekbacken"]);
  });
});
