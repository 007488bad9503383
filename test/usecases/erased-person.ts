// A former contact person who has left something everywhere, for tests of exporting and erasing.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import type { Person } from "../../src/domain/person.ts";
import type { SentForm } from "../../src/domain/sent-form.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { referQuestion } from "../../src/usecases/refer-question.ts";
import { key, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, save, submit, write } from "./people-at-work.ts";

const sentForm: SentForm = {
  personId: "bjorn",
  number: 1,
  at: moment("2026-05-06T08:00:00Z"),
  facts: { contacts: [] },
  answers: { second: { kind: "text", text: "Ur formuläret", simplified: [] } },
  trackedChanges: false,
  comments: false,
};

export const nudge = {
  personId: "bjorn",
  day: day("2026-05-04"),
  items: [],
  claimedAt: moment("2026-05-04T07:00:00Z"),
  attempts: 1,
  isUsed: false,
};

export async function changePerson(ports: Ports, id: string, change: (person: Person) => Person): Promise<void> {
  const stored = await ports.people.get(id);
  assert.ok(stored);
  assert.ok(await ports.people.save({ ...stored, value: change(stored.value) }));
}

/** Björn has answered, changed, submitted, drafted, asked Anna, been asked by her, sent a form, been reminded and sent a copy; then he left. */
export async function leaveTraces(at: Surroundings): Promise<void> {
  const { ports } = at;
  await answerAll(at, "anna");
  await save(at, "bjorn", "first", "Björns första svar", { basedOn: 1 });
  await save(at, "bjorn", "first", "Björns svar", { basedOn: 2 });
  await submit(at, "bjorn");
  await ports.deliveries.claim({
    id: "post.v1.person.bjorn.0",
    report: key,
    version: 1,
    target: { kind: "person", personId: "bjorn" },
    claimedAt: moment("2026-05-06T08:00:00Z"),
  });
  const other = { ...key, organisationId: "parken" };
  await changePerson(ports, "bjorn", (person) => ({
    ...person,
    duties: [...person.duties, { organisationId: "parken", role: "primary" }],
  }));
  for (const [from, email] of [
    ["bjorn", "cecilia@example.se"],
    ["cecilia", "bjorn@example.se"],
  ] as const) {
    const asked = { key: other, questionId: "first", email, note: "Kan du?" };
    assert.equal((await referQuestion(ports, await at.who(from), asked)).kind, "referred");
  }
  await ports.sentForms.save({ value: sentForm });
  await ports.nudges.save({ value: nudge });
  await ports.nudges.save({ value: { ...nudge, personId: "anna" } });
  await changePerson(ports, "bjorn", (person) => ({ ...person, open: { ...opened, report: other } }));
  await write(at, "bjorn", "Björns utkast");
  await changePerson(ports, "bjorn", (person) => ({ ...person, duties: [] }));
}

const opened = { questionId: "second", revision: 0, askedAt: moment("2026-05-06T08:00:00Z") };
