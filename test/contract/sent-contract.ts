// What the stored ports must do with what is sent, told, done and removed, whichever documents they stand on.
import assert from "node:assert/strict";
import { addSeconds } from "../../src/domain/moment.ts";
import type { Store } from "../../src/store/store.ts";
import * as sample from "./stored-samples.ts";

export function sentContract(store: () => Store): void {
  describe("removals", () => {
    it("remove the record, form or nudge that was read, and no newer one", async () => {
      const { removals } = store();
      const nudge = { personId: "p-1", day: sample.period.dueOn, items: [], claimedAt: sample.at, attempts: 1 };
      await store().people.save({ value: sample.person });
      await store().people.save({ value: { ...sample.person, id: "p-2" } });
      await store().sentForms.save({ value: sample.sentForm });
      await store().nudges.save({ value: { ...nudge, isUsed: false } });
      const [first, second] = await store().people.all();
      const form = await store().sentForms.of("p-1");
      const sent = await store().nudges.get(nudge);
      assert.ok(first && second && form && sent);
      assert.deepEqual([first.value.id, second.value.id], ["p-1", "p-2"]);
      await store().people.save({ ...second, value: { ...second.value, phone: "" } });
      assert.equal(await removals.person(first), true);
      assert.equal(await removals.person(second), false);
      assert.equal(await removals.person({ value: first.value }), false);
      assert.equal(await removals.sentForm(form), true);
      assert.equal(await removals.nudge(sent), true);
      assert.equal(await removals.nudge(sent), false);
      const ids = (await store().people.all()).map(({ value }) => value.id);
      assert.deepEqual(
        [ids, await store().sentForms.of("p-1"), await store().nudges.get(nudge)],
        [["p-2"], undefined, undefined],
      );
    });
  });

  describe("registers that wait", () => {
    it("are all listed, and removed as they were read", async () => {
      const reading = { rows: [], rejected: [], notes: [], ignored: [] };
      const pending = { personId: "p-1", number: 1, at: sample.at, reading, shown: [], state: "shown" } as const;
      const etag = await store().pendingImports.save({ value: pending });
      await store().pendingImports.save({ value: { ...pending, personId: "p-2" } });
      const all = await store().pendingImports.all();
      assert.deepEqual(all.map(({ value }) => value.personId).toSorted(), ["p-1", "p-2"]);
      assert.equal(await store().removals.pendingImport({ value: pending, etag: "another" }), false);
      assert.equal(await store().removals.pendingImport({ value: pending, etag }), true);
      assert.equal(await store().pendingImports.of("p-1"), undefined);
    });
  });

  describe("coordinators' actions", () => {
    it("are kept once, and listed by year, latest first", async () => {
      const later = { ...sample.coordinatorAction, at: addSeconds(sample.at, 60) };
      for (const action of [sample.coordinatorAction, later, later]) await store().coordinatorActions.record(action);
      assert.deepEqual(await store().coordinatorActions.of(2026), [later, sample.coordinatorAction]);
      assert.deepEqual(await store().coordinatorActions.of(2025), []);
    });
  });

  describe("alerts", () => {
    it("are claimed by exactly one of thirty, and settled", async () => {
      const claims = await Promise.all(Array.from({ length: 30 }, () => store().alerts.claim(sample.alert)));
      assert.equal(claims.filter(Boolean).length, 1);
      for (const kind of ["sent", "throttled"] as const) await store().alerts.settle(sample.alert, { kind });
      assert.equal(await store().alerts.claim(sample.alert), false);
    });

    it("are listed by year, and removed as they were read", async () => {
      await store().alerts.claim(sample.alert);
      const [alert] = await store().alerts.of(2026);
      assert.deepEqual([alert?.value, await store().alerts.of(2025)], [sample.alert, []]);
      assert.ok(alert);
      await store().alerts.settle(sample.alert, { kind: "sent" });
      assert.equal(await store().removals.alert(alert), false);
      const [settled] = await store().alerts.of(2026);
      assert.deepEqual(settled?.value.outcome, { kind: "sent" });
      assert.equal(await store().removals.alert(settled ?? alert), true);
      assert.deepEqual(await store().alerts.of(2026), []);
    });
  });

  describe("deliveries", () => {
    const later = addSeconds(sample.at, 5);

    it("lets exactly one of thirty claim the same delivery", async () => {
      const claims = await Promise.all(Array.from({ length: 30 }, () => store().deliveries.claim(sample.delivery)));
      assert.equal(claims.filter(Boolean).length, 1);
      assert.deepEqual(await store().deliveries.of(sample.key), [sample.delivery]);
    });

    it("settles a delivery once: the first outcome stays", async () => {
      await store().deliveries.claim(sample.delivery);
      await store().deliveries.settle(sample.key, sample.delivery.id, { kind: "unknown", reason: "reset" }, later);
      await store().deliveries.settle(sample.key, sample.delivery.id, { kind: "sent" }, addSeconds(later, 1));
      const settled = { ...sample.delivery, outcome: { kind: "unknown", reason: "reset" }, settledAt: later };
      assert.deepEqual(await store().deliveries.of(sample.key), [settled]);
    });

    it("settles once when ten settle it at the same time", async () => {
      await store().deliveries.claim(sample.delivery);
      const seconds = Array.from({ length: 10 }, (_, index) => index);
      const settle = (second: number) =>
        store().deliveries.settle(sample.key, sample.delivery.id, { kind: "sent" }, addSeconds(later, second));
      await Promise.all(seconds.map(settle));
      const [settled] = await store().deliveries.of(sample.key);
      await settle(99);
      assert.deepEqual(await store().deliveries.of(sample.key), [settled]);
      assert.deepEqual(settled?.outcome, { kind: "sent" });
    });

    it("does not settle what was never claimed", async () => {
      const settling = store().deliveries.settle(sample.key, "post.v9.channel", { kind: "sent" }, later);
      await assert.rejects(settling, { name: "AppError", code: "store.corrupt" });
    });

    it("lists a report's deliveries without what else belongs to it", async () => {
      await store().files.add(sample.file);
      await store().history.keep(sample.key, sample.replaced);
      await store().deliveries.claim(sample.delivery);
      await store().deliveries.claim({ ...sample.delivery, report: { ...sample.key, organisationId: "hamnen" } });
      assert.deepEqual(await store().deliveries.of(sample.key), [sample.delivery]);
    });
  });
}
