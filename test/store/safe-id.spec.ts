// Ids are safe for every store, and different ones stay different.
import assert from "node:assert/strict";
import fc from "fast-check";
import { safeId } from "../../src/store/safe-id.ts";

describe("safe ids", () => {
  it("leaves ordinary ids as they are", () => {
    for (const id of ["ekbacken", "2026-T1", "post.v1.channel", "p_1", "A.b-C"]) assert.equal(safeId(id), id);
  });

  it("writes what a store can't hold in hexadecimal", () => {
    assert.equal(safeId("a/b\\c?d#e f~å"), "a~2fb~5cc~3fd~23e~20f~7e~c3~a5");
    assert.equal(safeId(".."), "~2e.");
  });

  it("keeps any two different ids apart, in safe letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        assert.match(safeId(a), /^[A-Za-z0-9._~-]*$/);
        assert.equal(safeId(a) === safeId(b), a === b);
      }),
    );
  });
});
