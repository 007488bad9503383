// Whoever does not answer for an organisation is told nothing and changes nothing, whatever they send.
import assert from "node:assert/strict";
import type { Person } from "../../src/domain/person.ts";
import type { ReportKey } from "../../src/domain/report.ts";
import { askQuestion } from "../../src/usecases/ask-question.ts";
import { saveDraft, setDraftAside, undoDraft } from "../../src/usecases/change-draft.ts";
import { openDesk } from "../../src/usecases/desk.ts";
import { handOutDraft, handOutTo } from "../../src/usecases/hand-out.ts";
import { leaveForOverview } from "../../src/usecases/leave-for-overview.ts";
import { leaveQuestion } from "../../src/usecases/leave-question.ts";
import type { Ports, Versioned } from "../../src/usecases/ports.ts";
import { saveAnswer } from "../../src/usecases/save-answer.ts";
import { showOverview } from "../../src/usecases/show-overview.ts";
import { submitReport } from "../../src/usecases/submit-report.ts";
import { text } from "../domain/invented-report.ts";
import { forgedIds, key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, save, storedReport, submit, write } from "./people-at-work.ts";

type Attempt = (
  ports: Ports,
  person: Versioned<Person>,
  key: ReportKey,
  questionId: string,
) => Promise<{ kind: string }>;

const field = { basedOn: 0, draftRevision: 0 };
/** What concerns one question. */
const onQuestions: Readonly<Record<string, Attempt>> = {
  askQuestion: (ports, person, of, questionId) => askQuestion(ports, person, of, questionId),
  saveAnswer: (ports, person, of, questionId) =>
    saveAnswer(ports, person, { key: of, questionId, content: text("mitt"), ...field }),
  saveDraft: (ports, person, of, questionId) => saveDraft(ports, person, { key: of, questionId, draftRevision: 1 }),
  undoDraft: (ports, person, of, questionId) => undoDraft(ports, person, { key: of, questionId, draftRevision: 1 }),
  setDraftAside: (ports, person, of, questionId) =>
    setDraftAside(ports, person, { key: of, questionId, draftRevision: 1 }),
  skip: (ports, person, of, questionId) =>
    leaveQuestion(ports, person, { key: of, questionId, typed: "mitt", direction: "next", ...field }),
  back: (ports, person, of, questionId) =>
    leaveQuestion(ports, person, { key: of, questionId, typed: "mitt", direction: "previous", ...field }),
  leaveForOverview: (ports, person, of, questionId) =>
    leaveForOverview(ports, person, of, { questionId, typed: "mitt", ...field }),
};
/** What concerns a whole report. */
const onReports: Readonly<Record<string, Attempt>> = {
  openDesk: (ports, person, of) => openDesk(ports, person, of),
  askQuestion: (ports, person, of) => askQuestion(ports, person, of),
  showOverview: (ports, person, of) => showOverview(ports, person, of),
  submitReport: (ports, person, of) => submitReport(ports, person, of, 4),
  handOutDraft: (ports, person, of) => handOutDraft(ports, person, of),
  handOutTo: (ports, person, of) => handOutTo(ports, person, { ...of, version: 1 }),
};
const everything = [...Object.entries(onQuestions), ...Object.entries(onReports)];

async function everythingStored(at: Surroundings) {
  return [await storedReport(at), await at.ports.history.of(key), at.compiled.length, await at.who("cecilia")];
}

describe("the right to a report", () => {
  it("is nobody's who does not answer for its organisation, and their tries leave no trace", async () => {
    const at = await openSurroundings();
    await answerAll(at, "anna");
    await save(at, "bjorn", "first", "i konflikt");
    const before = await everythingStored(at);
    for (const [name, attempt] of everything) {
      const { kind } = await attempt(at.ports, await at.who("cecilia"), key, "first");
      assert.equal(kind, "notYours", name);
    }
    assert.deepEqual(await everythingStored(at), before);
    await submit(at, "anna");
    const submitted = await everythingStored(at);
    for (const [name, attempt] of everything) {
      assert.equal((await attempt(at.ports, await at.who("cecilia"), key, "first")).kind, "notYours", name);
    }
    assert.deepEqual(await everythingStored(at), submitted);
  });

  it("does not reach questions that the report does not have", async () => {
    const at = await openSurroundings();
    await save(at, "anna", "first", "ett");
    const before = await everythingStored(at);
    for (const questionId of [...forgedIds, "fifth"]) {
      for (const [name, attempt] of Object.entries(onQuestions)) {
        const { kind } = await attempt(at.ports, await at.who("anna"), key, questionId);
        assert.equal(kind, "notYours", `${name} ${questionId}`);
      }
    }
    assert.deepEqual(await everythingStored(at), before);
  });

  it("tells organisations and periods that don't exist from nobody's", async () => {
    const at = await openSurroundings();
    for (const id of [...forgedIds, "unknown"]) {
      for (const of of [
        { ...key, organisationId: id },
        { ...key, periodId: id },
      ]) {
        for (const [name, attempt] of everything) {
          const { kind } = await attempt(at.ports, await at.who("anna"), of, "first");
          assert.equal(kind, "notYours", `${name} ${id}`);
        }
      }
    }
  });

  it("ends with the duty, at once, also for what was begun", async () => {
    const at = await openSurroundings();
    await save(at, "bjorn", "first", "ett");
    await askQuestion(at.ports, await at.who("bjorn"), key, "second");
    const bjorn = await at.who("bjorn");
    await at.ports.people.save({ ...bjorn, value: { ...bjorn.value, duties: [] } });
    for (const [name, attempt] of everything) {
      assert.equal((await attempt(at.ports, await at.who("bjorn"), key, "first")).kind, "notYours", name);
    }
    assert.equal((await write(at, "bjorn", "text i chatten")).kind, "nothingOpen");
  });

  it("is no help where the deployment has no questions for the organisation", async () => {
    const at = await openSurroundings();
    const of = { ...key, organisationId: "hamnen" };
    for (const [name, attempt] of everything.filter(([each]) => each !== "handOutTo")) {
      const outcome = await attempt(at.ports, await at.who("anna"), of, "first");
      assert.deepEqual(outcome, { kind: "noQuestions", organisationName: "Hamnen AB" }, name);
    }
  });
});
