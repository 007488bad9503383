// By what an edition of the city's report is known again.
import assert from "node:assert/strict";
import { type CityEdition, editionMadeFrom, nextVersion } from "../../src/domain/city-edition.ts";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";

const edition = (number: number, more: Partial<CityEdition>): CityEdition => ({
  periodId: "2026-T1",
  number,
  contents: ["ek:1"],
  missing: [],
  expected: 1,
  day: day("2026-05-12"),
  at: moment("2026-05-12T08:00:00Z"),
  name: "rapport.docx",
  size: 1,
  sha256: "",
  ...more,
});

describe("an edition of the city's report", () => {
  const partial = edition(1, { contents: ["a:missing", "ek:1"] });
  const first = edition(2, { contents: ["a:1", "ek:1"], version: 1 });
  const second = edition(3, { contents: ["a:2", "ek:1"], version: 2 });
  const all = [partial, first, second];

  it("is the same for the same versions, on whatever day when it is complete", () => {
    assert.equal(editionMadeFrom(all, ["a:1", "ek:1"], day("2026-06-01")), first);
    assert.equal(editionMadeFrom(all, ["a:2", "ek:1"], day("2026-05-12")), second);
    assert.equal(editionMadeFrom(all, ["a:3", "ek:1"], day("2026-05-12")), undefined);
  });

  it("is another one on another day when it is partial", () => {
    assert.equal(editionMadeFrom(all, ["a:missing", "ek:1"], day("2026-05-12")), partial);
    assert.equal(editionMadeFrom(all, ["a:missing", "ek:1"], day("2026-05-13")), undefined);
  });

  it("counts its version among the complete ones", () => {
    assert.equal(nextVersion([]), 1);
    assert.equal(nextVersion(all), 3);
  });
});
