// Placeholders and "not applicable" as forms say them.
import assert from "node:assert/strict";
import { reasonIn, withoutPlaceholder } from "../../src/domain/form-phrases.ts";

describe("a placeholder", () => {
  for (const text of [
    "Klicka här för att ange text.",
    "Klicka eller tryck här för att ange text.",
    "CLICK HERE TO ENTER TEXT",
    "Click or tap here to enter text.",
  ]) {
    it(`is nothing that anybody wrote: ${text}`, () => assert.equal(withoutPlaceholder(text), ""));
  }

  it("is taken away from what was written behind it", () => {
    assert.equal(withoutPlaceholder("Klicka här för att ange text.Vi har ett råd."), "Vi har ett råd.");
    assert.equal(withoutPlaceholder("Klicka här för mer."), "Klicka här för mer.");
  });
});

describe("not applicable", () => {
  for (const text of [
    "N/A",
    "n/a.",
    "NA",
    "N.A.",
    "Ej aktuellt",
    "ej aktuellt.",
    "Ej tillämpligt",
    "-",
    "–",
    "--",
    "Not applicable",
  ]) {
    it(`is what ${text} says`, () => assert.equal(reasonIn(text), ""));
  }

  it("may come with its reason", () => {
    assert.equal(reasonIn("Ej aktuellt: inga sådana områden."), "inga sådana områden.");
    assert.equal(reasonIn("Inte aktuellt – området saknas"), "området saknas");
  });

  it("is not what an answer says that begins so", () => {
    assert.equal(reasonIn("Ej aktuellt under våren, men i höst öppnar två torg."), undefined);
    assert.equal(reasonIn("Nationellt samarbete pågår."), undefined);
    assert.equal(reasonIn("Ej aktuellt.\n\nMen vi har ändå gjort en hel del."), undefined);
    assert.equal(reasonIn(""), undefined);
  });
});
