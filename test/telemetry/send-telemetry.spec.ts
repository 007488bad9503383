// Traces and metrics as a receiver gets them: what happened, how it ended and how long it took, and no content.
import assert from "node:assert/strict";
import { asWork, correlated } from "../../src/correlated.ts";
import { createJournal } from "../../src/journal.ts";
import { sendTelemetry, type Telemetry } from "../../src/telemetry/send-telemetry.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

describe("traces and metrics", () => {
  let receiver: Receiver;
  let telemetry: Telemetry;
  const lines: string[] = [];
  const journal = createJournal("info", { write: (line) => void lines.push(line) });
  const begin = async (statusOf?: Parameters<typeof startReceiver>[0], patience = 10_000) => {
    lines.length = 0;
    receiver = await startReceiver(statusOf);
    telemetry = sendTelemetry({ endpoint: receiver.endpoint, serviceName: "test", journal, patience });
  };
  afterEach(async () => {
    await telemetry.stop();
    await receiver.stop();
  });

  const turn = (id: string, outcome: string, within: () => Promise<unknown> = async () => {}) =>
    correlated({ turn: id }, async () => {
      await within();
      journal.note("turn", { turn: id, person: "anna", input: "text", outcome });
    });
  const labelsOf = (name: string) => receiver.points(name).map(({ attributes }) => attributes);

  it("hold a span for a turn and for the document that was made in it, in one trace", async () => {
    await begin();
    const compiler = asWork({ draft: async (title: string) => ({ title }) }, (document) => ({ compile: document }));
    await turn("ABC", "latest.sent", () => compiler.draft("Hemlig titel"));
    await telemetry.stop();
    const [compile, whole] = receiver.spans().toSorted((a, b) => a.name.localeCompare(b.name));
    assert.deepEqual(whole?.attributes, { turn: "ABC", input: "text", outcome: "latest.sent" });
    assert.deepEqual(compile?.attributes, { turn: "ABC", compile: "draft" });
    assert.deepEqual([compile?.parentSpanId, compile?.traceId], [whole?.spanId, whole?.traceId]);
    assert.deepEqual(labelsOf("compile.duration"), [{ document: "draft", outcome: "done" }]);
    assert.ok(!receiver.raw.join().includes("Hemlig"));
  });

  it("count turns, saves and conflicts, with no ids", async () => {
    await begin();
    for (const outcome of ["saved", "saved", "draft.kept", "conflict", "conflict", "Ett svar i klartext"])
      await turn("A", outcome);
    await correlated({ turn: "B" }, async () => {});
    await telemetry.stop();
    const count = (name: string) =>
      receiver.points(name).map(({ attributes, ...rest }) => [attributes["outcome"], Number(rest["asDouble"])]);
    assert.deepEqual(count("turns"), [
      ["saved", 2],
      ["draft.kept", 1],
      ["conflict", 2],
      ["other", 1],
      ["none", 1],
    ]);
    assert.deepEqual(count("saves"), [
      ["saved", 2],
      ["draft.kept", 1],
    ]);
    assert.deepEqual(count("conflicts"), [[undefined, 2]]);
    assert.equal(receiver.points("turn.duration").length, 5);
    assert.ok(receiver.points("turns").every(({ attributes }) => !("person" in attributes) && !("turn" in attributes)));
  });

  it("count deliveries and reminders by outcome, and have a span for each that was sent", async () => {
    await begin();
    const messenger = asWork(
      { post: async () => ({ kind: "sent" }), nudge: async () => ({ outcome: { kind: "unknown" } }) },
      (method) => ({ delivery: method }),
    );
    await correlated({ outbox: "run-1" }, async () => {
      await messenger.post();
      journal.note("post.settled", { report: "2026-T1.ekbacken", version: 1, target: "channel", outcome: "sent" });
      journal.note("post.failed", { report: "2026-T1.ekbacken", code: "store.busy" });
    });
    await correlated({ nudging: "run-2" }, async () => {
      await messenger.nudge();
      journal.note("nudge.settled", { nudge: "2026-05-06.anna", outcome: "unknown", reason: "timeout" });
      journal.note("nudge.failed", { nudge: "2026-05-06.bjorn", code: "unexpected" });
    });
    journal.note("alert.settled", { person: "anna", trouble: "notAllowed", outcome: "sent" });
    await telemetry.stop();
    assert.deepEqual(labelsOf("deliveries"), [
      { what: "post", outcome: "sent", target: "channel" },
      { what: "post", outcome: "error" },
      { what: "alert", outcome: "sent" },
    ]);
    assert.deepEqual(labelsOf("nudges"), [{ outcome: "unknown" }, { outcome: "error" }]);
    const [post, nudge] = receiver.spans().filter(({ name }) => name === "delivery");
    assert.deepEqual(post?.attributes, { outbox: "run-1", delivery: "post", outcome: "sent" });
    assert.deepEqual(nudge?.attributes, { nudging: "run-2", delivery: "nudge", outcome: "unknown" });
    assert.ok(!receiver.raw.join().includes("anna"));
  });

  it("have no span for a run that had nothing to do, and mark work that failed", async () => {
    await begin();
    await correlated({ outbox: "idle" }, async () => {});
    await assert.rejects(correlated({ turn: "C" }, () => Promise.reject(new Error("Hemligt fel"))));
    await telemetry.stop();
    const spans = receiver.spans().map(({ name, attributes, status }) => [name, attributes["turn"], status.code]);
    assert.deepEqual(spans, [["turn", "C", 2]]);
    assert.ok(!receiver.raw.join().includes("Hemligt"));
  });

  it("measure nothing any more when they have been stopped", async () => {
    await begin();
    await telemetry.stop();
    await turn("D", "saved");
    assert.deepEqual(receiver.spans(), []);
  });

  it("say once that the receiver refuses them, and not why in its words", async () => {
    await begin(() => 401);
    await turn("E", "saved");
    await telemetry.stop();
    const said = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === "telemetry.failed");
    assert.equal(said.length, 1);
    assert.equal(said[0].code, "401");
    assert.equal(receiver.raw.length, 2, "both traces and metrics were tried");
  });

  it("wait for a receiver that never answers no longer than a stop may take", async () => {
    await begin(() => "never", 1);
    await turn("F", "saved");
    await telemetry.stop();
    // The exporters' own patience, which is longer, has not ended yet.
    assert.ok(!lines.join("").includes("telemetry.failed"), lines.join(""));
  });
});
