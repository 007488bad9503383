// The clock: the true time, and in local mode the time that it was set to.
import assert from "node:assert/strict";
import { clockOf, parseLocalTime } from "../src/clock.ts";
import { readConfig } from "../src/config.ts";
import { millisecondsOf } from "../src/domain/moment.ts";

const production = {
  MICROSOFT_APP_ID: "a",
  MICROSOFT_APP_TENANT_ID: "t",
  MICROSOFT_APP_PASSWORD: "p",
  PUBLIC_URL: "https://x.example",
  LINK_SECRET: "s".repeat(32),
  COORDINATOR_CONTACT: "c",
};

describe("the clock", () => {
  it("tells the true time, and the city's day", () => {
    const clock = clockOf({ TIME_ZONE: "Europe/Stockholm" });
    assert.ok(Math.abs(millisecondsOf(clock.now()) - Date.now()) < 5_000);
    assert.match(clock.today(), /^\d{4}-\d\d-\d\d$/);
  });

  it("runs on from the time that it was set to, in the city's time", () => {
    const clock = clockOf({ TIME_ZONE: "Europe/Stockholm", LOCAL_NOW: "2026-03-02T08:59" });
    assert.match(clock.now(), /^2026-03-02T07:59:0/);
    assert.equal(clock.today(), "2026-03-02");
    assert.deepEqual(parseLocalTime("2026-03-02T8.59"), { day: "2026-03-02", time: "08:59" });
    for (const text of ["", "2026-03-02", "2026-02-30T08:59", "2026-03-02T25:00"])
      assert.equal(parseLocalTime(text), undefined);
  });

  it("can be set in local mode only", () => {
    assert.equal(readConfig({ MODE: "local", LOCAL_NOW: "2026-03-02T08:59" }).LOCAL_NOW, "2026-03-02T08:59");
    assert.throws(
      () => readConfig({ ...production, LOCAL_NOW: "2026-03-02T08:59" }),
      /LOCAL_NOW is for MODE=local only: remove it/,
    );
    assert.throws(
      () => readConfig({ ...production, LOCAL_NOW: "2026-03-02T08:59" }, "terminal"),
      /LOCAL_NOW is for MODE=local only/,
    );
    assert.throws(
      () => readConfig({ MODE: "local", LOCAL_NOW: "i morgon" }),
      /LOCAL_NOW is a time on your clock; write for example/,
    );
  });
});

describe("the coordinators in the configuration", () => {
  it("are object ids and addresses in lower case, and nothing else", () => {
    const read = (COORDINATORS: string) => readConfig({ MODE: "local", COORDINATORS }).COORDINATORS;
    assert.deepEqual(read(" Eva@Example.se, CCCCCCCC-0000-4000-8000-00000000000C ,"), [
      "eva@example.se",
      "cccccccc-0000-4000-8000-00000000000c",
    ]);
    assert.deepEqual(readConfig({ MODE: "local" }).COORDINATORS, []);
    assert.throws(() => read("Eva"), /COORDINATORS holds Entra object ids or e-mail addresses, with commas between/);
  });
});
