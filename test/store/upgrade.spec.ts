// Documents of an older shape become those of today, step by step.
import assert from "node:assert/strict";
import { schemaAfter, type Upgrade, upgraded, upgrades } from "../../src/store/upgrade.ts";

const steps: readonly Upgrade[] = [
  ({ tel, ...rest }) => ({ ...rest, schema: 2, phone: tel }),
  (body) => ({ ...body, schema: 3, phones: [body["phone"]] }),
];

describe("upgrading stored documents", () => {
  it("leaves a document of today's schema as it is", () => {
    const body = { schema: 1, value: { id: "p-1" } };
    assert.equal(upgraded("person p-1", body, upgrades.person), body);
    assert.equal(schemaAfter(upgrades.person), 1);
  });

  it("takes an old document through every step that came since", () => {
    assert.equal(schemaAfter(steps), 3);
    assert.deepEqual(upgraded("person a", { schema: 1, tel: "08" }, steps), { schema: 3, phone: "08", phones: ["08"] });
    assert.deepEqual(upgraded("person a", { schema: 2, phone: "08" }, steps), {
      schema: 3,
      phone: "08",
      phones: ["08"],
    });
    assert.deepEqual(upgraded("person a", { schema: 3, phones: [] }, steps), { schema: 3, phones: [] });
  });

  it("refuses a schema that it does not know, and says what to do", () => {
    const refusal = (body: { schema?: unknown }) => () => upgraded("person a", body, steps);
    assert.throws(refusal({ schema: 4 }), { code: "store.corrupt", message: /person a has schema 4.*newer version/ });
    for (const schema of [undefined, 0, -1, 1.5, "1", Number.NaN]) {
      assert.throws(refusal({ schema }), { code: "store.corrupt", message: /person a has no schema number/ });
    }
  });
});
