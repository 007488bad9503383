// A contact person as a coordinator writes them on a card.
import assert from "node:assert/strict";
import { contactFault, tidyContact, withContact } from "../../../src/domain/register/contact-fault.ts";
import { shownMark } from "../../../src/domain/register/shown-mark.ts";
import { person } from "./invented-register.ts";

const written = { name: " Elsa  Ek ", email: " Elsa@Example.SE", phone: " 08-1 ", role: "deputy" } as const;

describe("a contact person on a card", () => {
  it("has a name and an address", () => {
    assert.equal(contactFault(written), undefined);
    assert.equal(contactFault({ ...written, name: " \u200b" }), "nameMissing");
    assert.equal(contactFault({ ...written, email: "elsa@staden" }), "emailMalformed");
    assert.equal(contactFault({ ...written, phone: "0".repeat(201) }), "tooLong");
  });

  it("is stored without stray blanks", () => {
    assert.deepEqual(tidyContact(written), {
      name: "Elsa Ek",
      email: "elsa@example.se",
      phone: "08-1",
      role: "deputy",
    });
  });

  it("gets the duty once, and keeps a phone number that was not written", () => {
    const bo = person("bo", "Bo", { ekbacken: "primary", parken: "primary" });
    const changed = withContact(bo, "ekbacken", { name: "Bo Ek", email: "bo@b.se", phone: "", role: "deputy" });
    assert.deepEqual(changed.duties, [
      { organisationId: "ekbacken", role: "deputy" },
      { organisationId: "parken", role: "primary" },
    ]);
    assert.deepEqual([changed.name, changed.email, changed.phone], ["Bo Ek", "bo@b.se", bo.phone]);
    assert.equal(withContact(bo, "hamnen", tidyContact(written)).duties.length, 3);
  });

  it("has another mark after each change", () => {
    const marks = [shownMark("a", "b"), shownMark("ab", ""), shownMark("a", "c"), shownMark("å", "b")];
    assert.equal(new Set(marks).size, 4);
    assert.ok(marks.every((mark) => /^[0-9a-f]{8}$/.test(mark)));
  });
});
