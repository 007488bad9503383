// An organisation with more time than the others, wherever its people and its channel see the period.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { moment } from "../../src/domain/moment.ts";
import { remindLater } from "../../src/usecases/answer-nudge.ts";
import { myReports } from "../../src/usecases/my-reports.ts";
import { publicStatus } from "../../src/usecases/public-status.ts";
import { contentOf } from "../../src/usecases/report-content.ts";
import { showOverview } from "../../src/usecases/show-overview.ts";
import { ekbacken, key, openSurroundings, period } from "./desk-for-tests.ts";

const extension = {
  organisationId: "ekbacken",
  dueOn: day("2026-06-18"),
  closesOn: day("2026-06-25"),
  at: moment("2026-06-10T08:00:00Z"),
};
const periods = [{ ...period, extensions: [extension], openedAt: moment("2026-04-20T08:00:00Z") }];

describe("an organisation with more time", () => {
  it("goes on after the others' period has closed, with its own days", async () => {
    const { ports, clock, who } = await openSurroundings({ periods });
    clock.passPeriod();
    const anna = await who("anna");
    const [mine] = (await myReports(ports, anna)).reports;
    assert.equal(mine?.period.dueOn, "2026-06-18");
    assert.equal(mine?.phase, "open");
    assert.deepEqual((await myReports(ports, await who("cecilia"))).reports, []);
    const shown = await showOverview(ports, anna, key);
    assert.equal(shown.kind, "overview");
    assert.deepEqual(
      (await publicStatus(ports, "19:ekbacken")).map((heading) => heading.period.dueOn),
      ["2026-06-18"],
    );
    const wish = { kind: "onDay", day: day("2026-06-30") } as const;
    assert.deepEqual(await remindLater(ports, anna, wish), {
      kind: "willRemind",
      day: "2026-06-18",
      moved: "toLastDay",
      wasDue: undefined,
    });
    assert.deepEqual(await remindLater(ports, await who("cecilia"), wish), { kind: "nothingLeft" });
  });

  it("has its own days in its documents, and nothing about others", async () => {
    const { ports } = await openSurroundings({ periods });
    const stored = await ports.periods.get(period.id);
    const report = {
      ...key,
      questionnaire: { id: "district-board", version: 1 },
      questionIds: [],
      answers: {},
      drafts: [],
      stage: "answering",
      submissions: [],
      awaitsPost: false,
    } as const;
    assert.ok(stored);
    const content = await contentOf(ports, report, ekbacken, stored.value);
    assert.deepEqual(content.period, { ...period, dueOn: extension.dueOn, closesOn: extension.closesOn });
  });
});
