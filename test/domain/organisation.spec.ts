// Organisations come and go; each reports in the periods in which it exists.
import assert from "node:assert/strict";
import { addDays } from "../../src/domain/day.ts";
import { reportsIn } from "../../src/domain/organisation.ts";
import { organisation, period } from "./invented-report.ts";

describe("an organisation", () => {
  it("reports in every period when its days are not limited", () => {
    assert.equal(reportsIn(organisation, period), true);
  });

  it("does not report in a period that opened after its last day", () => {
    assert.equal(reportsIn({ ...organisation, validTo: period.opensOn }, period), true);
    assert.equal(reportsIn({ ...organisation, validTo: addDays(period.opensOn, -1) }, period), false);
  });

  it("does not report in a period that closed before its first day", () => {
    assert.equal(reportsIn({ ...organisation, validFrom: period.closesOn }, period), true);
    assert.equal(reportsIn({ ...organisation, validFrom: addDays(period.closesOn, 1) }, period), false);
  });
});
