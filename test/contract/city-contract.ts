// What the stored city must do, whichever documents it stands on.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { CityDelivery, CityEdition } from "../../src/domain/city-edition.ts";
import { day } from "../../src/domain/day.ts";
import { postDeliveryId } from "../../src/domain/delivery.ts";
import { addSeconds } from "../../src/domain/moment.ts";
import type { Store } from "../../src/store/store.ts";
import type { PortsContractOptions } from "./ports-contract.ts";
import { at, organisation } from "./stored-samples.ts";

const bytes = Uint8Array.from({ length: 1_500_000 }, (_, index) => (index * 7919) % 251);
const edition: CityEdition = {
  periodId: "2026-T1",
  number: 9,
  version: 1,
  contents: ["ekbacken:2", "parken:1 reopened"],
  missing: ["Åsa & Co <AB>"],
  expected: 3,
  day: day("2026-05-13"),
  at,
  name: "rapport.docx",
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
};
const target = { kind: "channel", channelId: "19:å/b?c#d" } as const;
const delivery: CityDelivery = {
  id: postDeliveryId(9, target, 0),
  periodId: "2026-T1",
  edition: 9,
  target,
  claimedAt: at,
};

export function cityContract({ name, open }: PortsContractOptions): void {
  describe(`the city in the store on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    it("keeps its settings, and saves the version that was read", async () => {
      const first = await store.city.get();
      assert.deepEqual(first, { value: {} });
      const { channel } = organisation;
      assert.equal(await store.city.save({ value: { channel } }), true);
      assert.equal(await store.city.save({ ...first, value: {} }), false);
      const stored = await store.city.get();
      assert.deepEqual(stored.value, { channel });
      assert.equal(await store.city.save({ ...stored, value: {} }), true);
      assert.deepEqual((await store.city.get()).value, {});
    });

    it("keeps each edition once, by number, with its very bytes", async () => {
      const later = { ...edition, number: 10, version: undefined, size: 3, sha256: "b" };
      const other = { ...edition, periodId: "2026-T2" };
      assert.equal(await store.cityReports.add(later, bytes.subarray(0, 3)), true);
      assert.equal(await store.cityReports.add(edition, bytes), true);
      assert.equal(await store.cityReports.add(other, bytes), true);
      assert.equal(await store.cityReports.add({ ...edition, day: day("2026-05-14") }, bytes), false);
      assert.deepEqual(JSON.parse(JSON.stringify(await store.cityReports.of("2026-T1"))), [
        edition,
        JSON.parse(JSON.stringify(later)),
      ]);
      assert.ok(Buffer.from(await store.cityReports.bytes(edition)).equals(bytes));
      assert.deepEqual([...(await store.cityReports.bytes(later))], [...bytes.subarray(0, 3)]);
      assert.deepEqual(await store.cityReports.of("2020-T1"), []);
    });

    it("says so when bytes of an edition are gone", async () => {
      await store.cityReports.add(edition, bytes.subarray(0, 10));
      await assert.rejects(store.cityReports.bytes(edition), { code: "store.corrupt" });
    });

    it("lets exactly one of ten claim a delivery, and settles it once", async () => {
      const claims = await Promise.all(Array.from({ length: 10 }, () => store.cityDeliveries.claim(delivery)));
      assert.equal(claims.filter(Boolean).length, 1);
      const settledAt = addSeconds(at, 5);
      await store.cityDeliveries.settle(delivery, { kind: "sent" }, settledAt);
      await store.cityDeliveries.settle(delivery, { kind: "throttled" }, addSeconds(at, 9));
      assert.deepEqual(await store.cityDeliveries.of("2026-T1"), [
        { ...delivery, outcome: { kind: "sent" }, settledAt },
      ]);
      await assert.rejects(store.cityDeliveries.settle({ ...delivery, id: "never" }, { kind: "sent" }, at), {
        code: "store.corrupt",
      });
    });
  });
}
