// An organisation whose questionnaire has no question for it is waited for by nobody.
import assert from "node:assert/strict";
import { loadCityRound } from "../../src/usecases/city-edition.ts";
import { nudgeSituation } from "../../src/usecases/nudge-situation.ts";
import { periodStatus } from "../../src/usecases/period-status.ts";
import { previewPeriod, proposePeriod } from "../../src/usecases/preview-period.ts";
import { unfinishedOrganisations } from "../../src/usecases/unfinished-organisations.ts";
import { question, questionnaire, questionnaireOf } from "../domain/invented-report.ts";
import { openCoordinating } from "./coordinator-for-tests.ts";
import { period } from "./desk-for-tests.ts";

/** Meant for Hamnen AB, which it asks nothing. */
const forCompanies = {
  ...questionnaireOf(question("never", { tags: ["nobody-has-this"] })),
  id: "company",
  audience: { types: ["company"] },
};

const bothBoards = ["ekbacken", "parken"];

describe("an organisation that is asked no question", () => {
  const open = () => openCoordinating({ questionnaires: [questionnaire, forCompanies] });

  it("is not waited for by the city's report", async () => {
    const { members } = await loadCityRound((await open()).ports, period);
    assert.deepEqual(
      members.map(({ organisation: { id } }) => id),
      bothBoards,
    );
  });

  it("is not in the status of the period, nor among those whose report is not in", async () => {
    const at = await open();
    const status = await periodStatus(at.ports, at.cecilia);
    assert.ok(status.kind === "status");
    assert.deepEqual(
      status.organisations.map(({ organisationId }) => organisationId),
      bothBoards,
    );
    assert.deepEqual(
      (await unfinishedOrganisations(at.ports, period)).map(({ id }) => id),
      bothBoards,
    );
  });

  it("is not reminded, and is shown as one without questions before a period is opened", async () => {
    const at = await open();
    const { rounds } = await nudgeSituation(at.ports, at.clock.now());
    assert.deepEqual(
      rounds.flatMap(({ subjects }) => subjects.map(({ organisation: { id } }) => id)),
      bothBoards,
    );
    const proposal = await proposePeriod(at.ports, at.cecilia, { kind: "T1", year: 2027 });
    assert.ok(proposal.kind === "proposal");
    const preview = await previewPeriod(at.ports, at.cecilia, proposal.name, proposal.dates);
    assert.ok(preview.kind === "preview");
    assert.deepEqual(preview.withoutQuestions, ["Hamnen AB"]);
  });
});
