// What people do all day costs few calls to the store.
import assert from "node:assert/strict";
import type { Person } from "../../src/domain/person.ts";
import { readField } from "../../src/richtext/read-field.ts";
import { askQuestion } from "../../src/usecases/ask-question.ts";
import { saveDraft } from "../../src/usecases/change-draft.ts";
import { nudgeOverview } from "../../src/usecases/coordinate-nudges.ts";
import { identifyPerson } from "../../src/usecases/identify-person.ts";
import { keepDraft } from "../../src/usecases/keep-draft.ts";
import { leaveQuestion } from "../../src/usecases/leave-question.ts";
import { myReports } from "../../src/usecases/my-reports.ts";
import type { Ports, Versioned } from "../../src/usecases/ports.ts";
import { saveAnswer } from "../../src/usecases/save-answer.ts";
import { text } from "../domain/invented-report.ts";
import { openCoordinating } from "./coordinator-for-tests.ts";
import { key, openSurroundings, parken, type Surroundings } from "./desk-for-tests.ts";
import { answerAll } from "./people-at-work.ts";

type Deed = (ports: Ports, person: Versioned<Person>) => Promise<{ readonly kind?: string }>;

/** Someone known, at the first question, with organisations and periods remembered. */
async function atWork(): Promise<Surroundings> {
  const at = await openSurroundings();
  await identifyPerson(at.ports, { aadObjectId: "of-anna", email: async () => "anna@example.se" });
  await turn(at, (ports, person) => askQuestion(ports, person, key, "first"));
  return at;
}

/** One turn, from who is writing to what is stored. */
async function turn(at: Surroundings, deed: Deed) {
  at.documents.takeCounts();
  const person = await identifyPerson(at.ports, { aadObjectId: "of-anna", email: () => assert.fail() });
  assert.ok(person);
  const { kind } = await deed(at.ports, person);
  return { kind, ...at.documents.takeCounts() };
}

const save =
  (words: string, basedOn = 0, draftRevision = 0): Deed =>
  (ports, person) =>
    saveAnswer(ports, person, { key, questionId: "first", content: text(words), basedOn, draftRevision });
const write =
  (words: string): Deed =>
  (ports, person) =>
    keepDraft(ports, person, { text: readField(words) });

describe("the calls to the store in a turn", () => {
  it("are two reads and one write for the first answer to a question", async () => {
    const at = await atWork();
    assert.deepEqual(await turn(at, save("ett")), { kind: "saved", reads: 2, writes: 1 });
  });

  it("are two reads and two writes for a changed answer, which keeps the one before", async () => {
    const at = await atWork();
    await turn(at, save("ett"));
    assert.deepEqual(await turn(at, save("två", 1)), { kind: "saved", reads: 2, writes: 2 });
  });

  it("are two reads and no write for a second click", async () => {
    const at = await atWork();
    await turn(at, save("ett"));
    assert.deepEqual(await turn(at, save("ett")), { kind: "duplicate", reads: 2, writes: 0 });
  });

  it("are two reads and one write for a piece of a draft, and for the draft as the answer", async () => {
    const at = await atWork();
    assert.deepEqual(await turn(at, write("ett")), { kind: "kept", reads: 2, writes: 1 });
    const keep: Deed = (ports, person) => saveDraft(ports, person, { key, questionId: "first", draftRevision: 1 });
    assert.deepEqual(await turn(at, keep), { kind: "saved", reads: 2, writes: 1 });
  });

  it("are two reads and one write for a question that is opened or skipped", async () => {
    const at = await atWork();
    const open: Deed = (ports, person) => askQuestion(ports, person, key, "second");
    assert.deepEqual(await turn(at, open), { kind: "step", reads: 2, writes: 1 });
    const field = { basedOn: 0, draftRevision: 0, direction: "next" } as const;
    const skip: Deed = (ports, person) => leaveQuestion(ports, person, { key, questionId: "second", ...field });
    assert.deepEqual(await turn(at, skip), { kind: "left", reads: 2, writes: 1 });
  });

  it("are two reads and no write for a review, while no question is open", async () => {
    const at = await atWork();
    await answerAll(at, "anna");
    await turn(at, (ports, person) => askQuestion(ports, person, key));
    assert.deepEqual(await turn(at, (ports, person) => askQuestion(ports, person, key)), {
      kind: "step",
      reads: 2,
      writes: 0,
    });
  });

  it("are two reads for the greeting, for someone with one report", async () => {
    const at = await atWork();
    await turn(at, async (ports, person) => ({ kind: String((await myReports(ports, person)).reports.length) }));
    const bjorn = await at.who("bjorn");
    at.documents.takeCounts();
    await myReports(at.ports, bjorn);
    assert.deepEqual(at.documents.takeCounts(), { reads: 1, writes: 0 });
  });

  it("are as few for the overview of reminders, however many organisations there are", async () => {
    const at = await openCoordinating();
    const reads = async () => {
      await at.ports.organisations.all();
      at.documents.takeCounts();
      assert.equal((await nudgeOverview(at.ports, at.cecilia)).kind, "overview");
      return at.documents.takeCounts().reads;
    };
    await reads();
    const few = await reads();
    for (let index = 0; index < 45; index++) {
      await at.ports.organisations.save({ value: { ...parken, id: `o-${index}`, name: `Nämnden ${index}` } });
    }
    assert.equal(await reads(), few);
  });
});
