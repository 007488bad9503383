// Organisations are found by what people call them.
import assert from "node:assert/strict";
import fc from "fast-check";
import { organisationsNamed } from "../../src/domain/organisation-name.ts";

const names = [
  "Skärholmens stadsdelsnämnd",
  "Ekbackens stadsdelsnämnd",
  "Parknämnden",
  "Parknämnden Norr",
  "Ek & Hamn AB",
  "Malmö Åkeri",
  "Malmo Akeri",
];
const organisations = names.map((name) => ({ name }));
const found = (text: string) => organisationsNamed(organisations, text).map(({ name }) => name);

describe("an organisation that someone names", () => {
  it("is found by one word of its name, in any case, with and without the possessive s", () => {
    for (const said of ["skärholmen", "Skärholmens", "SKÄRHOLMENS STADSDELSNÄMND", "skärh"]) {
      assert.deepEqual(found(said), ["Skärholmens stadsdelsnämnd"], said);
    }
  });

  it("is found by a possessive that its name has not", () => {
    assert.deepEqual(found("parknämnden norrs"), ["Parknämnden Norr"]);
    assert.deepEqual(found("malmös"), ["Malmö Åkeri"]);
    assert.deepEqual(found("eks"), []);
  });

  it("is found without its accents, which not every keyboard has", () => {
    assert.deepEqual(found("Skarholmens"), ["Skärholmens stadsdelsnämnd"]);
    assert.deepEqual(found("skarholmens stadsdelsnamnd"), ["Skärholmens stadsdelsnämnd"]);
    assert.deepEqual(found("Ska\u0308rholmen"), ["Skärholmens stadsdelsnämnd"]);
  });

  it("is told from another that differs by accents only", () => {
    assert.deepEqual(found("Malmö Åkeri"), ["Malmö Åkeri"]);
    assert.deepEqual(found("malmo akeri"), ["Malmo Akeri"]);
    assert.deepEqual(found("malmö"), ["Malmö Åkeri"]);
  });

  it("is one of several when the word is theirs all", () => {
    assert.deepEqual(found("stadsdelsnämnd"), ["Skärholmens stadsdelsnämnd", "Ekbackens stadsdelsnämnd"]);
    assert.deepEqual(found("ek"), ["Ekbackens stadsdelsnämnd", "Ek & Hamn AB"]);
    assert.deepEqual(found("parkn"), ["Parknämnden", "Parknämnden Norr"]);
  });

  it("stands alone when its whole name was said", () => {
    assert.deepEqual(found("parknämnden"), ["Parknämnden"]);
    assert.deepEqual(found("ek hamn ab"), ["Ek & Hamn AB"]);
  });

  it("is not found by a word that no name has, nor by nothing", () => {
    for (const said of ["rymdnämnden", "ekbacken skärholmen", "holmen", "", "  ", "?!", "__proto__", "constructor"]) {
      assert.deepEqual(found(said), [], said);
    }
  });

  it("is found by its own name, whatever it is called", () => {
    const anyName = fc.string({ unit: "grapheme", minLength: 1 }).filter((name) => /[\p{L}\p{N}]/u.test(name));
    fc.assert(
      fc.property(anyName, fc.array(anyName), (name, others) => {
        const all = [...others, name].map((one) => ({ name: one }));
        const result = organisationsNamed(all, name);
        assert.ok(result.some((one) => one.name === name));
      }),
    );
  });
});
