// The facts that stand first in a report.
import assert from "node:assert/strict";
import { factsOf } from "../../src/document/facts.ts";
import { day } from "../../src/domain/day.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { inventedPeriod, inventedSubmission } from "./invented-report.ts";

const facts = (overrides: Partial<Submission> = {}, version = 1) =>
  factsOf(inventedSubmission(overrides), { kind: "submission", version, day: day("2026-05-13") });
const valueAt = (label: string, from = facts()) => from.find((fact) => fact.label === label)?.value;

describe("the facts of a report", () => {
  it("stand in the form's order, with period, date, version and diarienummer after them", () => {
    assert.deepEqual(
      facts().map(({ label, value }) => `${label}: ${value}`),
      [
        "Nämnd: Ekbackens stadsdelsnämnd",
        "Kontaktperson för eventuella frågor: Elsa Ekdal",
        "Telefon: 08-465 004 11",
        "E-post: elsa.ekdal@example.se",
        "Ersättare: Björn Åkerlöf",
        "Telefon: 08-465 004 12",
        "E-post: bjorn.akerlof@example.se",
        "Period: Tertialrapport 1 2026",
        "Datum: 13 maj 2026",
        "Version: Version 1",
        "Diarienummer: EKB 1.2-14/2026",
      ],
    );
  });

  it("name the primary contact person first, in whichever order they come", () => {
    const { contacts } = inventedSubmission();
    const reversed = facts({ contacts: contacts.toReversed() });
    assert.equal(valueAt("Kontaktperson för eventuella frågor", reversed), "Elsa Ekdal");
  });

  it("call a company a company, and what is neither board nor company by both", () => {
    const labelFor = (type: string) => facts({ organisation: { name: "Ekhamn", type } })[0]?.label;
    assert.deepEqual(["district-board", "specialist-board", "company", "trust"].map(labelFor), [
      "Nämnd",
      "Nämnd",
      "Bolag",
      "Nämnd eller bolag",
    ]);
  });

  it("say which version a later one replaces", () => {
    assert.equal(valueAt("Version", facts({}, 2)), "Version 2 (ersätter version 1)");
  });

  it("say of a draft that it is one", () => {
    const draft = factsOf(inventedSubmission(), { kind: "draft", day: day("2026-05-13") });
    assert.equal(valueAt("Datum", draft), "Utkast den 13 maj 2026");
    assert.equal(valueAt("Version", draft), "Utkast, inte inskickat");
  });

  it("say what was not given instead of leaving it blank", () => {
    const bare = facts({ contacts: [], organisation: { name: "Ekhamn AB", type: "company", diarienummer: " \n" } });
    for (const label of ["Kontaktperson för eventuella frågor", "Telefon", "E-post", "Diarienummer"]) {
      assert.equal(valueAt(label, bare), "Inte angivet");
    }
  });

  it("name every kind of period", () => {
    const named = (kind: "T1" | "T2" | "VB") => valueAt("Period", facts({ period: { ...inventedPeriod, kind } }));
    assert.equal(named("T2"), "Tertialrapport 2 2026");
    assert.equal(named("VB"), "Verksamhetsberättelse 2026");
  });
});
