// What links and cards carry of a document, and what they can't.
import assert from "node:assert/strict";
import { type OfferedContent, readOffer, writeOffer } from "../../src/usecases/offered-content.ts";

describe("an offer", () => {
  it("is read as it was written", () => {
    const key = { periodId: "2026-T1", organisationId: "ekbacken" };
    const offers: readonly OfferedContent[] = [
      { ...key, version: 1 },
      { ...key, version: "draft" },
      { ...key, version: "form" },
      { periodId: "2026-VB", city: 12 },
      { periodId: "2026-VB", city: "archive" },
    ];
    for (const offer of offers) {
      const { of, version } = writeOffer(offer);
      assert.deepEqual(readOffer({ of, version }), offer);
      assert.deepEqual(readOffer({ of, version: String(version) }), offer);
    }
  });

  it("is nothing when it names no document", () => {
    for (const [of, version] of [
      ["2026-T1.ekbacken", "archive"],
      ["2026-T1.ekbacken", 0],
      ["2026-T1.ekbacken", "-1"],
      ["2026-T1.ekbacken", "1.5"],
      ["2026-T1.ekbacken", "1234567"],
      ["2026-T1", 1],
      ["city.2026-T1", "draft"],
      ["city.2026-T4", 1],
      ["", ""],
    ] as const) {
      assert.equal(readOffer({ of, version }), undefined, `${of} ${version}`);
    }
  });
});
