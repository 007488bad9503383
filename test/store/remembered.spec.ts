// Organisations and periods are remembered for a while, and never longer.
import assert from "node:assert/strict";
import { addSeconds, moment } from "../../src/domain/moment.ts";
import { countedDocuments } from "../../src/store/counted-documents.ts";
import { openDocuments } from "../../src/store/open-store.ts";
import { remembered } from "../../src/store/remembered.ts";
import { storeOn } from "../../src/store/store.ts";
import { organisation } from "../contract/stored-samples.ts";

async function rememberedStore() {
  let now = moment("2026-05-06T07:00:00Z");
  const documents = countedDocuments(await openDocuments({ kind: "sqlite", file: ":memory:" }));
  const direct = storeOn(documents).organisations;
  const organisations = remembered(direct, { now: () => now }, 60);
  await organisations.save({ value: organisation });
  documents.takeCounts();
  return {
    organisations,
    direct,
    reads: () => documents.takeCounts().reads,
    pass: (seconds: number) => {
      now = addSeconds(now, seconds);
    },
  };
}

describe("remembered organisations", () => {
  it("are read once within the time, and again after it", async () => {
    const { organisations, reads, pass } = await rememberedStore();
    const first = await organisations.get("ekbacken");
    const all = await organisations.all();
    pass(59);
    assert.deepEqual(await organisations.get("ekbacken"), first);
    assert.deepEqual(await organisations.all(), all);
    assert.equal(reads(), 2);
    pass(1);
    await organisations.get("ekbacken");
    await organisations.all();
    assert.equal(reads(), 2);
  });

  it("need not be read by whoever asks after they were refreshed", async () => {
    const { organisations, reads, pass } = await rememberedStore();
    pass(61);
    await organisations.refresh();
    assert.equal(reads(), 1);
    assert.equal((await organisations.get("ekbacken"))?.value.name, organisation.name);
    assert.equal((await organisations.all()).length, 1);
    assert.equal(reads(), 0);
    assert.equal(await organisations.get("nowhere"), undefined);
    assert.equal(reads(), 1);
  });

  it("show an own change at once", async () => {
    const { organisations } = await rememberedStore();
    const stored = await organisations.get("ekbacken");
    await organisations.all();
    assert.ok(await organisations.save({ value: { ...organisation, name: "Nya" }, etag: stored?.etag }));
    assert.equal((await organisations.get("ekbacken"))?.value.name, "Nya");
    assert.deepEqual(
      (await organisations.all()).map(({ value }) => value.name),
      ["Nya"],
    );
  });

  it("are read again after a save that someone else was ahead of", async () => {
    const { organisations, direct } = await rememberedStore();
    const stored = await organisations.get("ekbacken");
    await direct.save({ value: { ...organisation, name: "Nya" }, etag: stored?.etag });
    assert.equal(await organisations.save({ value: organisation, etag: stored?.etag }), false);
    assert.equal((await organisations.get("ekbacken"))?.value.name, "Nya");
  });

  it("are not remembered as missing", async () => {
    const { organisations, direct } = await rememberedStore();
    assert.equal(await organisations.get("hamnen"), undefined);
    await direct.save({ value: { ...organisation, id: "hamnen" } });
    assert.ok(await organisations.get("hamnen"));
  });

  it("do not remember what was read while it was being changed", async () => {
    const { direct } = await rememberedStore();
    const old = await direct.get("ekbacken");
    const slow = Promise.withResolvers<typeof old>();
    const answers = [() => slow.promise];
    const get = (id: string) => (answers.pop() ?? (() => direct.get(id)))();
    const slowly = remembered({ ...direct, get }, { now: () => moment("2026-05-06T07:00:00Z") }, 60);
    const reading = slowly.get("ekbacken");
    await slowly.save({ value: { ...organisation, name: "Nya" }, etag: old?.etag });
    slow.resolve(old);
    assert.equal((await reading)?.value.name, organisation.name);
    assert.equal((await slowly.get("ekbacken"))?.value.name, "Nya");
  });
});
