// What a coordinator decides about a post of which nobody knows whether it arrived.
import assert from "node:assert/strict";
import type { DeliveryOutcome } from "../../src/domain/delivery.ts";
import { decidePost } from "../../src/usecases/decide-post.ts";
import { deliverReports } from "../../src/usecases/deliver-reports.ts";
import type { Messenger } from "../../src/usecases/ports.ts";
import { type Coordinating, openCoordinating } from "./coordinator-for-tests.ts";
import { key } from "./desk-for-tests.ts";
import { answerAll, storedReport, submit } from "./people-at-work.ts";

function messenger(outcomes: DeliveryOutcome[], told: string[]): Messenger {
  return {
    postSubmission: async () => outcomes.shift() ?? { kind: "sent" },
    sendSubmission: async () => ({ kind: "sent" }),
    sendFilingTrouble: async () => ({ kind: "sent" }),
    sendPostTrouble: async ({ id }, { trouble }) => {
      told.push(`${id} ${trouble}`);
      return outcomes.shift() ?? { kind: "sent" };
    },
  };
}

const messengers = (outcomes: DeliveryOutcome[], told: string[]) => ({
  messenger: messenger(outcomes, told),
  returnMessenger: { sendReturn: () => assert.fail("nothing was returned") },
});

const unknown = { kind: "unknown", reason: "http502" } as const;

describe("a post of which nobody knows whether it arrived", () => {
  let at: Coordinating;
  let told: string[];
  beforeEach(async () => {
    at = await openCoordinating();
    told = [];
    await answerAll(at, "anna");
    await submit(at, "anna");
    const chat = { conversationId: "c", serviceUrl: "s", tenantId: "t", userId: "u", botId: "b" };
    const stored = await at.who("cecilia");
    await at.ports.people.save({ ...stored, value: { ...stored.value, chat } });
  });
  const run = (...outcomes: DeliveryOutcome[]) => deliverReports({ ...at.ports, ...messengers(outcomes, told) });
  const decide = (wish: "arrived" | "resend", version = 1) => decidePost(at.ports, at.cecilia, key, version, wish);

  it("is told to the coordinators until one message has surely left, and waits for none without a chat", async () => {
    await run(unknown, { kind: "throttled" });
    assert.equal((await storedReport(at)).awaitsPost, true);
    at.clock.pass(31);
    await run({ kind: "sent" });
    assert.deepEqual(told, ["cecilia unknown", "cecilia unknown"]);
    assert.equal((await storedReport(at)).awaitsPost, false);
    const quiet = await openCoordinating();
    await answerAll(quiet, "anna");
    await submit(quiet, "anna");
    await deliverReports({ ...quiet.ports, ...messengers([unknown], told) });
    assert.equal((await storedReport(quiet)).awaitsPost, false);
  });

  it("is sent again once, also when the process died before it was", async () => {
    await run(unknown);
    assert.deepEqual(await decide("resend"), { kind: "resent" });
    assert.equal((await storedReport(at)).awaitsPost, true);
    const stored = await at.ports.reports.get(key);
    assert.ok(stored);
    await at.ports.reports.save({ ...stored, value: { ...stored.value, awaitsPost: false } });
    assert.deepEqual(await decide("resend"), { kind: "resent" });
    assert.deepEqual(await decide("arrived"), { kind: "decided" });
    await run({ kind: "sent" });
    assert.equal((await storedReport(at)).awaitsPost, false);
    assert.deepEqual(await decide("resend"), { kind: "decided" });
    assert.equal((await at.ports.coordinatorActions.of(2026)).length, 1);
  });

  it("is decided once, for the version that is the latest, by a coordinator", async () => {
    assert.deepEqual(await decide("arrived"), { kind: "decided" }, "it has not been sent yet");
    await run(unknown);
    assert.deepEqual(await decidePost(at.ports, at.anna, key, 1, "resend"), { kind: "notCoordinator" });
    assert.deepEqual(await decide("resend", 2), { kind: "decided" });
    assert.deepEqual(await decide("arrived"), { kind: "arrived" });
    assert.deepEqual(await decide("resend"), { kind: "decided" });
    const stored = await at.ports.reports.get(key);
    assert.ok(stored);
    const by = { personId: "anna", name: "Anna" };
    const submissions = [...stored.value.submissions, { version: 2, at: at.clock.now(), by }];
    await at.ports.reports.save({ ...stored, value: { ...stored.value, submissions } });
    assert.deepEqual(await decide("resend"), { kind: "superseded" });
  });

  it("is sent again when a coordinator wishes it before the run has ended, even at the last moment", async () => {
    const posted: string[] = [];
    const postSubmission = async () => (posted.push("post") < 3 ? unknown : ({ kind: "sent" } as const));
    const sendPostTrouble = async () => {
      if (posted.length === 1) assert.deepEqual(await decide("resend"), { kind: "resent" });
      return { kind: "sent" } as const;
    };
    const { messenger, returnMessenger } = messengers([], told);
    const ports = {
      ...at.ports,
      messenger: { ...messenger, postSubmission, sendPostTrouble },
      returnMessenger,
    };
    await deliverReports(ports);
    assert.deepEqual([posted.length, (await storedReport(at)).awaitsPost], [1, true]);
    at.meddler.before(/^reports\./, () => decide("resend"));
    await deliverReports(ports);
    assert.deepEqual([posted.length, (await storedReport(at)).awaitsPost], [2, true]);
    await deliverReports(ports);
    await deliverReports(ports);
    assert.deepEqual([posted.length, (await storedReport(at)).awaitsPost], [3, false]);
  });

  it("waits no longer where the channel is gone since, and the people have got it", async () => {
    await run(unknown);
    await decide("resend");
    const stored = await at.ports.organisations.get(key.organisationId);
    assert.ok(stored);
    await at.ports.organisations.save({ ...stored, value: { ...stored.value, channel: undefined } });
    await run();
    assert.equal((await storedReport(at)).awaitsPost, false);
  });
});
