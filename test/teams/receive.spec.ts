// What a turn that breaks is answered with, and a person from whom more comes than can be taken: never with silence.
import assert from "node:assert/strict";
import type { TurnContext } from "botbuilder";
import { createAdapter } from "../../src/teams/adapter.ts";
import { receive } from "../../src/teams/receive.ts";
import type { TurnVerdict } from "../../src/teams/turn-pace.ts";
import { type Connector, startConnector } from "../journey/connector.ts";
import { type RecordingJournal, recordingJournal } from "../journey/recording-journal.ts";

const correlate = <T>(_ids: object, work: () => Promise<T>) => work();
const secret = "Hemligt innehåll i felet";

describe("a turn", () => {
  let connector: Connector;
  let journal: RecordingJournal;
  beforeEach(async () => {
    connector = await startConnector();
    journal = recordingJournal();
  });
  afterEach(() => connector.stop());

  const post = async (
    activity: object,
    run: (context: TurnContext) => Promise<void>,
    verdict: TurnVerdict = "take",
  ): Promise<{ status: number; body?: unknown }> => {
    const adapter = createAdapter({ appId: "", appType: "MultiTenant", tenantId: "" }, journal);
    const origins = { channels: ["msteams"], hosts: [], isLocal: true, tenants: [] };
    const door = { adapter, journal, rules: {}, origins, pace: () => verdict, run, correlate };
    const account = { id: "29:anna" };
    const usual = { channelId: "msteams", serviceUrl: connector.serviceUrl, from: account, recipient: account };
    const body = { ...usual, conversation: { id: "chat" }, locale: "en-GB", ...activity };
    const answers: { status: number; body?: unknown }[] = [];
    const send = (status: unknown, sent?: unknown) => answers.push({ status: Number(status), body: sent });
    const response = { socket: {}, end: () => {}, header: () => {}, status: () => {}, send };
    await receive(door, { body, headers: {}, method: "POST" }, response);
    assert.equal(answers.length, 1);
    return answers[0] ?? assert.fail();
  };
  const said = () => connector.sent.map(({ activity }) => activity.text);
  const breaks = async () => {
    throw new Error(secret);
  };
  const message = { type: "message", text: "hej" };
  const button = { type: "invoke", name: "adaptiveCard/action", value: {} };

  it("that breaks in a message says so in the chat, in the language of the person's Teams", async () => {
    assert.equal((await post(message, breaks)).status, 200);
    assert.equal((await post({ ...message, locale: "sv-SE" }, breaks)).status, 200);
    const [english, swedish] = said();
    assert.match(english ?? "", /^Something went wrong on my side\./);
    assert.match(swedish ?? "", /^Något gick fel hos mig\./);
  });

  it("that breaks in a button answers it with an error, so that the channel does not send it again", async () => {
    const { status, body } = await post(button, breaks);
    assert.equal(status, 200);
    assert.deepEqual(Object(body).statusCode, 500);
    assert.equal(Object(body).type, "application/vnd.microsoft.error");
  });

  it("that breaks leaks nothing, to anyone", async () => {
    const answers = [await post(message, breaks), await post(button, breaks), await post({ type: "event" }, breaks)];
    assert.ok(!JSON.stringify([answers, connector.sent, journal.notes]).includes(secret));
    assert.deepEqual(
      journal.of("turn.error").map(({ type, name }) => [type, name]),
      ["message", "invoke", "event"].map((type) => [type, "Error"]),
    );
    assert.match(String(journal.of("turn.error")[0]?.["at"]), /receive(?:\.spec)?\.ts:\d+/);
  });

  it("that breaks while the channel is gone too still gets its answer", async () => {
    await connector.stop();
    assert.equal((await post(message, breaks)).status, 200);
    connector = await startConnector();
  });

  it("of too many is told so in the chat once, and never taken", async () => {
    const never = () => assert.fail("taken");
    assert.equal((await post(message, never, "tell")).status, 200);
    assert.equal((await post(message, never, "refuse")).status, 429);
    assert.deepEqual(said().length, 1);
    assert.match(said()[0] ?? "", /still here in the chat.*send the rest again/);
  });

  it("of too many is told so under the card each time, and the card is left as it is", async () => {
    const never = () => assert.fail("taken");
    for (const verdict of ["tell", "refuse"] as const) {
      const { status, body } = await post(button, never, verdict);
      assert.equal(status, 200);
      assert.equal(Object(body).type, "application/vnd.microsoft.activity.message");
      assert.match(Object(body).value, /not saved yet.*press the button again/);
    }
    assert.deepEqual(said(), []);
  });

  it("of too many is answered where it is another invoke, and Teams' own notices are never too many", async () => {
    let taken = 0;
    const take = async () => {
      taken += 1;
    };
    assert.equal((await post({ type: "invoke", name: "fileConsent/invoke" }, take, "tell")).status, 200);
    assert.deepEqual([said().length, taken], [1, 0]);
    assert.equal((await post({ type: "installationUpdate" }, take, "refuse")).status, 200);
    assert.equal(taken, 1);
  });
});
