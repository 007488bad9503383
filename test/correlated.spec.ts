// Pieces of work: whoever watches is told what was noted in them and how they ended, until it wants to know no more.
import assert from "node:assert/strict";
import { asWork, correlated, idsHere, tellNoted, watchWork } from "../src/correlated.ts";

describe("a piece of work", () => {
  const told: unknown[] = [];
  const unwatch: (() => void)[] = [];
  const watch = () => {
    told.length = 0;
    unwatch.push(
      watchWork({
        noted: (event, ids, work) => told.push([event, ids, work?.kind]),
        ended: ({ kind, ids, partOf }, end) => told.push([kind, ids, partOf?.kind, end]),
      }),
    );
  };
  afterEach(() => {
    for (const end of unwatch.splice(0)) end();
  });

  it("is told with what was noted in it, what it is part of, and what came of it", async () => {
    watch();
    const result = await correlated({ turn: "a" }, async () => {
      tellNoted("first", { outcome: "saved" });
      return correlated({ compile: "draft" }, async () => 7);
    });
    tellNoted("outside", {});
    assert.equal(result, 7);
    assert.deepEqual(told, [
      ["first", { outcome: "saved" }, "turn"],
      ["compile", { turn: "a", compile: "draft" }, "turn", { kind: "done", result: 7 }],
      ["turn", { turn: "a" }, undefined, { kind: "done", result: 7 }],
      ["outside", {}, undefined],
    ]);
  });

  it("is told to have failed, and fails", async () => {
    watch();
    const fault = new Error("as the test wants it");
    await assert.rejects(
      correlated({ turn: "a" }, () => Promise.reject(fault)),
      fault,
    );
    assert.deepEqual(told, [["turn", { turn: "a" }, undefined, { kind: "failed" }]]);
  });

  it("is told to nobody who has stopped watching, and has its ids all the same", async () => {
    watch();
    for (const end of unwatch) end();
    assert.deepEqual(await correlated({ turn: "a" }, async () => idsHere()), { turn: "a" });
    tellNoted("first", {});
    assert.deepEqual(told, []);
  });

  it("is each call of a part that is given as such, with what it is called with", async () => {
    class Compiler {
      readonly #suffix = "docx";
      readonly version = 1;
      async draft(name: string, number: number) {
        return { name: `${name}-${number}.${this.#suffix}`, ids: idsHere() };
      }
    }
    const compiler = asWork(new Compiler(), (document) => ({ compile: document }));
    assert.equal(compiler.version, 1);
    assert.deepEqual(await compiler.draft("a", 2), { name: "a-2.docx", ids: { compile: "draft" } });
  });
});
