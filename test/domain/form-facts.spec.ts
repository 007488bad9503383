// What a form says of itself before its questions.
import assert from "node:assert/strict";
import { formFacts } from "../../src/domain/form-facts.ts";

describe("the facts of a form", () => {
  it("stand below their labels, or behind them", () => {
    const contact = { name: "Elsa Ekdal", phone: "08-465 004 11", email: "elsa@example.se" };
    const below = [
      "NÄMND",
      "Ekbackens  stadsdelsnämnd",
      "",
      "Kontaktperson för eventuella frågor",
      "Elsa Ekdal",
      "Telefon",
      "08-465 004 11",
      "E\u2011post",
      "elsa@example.se",
    ];
    const behind = [
      "Nämnd: Ekbackens stadsdelsnämnd",
      "Kontaktperson: Elsa Ekdal",
      "Tfn: 08-465 004 11",
      "E-postadress: elsa@example.se",
      "Period: T1 2026",
    ];
    assert.deepEqual(formFacts(below), {
      organisationName: "Ekbackens stadsdelsnämnd",
      periodName: undefined,
      contacts: [contact],
    });
    assert.deepEqual(formFacts(behind), {
      organisationName: "Ekbackens stadsdelsnämnd",
      periodName: "T1 2026",
      contacts: [contact],
    });
  });

  it("are absent where the form says nothing", () => {
    assert.deepEqual(
      formFacts([
        "Bolag",
        "Kontaktperson för eventuella frågor",
        "Klicka här för att ange text.",
        "Telefon",
        "Inte angivet",
        "E-post",
      ]),
      {
        organisationName: undefined,
        periodName: undefined,
        contacts: [],
      },
    );
  });

  it("name every contact person with their own details", () => {
    const { contacts } = formFacts([
      "Kontaktperson: Elsa",
      "Telefon: 1",
      "Ersättare",
      "Björn",
      "E-post: b@example.se",
      "E-post: senare@example.se",
    ]);
    assert.deepEqual(contacts, [
      { name: "Elsa", phone: "1" },
      { name: "Björn", email: "b@example.se" },
    ]);
  });
});
