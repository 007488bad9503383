// What every kind of documents must do alike.
import assert from "node:assert/strict";
import { AppError } from "../../src/domain/app-error.ts";
import type { Documents, JsonObject } from "../../src/store/documents.ts";
import { hardText } from "./stored-samples.ts";

export interface DocumentsContractOptions {
  /** What is under test, in the titles. */
  readonly name: string;
  /** Opens empty documents; the contract closes them. */
  readonly open: () => Promise<Documents>;
}

const values = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(3, "0")}`);

const stored = <T>(results: readonly (T | undefined)[]) => results.filter((result) => result !== undefined);

export function documentsContract({ name, open }: DocumentsContractOptions): void {
  describe(`documents in ${name}`, () => {
    let documents: Documents;
    beforeEach(async () => {
      documents = await open();
    });
    afterEach(async () => {
      await documents.close();
    });
    const ids = async (...asked: Parameters<Documents["list"]>) => (await documents.list(...asked)).map(({ id }) => id);

    it("finds nothing where nothing was stored", async () => {
      assert.equal(await documents.read("people", "nobody"), undefined);
      assert.deepEqual(await documents.list("people"), []);
    });

    it("reads what was created, with its tag", async () => {
      const etag = await documents.create("people", "a", { schema: 1, value: { name: "Åsa" } });
      assert.ok(etag);
      const expected = { id: "a", etag, body: { schema: 1, value: { name: "Åsa" } } };
      assert.deepEqual(await documents.read("people", "a"), expected);
      assert.deepEqual(await documents.list("people"), [expected]);
    });

    it("returns every letter as it was stored", async () => {
      const body = { text: hardText, 'nyckel "å" 🏙️': ["", " ", "\t", "\u{1F3D9}", null, 0, false, { a: [] }] };
      await documents.create("p", "a", body);
      assert.deepEqual((await documents.read("p", "a"))?.body, body);
    });

    it("does not create what exists, and leaves it as it was", async () => {
      await documents.create("p", "a", { text: "first" });
      assert.equal(await documents.create("p", "a", { text: "second" }), undefined);
      assert.deepEqual((await documents.read("p", "a"))?.body, { text: "first" });
    });

    it("keeps the same id in two partitions apart", async () => {
      await documents.create("p", "a", { of: "p" });
      assert.ok(await documents.create("q", "a", { of: "q" }));
      assert.deepEqual((await documents.read("p", "a"))?.body, { of: "p" });
      assert.deepEqual(
        (await documents.list("q")).map(({ body }) => body),
        [{ of: "q" }],
      );
    });

    it("replaces the version that was read, and gives it another tag", async () => {
      const first = (await documents.create("p", "a", { text: "first" })) ?? "";
      const second = await documents.replace("p", "a", { text: "second" }, first);
      assert.ok(second);
      assert.notEqual(second, first);
      assert.deepEqual(await documents.read("p", "a"), { id: "a", etag: second, body: { text: "second" } });
    });

    it("does not replace an older version, nor what was never there", async () => {
      const first = (await documents.create("p", "a", { text: "first" })) ?? "";
      await documents.replace("p", "a", { text: "second" }, first);
      assert.equal(await documents.replace("p", "a", { text: "late" }, first), undefined);
      assert.equal(await documents.replace("p", "gone", { text: "late" }, first), undefined);
      assert.deepEqual((await documents.read("p", "a"))?.body, { text: "second" });
    });

    it("removes the version that was read, once, and lets another one take its place", async () => {
      const etag = (await documents.create("p", "a", { text: "first" })) ?? "";
      await documents.create("q", "a", { text: "beside" });
      assert.equal(await documents.remove("p", "a", etag), true);
      assert.equal(await documents.read("p", "a"), undefined);
      assert.equal(await documents.remove("p", "a", etag), false);
      assert.deepEqual(await ids("q"), ["a"]);
      assert.ok(await documents.create("p", "a", { text: "second" }));
    });

    it("does not remove what has changed since it was read", async () => {
      const first = (await documents.create("p", "a", { text: "first" })) ?? "";
      await documents.replace("p", "a", { text: "second" }, first);
      assert.equal(await documents.remove("p", "a", first), false);
      assert.deepEqual((await documents.read("p", "a"))?.body, { text: "second" });
    });

    it("lets exactly one of thirty who create the same document win", async () => {
      const tries = values("", 30).map((by) => documents.create("p", "a", { by }));
      assert.equal(stored(await Promise.all(tries)).length, 1);
    });

    it("lets exactly one of thirty who replace the same version win, and keeps the winner's", async () => {
      const etag = (await documents.create("p", "a", { by: "nobody" })) ?? "";
      const results = await Promise.all(values("", 30).map((by) => documents.replace("p", "a", { by }, etag)));
      const winner = results.findIndex((result) => result !== undefined);
      assert.equal(stored(results).length, 1);
      const expected = { id: "a", etag: results[winner], body: { by: values("", 30)[winner] } };
      assert.deepEqual(await documents.read("p", "a"), expected);
    });

    it("lists a whole partition by id, however many there are", async () => {
      const all = values("n", 230);
      await Promise.all([...all].reverse().map((id) => documents.create("many", id, { id })));
      await documents.create("many-more", "other", {});
      assert.deepEqual(await ids("many"), all);
    });

    it("lists those whose id begins alike", async () => {
      for (const id of ["earlier.q1.1", "earlier.q2.1", "earlier", "earlierer", "file.v1"]) {
        await documents.create("p", id, {});
      }
      assert.deepEqual(await ids("p", { idPrefix: "earlier." }), ["earlier.q1.1", "earlier.q2.1"]);
    });

    it("finds documents by a text", async () => {
      const people: readonly [string, JsonObject][] = [
        ["a", { email: "asa@ekbacken.example", aadObjectId: "1" }],
        ["b", { email: "bo'; DROP TABLE items; --@ekbacken.example" }],
        ["c", { value: { email: "asa@ekbacken.example" } }],
      ];
      for (const [id, body] of people) await documents.create("people", id, body);
      await documents.create("other", "d", { email: "asa@ekbacken.example" });
      const by = (field: "email" | "aadObjectId", equals: string) => ids("people", { where: { field, equals } });
      assert.deepEqual(await by("email", "asa@ekbacken.example"), ["a"]);
      assert.deepEqual(await by("email", "bo'; DROP TABLE items; --@ekbacken.example"), ["b"]);
      assert.deepEqual(await by("aadObjectId", "1"), ["a"]);
      assert.deepEqual(await by("aadObjectId", "2"), []);
    });

    it("finds documents by what their list contains", async () => {
      await documents.create("people", "a", { organisationIds: ["ekbacken", "hamnen"] });
      await documents.create("people", "b", { organisationIds: ["hamnen-2"] });
      await documents.create("people", "c", { organisationIds: [] });
      await documents.create("people", "d", {});
      const where = { field: "organisationIds", contains: "hamnen" } as const;
      assert.deepEqual(await ids("people", { where }), ["a"]);
      assert.deepEqual(await ids("people", { where, idPrefix: "b" }), []);
    });

    it("finds what awaits something until it does no longer", async () => {
      const where = { field: "awaitsPost", equals: true } as const;
      const etag = (await documents.create("reports", "a", { awaitsPost: true })) ?? "";
      await documents.create("reports", "b", { awaitsPost: false });
      await documents.create("reports", "c", {});
      assert.deepEqual(await ids("reports", { where }), ["a"]);
      await documents.replace("reports", "a", { awaitsPost: false }, etag);
      assert.deepEqual(await ids("reports", { where }), []);
    });

    it("takes documents of 1.8 MB, and says so when one is too large", async () => {
      const text = "å".repeat(900_000);
      const etag = (await documents.create("p", "a", { text })) ?? "";
      assert.deepEqual((await documents.read("p", "a"))?.body, { text });
      const larger = { text: `${text}${"å".repeat(100_000)}` };
      const tooLarge = (error: unknown) =>
        error instanceof AppError && error.code === "store.tooLarge" && !error.message.includes("å");
      await assert.rejects(documents.create("p", "b", larger), tooLarge);
      await assert.rejects(documents.replace("p", "a", larger, etag), tooLarge);
      assert.deepEqual((await documents.read("p", "a"))?.body, { text });
    });
  });
}
