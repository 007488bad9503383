// The plan for nudges and the calendar, as a deployment writes them, and what is said about mistakes in them.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { day } from "../../src/domain/day.ts";
import { defaultNudgePolicy } from "../../src/domain/nudge-policy.ts";
import { Mistakes } from "../../src/store/deployment-mistakes.ts";
import { readNudgeRules } from "../../src/store/deployment-nudge-rules.ts";

describe("a deployment's rules for nudges", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tertialbot-nudges-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function read(files: { readonly nudges?: string; readonly calendar?: string }) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.yaml`), text);
    const mistakes = new Mistakes();
    const rules = readNudgeRules(folder, mistakes);
    mistakes.throwIfAny();
    return rules;
  }

  function mistakesIn(files: Parameters<typeof read>[0]): string {
    try {
      read(files);
    } catch (error) {
      return String((error as Error).message).replaceAll(`${folder}/`, "");
    }
    return assert.fail("there is no mistake");
  }

  it("are the default ones where there are none", async () => {
    const rules = read({});
    assert.deepEqual(rules.policyFor("2026-T1"), defaultNudgePolicy);
    assert.equal((await rules.calendar(day("2026-01-01"), day("2026-12-31"))).daysOff.size, 0);
  });

  it("are Stockholm's default ones in its folder, with its calendar", async () => {
    const mistakes = new Mistakes();
    const rules = readNudgeRules("deployment/stockholm", mistakes);
    mistakes.throwIfAny();
    assert.deepEqual(rules.policyFor("2026-T1"), defaultNudgePolicy);
    const { daysOff, pauses } = await rules.calendar(day("2026-01-01"), day("2026-12-31"));
    assert.ok(daysOff.has(day("2026-06-19")) && daysOff.has(day("2026-05-15")));
    assert.equal(pauses.length, 2);
  });

  it("can be others for one period, in part", () => {
    const rules = read({
      nudges:
        'policy:\n  quietHours: 48\nperiods:\n  2026-VB:\n    sendAt: "10.30"\n    stages:\n      - { on: opening, to: [primary, deputy] }\n      - { on: +1, to: [coordinator] }\n',
    });
    assert.deepEqual(rules.policyFor("2026-T1"), { ...defaultNudgePolicy, quietHours: 48 });
    const { sendAt, quietHours, stages } = rules.policyFor("2026-VB");
    assert.deepEqual([sendAt, quietHours, stages.map(({ on }) => on)], ["10:30", 48, ["opening", 1]]);
  });

  it("name each mistake with file, line and remedy", () => {
    assert.match(
      mistakesIn({ nudges: "policy:\n  sendAt: 09.00\n" }),
      /nudges\.yaml:2: "sendAt" must be a time of the day in quotes; write sendAt: "09\.00"/,
    );
    assert.match(
      mistakesIn({ nudges: 'policy:\n  sendAt: "07.00"\n' }),
      /nudges\.yaml:2: "sendAt" 07:00 is not between earliest, 08:30, and latest, 16:00; write a time between/,
    );
    assert.match(
      mistakesIn({ nudges: 'periods:\n  2026-T1:\n    latest: "08.45"\n' }),
      /nudges\.yaml:\d: "sendAt" 09:00 is not between/,
    );
    assert.match(
      mistakesIn({ nudges: "policy:\n  stages:\n    - { on: -5, to: [primary] }\n    - { on: -5, to: [deputy] }\n" }),
      /nudges\.yaml:2: "stages" has -5 twice; write all/,
    );
    assert.match(
      mistakesIn({ nudges: "policy:\n  stages:\n    - { on: 1.5, to: [primary] }\n" }),
      /nudges\.yaml:3: "on" must be opening, or business days/,
    );
    assert.match(
      mistakesIn({ nudges: "policy:\n  stages:\n    - { on: -5, to: [boss] }\n" }),
      /"to" must be one of primary, deputy, coordinator/,
    );
    assert.match(
      mistakesIn({ nudges: "policy:\n  quietHours: -1\n" }),
      /"quietHours" must be a whole number from 0 to 168; write quietHours: 24/,
    );
    assert.match(
      mistakesIn({ nudges: "periods:\n  T1: {}\n" }),
      /nudges\.yaml:2: "T1" is not a period; write its year and kind, such as 2026-T1/,
    );
    assert.match(mistakesIn({ nudges: "periods: 5\n" }), /nudges\.yaml:1: "periods" must be a group of periods/);
    assert.match(mistakesIn({ nudges: "polcy: {}\n" }), /nudges\.yaml:1: "polcy" is not a known key/);
    assert.match(
      mistakesIn({ calendar: "country: Sverige\nholidays: [public]\n" }),
      /calendar\.yaml:1: "country" must be a country's two letters; write country: SE/,
    );
    assert.match(
      mistakesIn({ calendar: "country: SE\nholidays: [red]\n" }),
      /calendar\.yaml:2: "holidays" must be one of public, bank/,
    );
    assert.match(
      mistakesIn({ calendar: "country: SE\nholidays: [public]\npauses:\n  - { from: 2026-08-02, to: 2026-07-06 }\n" }),
      /calendar\.yaml:4: "to" is before from, 2026-08-02/,
    );
    assert.match(
      mistakesIn({ calendar: "country: SE\nholidays: [public]\ndaysOff: [2026-02-30]\n" }),
      /calendar\.yaml:3: "daysOff" must be a day of the calendar/,
    );
  });
});
