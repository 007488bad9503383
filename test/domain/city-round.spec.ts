// Who is in the city's report, and whether the last one is in.
import assert from "node:assert/strict";
import { type CityRound, cityRoundOf, contentsOf, isComplete, missingFrom } from "../../src/domain/city-round.ts";
import { day } from "../../src/domain/day.ts";
import type { Organisation } from "../../src/domain/organisation.ts";
import { openReport, type Report, submit } from "../../src/domain/report.ts";
import { at, anna as author, organisation, period, questionnaire } from "./invented-report.ts";

const board = (id: string, name: string, more: Partial<Organisation> = {}): Organisation => ({
  ...organisation,
  id,
  name,
  ...more,
});
const begun = (of: Organisation): Report => openReport(of, period, questionnaire);
const submitted = (of: Organisation): Report => submit(begun(of), author, at);
const reopened = (of: Organisation): Report => ({ ...submitted(of), stage: "answering" });

function round(organisations: readonly Organisation[], reports: readonly Report[] = []): CityRound {
  return cityRoundOf({ period, organisations, reports, isAsked: ({ type }) => type !== "unknown" });
}
const idsIn = ({ members }: CityRound) => members.map(({ organisation: { id } }) => id);

describe("the city's round", () => {
  const ek = board("ek", "Ekbackens nämnd");
  const arla = board("arla", "Årla nämnd");

  it("has boards before companies, in the order of the Swedish alphabet", () => {
    const all = [
      board("ab", "Aspen AB", { type: "company" }),
      board("x", "Bolaget X", { type: "foundation" }),
      arla,
      ek,
      board("orta", "Örta nämnd"),
      board("z", "Zätas nämnd"),
    ];
    assert.deepEqual(idsIn(round(all)), ["ek", "z", "arla", "orta", "x", "ab"]);
  });

  it("has the same order for organisations of the same name", () => {
    assert.deepEqual(idsIn(round([board("b", "Nämnden"), board("a", "Nämnden")])), ["a", "b"]);
    assert.deepEqual(idsIn(round([board("a", "Nämnden"), board("b", "Nämnden")])), ["a", "b"]);
  });

  it("leaves out whom there are no questions for, and who does not exist in the period", () => {
    const ended = board("ended", "Gamla nämnden", { validTo: day("2020-12-31") });
    assert.deepEqual(idsIn(round([ek, ended, board("x", "Okänd", { type: "unknown" })])), ["ek"]);
  });

  it("keeps whoever has submitted, whatever became of them", () => {
    const ended = board("ended", "Gamla nämnden", { validTo: day("2020-12-31"), type: "unknown" });
    assert.deepEqual(idsIn(round([ek, ended], [submitted(ended)])), ["ek", "ended"]);
  });

  it("waits for whoever has begun, even when nothing is asked any more", () => {
    const odd = board("x", "Okänd", { type: "unknown" });
    assert.deepEqual(idsIn(round([odd], [begun(odd)])), ["x"]);
  });

  it("names the merged ones with their successor, and does not wait for them", () => {
    const norr = board("norr", "Norra nämnden", { validTo: day(period.opensOn) });
    const soder = board("soder", "Södra nämnden", { validTo: day(period.opensOn) });
    const ny = board("ny", "Nya nämnden", { predecessors: ["norr", "soder", "gone"] });
    const { members } = round([norr, soder, ny]);
    assert.deepEqual(
      members.map(({ organisation: { id }, earlierNames }) => [id, earlierNames]),
      [["ny", ["Norra nämnden", "Södra nämnden"]]],
    );
    assert.deepEqual(idsIn(round([norr, soder])), ["norr", "soder"], "nobody reports in their place");
    assert.deepEqual(idsIn(round([norr, ny], [submitted(norr)])), ["norr", "ny"].sort());
  });

  it("is complete when the last one is in, and not while one is being completed", () => {
    assert.equal(isComplete(round([])), false);
    assert.equal(isComplete(round([ek, arla], [submitted(ek)])), false);
    assert.equal(isComplete(round([ek, arla], [submitted(ek), begun(arla)])), false);
    assert.equal(isComplete(round([ek, arla], [submitted(ek), reopened(arla)])), false);
    assert.equal(isComplete(round([ek, arla], [submitted(ek), submitted(arla)])), true);
  });

  it("misses those without a submitted version, and not one that is being completed", () => {
    const missing = missingFrom(round([ek, arla, board("c", "C")], [begun(ek), reopened(arla)]));
    assert.deepEqual(
      missing.map(({ organisation: { id } }) => id),
      ["c", "ek"],
    );
  });

  it("is known again by its versions, whatever the organisations are called", () => {
    const reports = [reopened(arla), submitted(ek)];
    assert.deepEqual(contentsOf(round([ek, arla, board("c", "C")], reports)), ["arla:1 reopened", "c:missing", "ek:1"]);
    assert.deepEqual(
      contentsOf(round([board("arla", "Ny"), ek], [reopened(arla), submit(submitted(ek), author, at)])),
      ["arla:1 reopened", "ek:2"],
    );
  });
});
