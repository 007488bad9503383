// The catalogue of questionnaires: which version is meant for an organisation, and what a report is read with.
import assert from "node:assert/strict";
import { AppError } from "../../src/domain/app-error.ts";
import type { Questionnaire } from "../../src/domain/questionnaire.ts";
import { catalogueOf } from "../../src/store/deployment-catalogue.ts";

const texts = { title: "", intro: "", followUpHeading: "", purposeHeading: "", purpose: "", focusAreas: [] };
const first: Questionnaire = {
  ...texts,
  id: "board",
  version: 1,
  source: "form",
  audience: { types: ["board"] },
  kinds: ["T1", "VB"],
};
const second: Questionnaire = { ...first, version: 2 };
const tenth: Questionnaire = { ...first, version: 10, kinds: ["T1"] };
const forParks: Questionnaire = { ...first, id: "parks", audience: { types: ["board"], tags: ["parks"] } };

describe("The catalogue of questionnaires", () => {
  const catalogue = catalogueOf([first, tenth, forParks, second]);

  it("opens a report with the newest version that is meant for such an organisation and period", () => {
    assert.equal(catalogue.meantFor({ type: "board", tags: [] }, "T1"), tenth);
    assert.equal(catalogue.meantFor({ type: "board", tags: [] }, "VB"), second);
  });

  it("prefers a questionnaire that is made for one of the organisation's tags", () => {
    assert.equal(catalogue.meantFor({ type: "board", tags: ["parks"] }, "T1"), forParks);
  });

  it("has none for an organisation or a period that nobody wrote one for", () => {
    assert.equal(catalogue.meantFor({ type: "company", tags: [] }, "T1"), undefined);
    assert.equal(catalogue.meantFor({ type: "board", tags: [] }, "T2"), undefined);
  });

  it("still gives an older version to the reports that were opened with it", () => {
    assert.equal(catalogue.version({ id: "board", version: 1 }), first);
  });

  it("says which file is needed when a version is gone", () => {
    assert.throws(
      () => catalogue.version({ id: "board", version: 3 }),
      (error) =>
        error instanceof AppError &&
        error.code === "questionnaire.missing" &&
        error.message.includes("questionnaires/board.v3.yaml"),
    );
  });
});
