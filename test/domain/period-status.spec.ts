// How far a period has come, as its reports and people say it.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { addSeconds } from "../../src/domain/moment.ts";
import { countStatuses, filterStatuses, type StatusSubject, statusesOf } from "../../src/domain/period-status.ts";
import type { Person } from "../../src/domain/person.ts";
import { submit } from "../../src/domain/report.ts";
import { anna, at, empty, openDay, organisation, period, text, withAnswers } from "./invented-report.ts";

const zone = "Europe/Stockholm";
const chat = { conversationId: "a", serviceUrl: "https://x.example", tenantId: "t", userId: "29:a", botId: "28:b" };
const person = (id: string, rest: Partial<Person> = {}): Person => ({
  ...{ id, name: `Person ${id}`, email: `${id}@example.se`, phone: "", chat },
  duties: [{ organisationId: organisation.id, role: "primary" }],
  ...rest,
});
const begun = withAnswers(empty, ["first", text("Svar")], ["second", text("Svar")]);
const submitted = submit(begun, anna, addSeconds(at, 86_400));
const returned = {
  ...submitted,
  stage: "returned",
  returns: [{ version: 1, by: anna, at, dueOn: day("2026-05-20"), comment: "", questions: [] }],
} as const;

const subject = (name: string, report: StatusSubject["report"], people = [person("a")]): StatusSubject => ({
  organisation: { ...organisation, id: name, name },
  report,
  people,
});
const subjects = [
  subject("Önnerud", empty),
  subject("Ekbacken", submitted),
  subject("Åby", begun),
  subject("Almen", returned),
];
const on = (today: string) => statusesOf(subjects, period, day(today), zone);

describe("the status of a period", () => {
  it("gives each organisation's state, by name", () => {
    assert.deepEqual(
      on(openDay).map(({ name, state, answered, count }) => [name, state, answered, count]),
      [
        ["Almen", "returned", 2, 4],
        ["Ekbacken", "submitted", 2, 4],
        ["Åby", "inProgress", 2, 4],
        ["Önnerud", "notStarted", 0, 4],
      ],
    );
  });

  it("says when each was worked on last, and by when it is due", () => {
    const [almen, ekbacken, aby, onnerud] = on(openDay);
    assert.deepEqual([almen?.lastActive, almen?.dueOn], ["2026-05-07", "2026-05-20"]);
    assert.deepEqual(ekbacken?.submitted, { version: 1, on: "2026-05-07" });
    assert.deepEqual([aby?.lastActive, aby?.dueOn, aby?.submitted], ["2026-05-06", "2026-05-13", undefined]);
    assert.equal(onnerud?.lastActive, undefined);
  });

  it("counts as late what is not in after its own day", () => {
    const late = (today: string) => filterStatuses(on(today), "late").map(({ name }) => name);
    assert.deepEqual(late("2026-05-13"), []);
    assert.deepEqual(late("2026-05-14"), ["Åby", "Önnerud"]);
    assert.deepEqual(late("2026-05-21"), ["Almen", "Åby", "Önnerud"]);
  });

  it("knows of more time that an organisation was given", () => {
    const extension = { organisationId: "Åby", dueOn: day("2026-05-18"), closesOn: period.closesOn, at };
    const rows = statusesOf(subjects, { ...period, extensions: [extension] }, day("2026-05-14"), zone);
    assert.deepEqual(
      rows.map(({ dueOn, extendedTo, isLate }) => [dueOn, extendedTo, isLate]),
      [
        ["2026-05-20", undefined, false],
        ["2026-05-13", undefined, false],
        ["2026-05-18", "2026-05-18", false],
        ["2026-05-13", undefined, true],
      ],
    );
  });

  it("counts how many there are of each state", () => {
    assert.deepEqual(countStatuses(on("2026-05-14")), {
      ...{ all: 4, notStarted: 1, inProgress: 1, submitted: 1, returned: 1, late: 2 },
    });
    assert.deepEqual(filterStatuses(on(openDay), "all").length, 4);
    assert.deepEqual(
      filterStatuses(on(openDay), "returned").map(({ name }) => name),
      ["Almen"],
    );
  });

  it("names whom the bot can't write to, and why", () => {
    const gone = { unreachable: { reason: "uninstalled", since: at } };
    const people = [person("a"), person("b", { chat: undefined }), person("c", { nudging: gone })];
    const [one] = statusesOf([subject("Ekbacken", empty, people)], period, openDay, zone);
    assert.deepEqual(one?.contacts, ["Person a", "Person b", "Person c"]);
    assert.deepEqual(one?.unreachable, [
      { name: "Person b", reason: "neverMet" },
      { name: "Person c", reason: "uninstalled" },
    ]);
  });
});
