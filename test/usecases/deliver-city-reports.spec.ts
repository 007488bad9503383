// The city's report is posted when the last one is in: once, whatever happens on the way.
import assert from "node:assert/strict";
import { AppError } from "../../src/domain/app-error.ts";
import { addDays } from "../../src/domain/day.ts";
import { createCityDelivery } from "../../src/usecases/deliver-city-reports.ts";
import { setCityChannel } from "../../src/usecases/set-city-channel.ts";
import { type CityAtWork, cityAtWork, cityChannel, recordingCityMessenger, reopen, submitAs } from "./city-at-work.ts";
import { ekbacken, parken, period } from "./desk-for-tests.ts";

const t1 = ["2026-T1"];

describe("the city's report by itself", () => {
  let at: CityAtWork;
  beforeEach(async () => {
    at = await cityAtWork();
    await setCityChannel(at.ports, at.coordinator, cityChannel);
    await submitAs(at, ekbacken);
  });
  const outcomes = async () =>
    (await at.ports.cityDeliveries.of("2026-T1")).map(({ id, outcome }) => [id, outcome?.kind]);

  it("is posted when the last one is in, and not before", async () => {
    const { sent, cityMessenger } = recordingCityMessenger();
    const deliver = createCityDelivery({ ...at.ports, cityMessenger });
    await deliver(t1);
    assert.deepEqual(sent, []);
    await submitAs(at, parken);
    await deliver(t1);
    await deliver(t1);
    assert.deepEqual(sent, ["19:city 1"]);
    assert.deepEqual(await outcomes(), [["post.v1.channel.0", "sent"]]);
    assert.equal((await at.ports.cityReports.of("2026-T1"))[0]?.version, 1);
  });

  it("is posted anew when someone has completed theirs", async () => {
    const { sent, cityMessenger } = recordingCityMessenger();
    const deliver = createCityDelivery({ ...at.ports, cityMessenger });
    await submitAs(at, parken);
    await deliver(t1);
    await reopen(at, parken);
    await deliver(t1);
    assert.deepEqual(sent, ["19:city 1"]);
    await submitAs(at, parken, "Kompletterat.");
    await deliver(t1);
    assert.deepEqual(sent, ["19:city 1", "19:city 2"]);
    assert.equal((await at.ports.cityReports.of("2026-T1"))[1]?.version, 2);
  });

  it("is posted once by two instances, also when one dies in the middle", async () => {
    await submitAs(at, parken);
    const { sent, cityMessenger } = recordingCityMessenger();
    const deliver = () => createCityDelivery({ ...at.ports, cityMessenger })([]);
    await Promise.all([deliver(), deliver(), deliver()]);
    assert.deepEqual(sent, ["19:city 1"]);
    await deliver();
    assert.deepEqual(sent, ["19:city 1"]);
  });

  it("is not sent again when the process that sent it died, nor when nobody knows whether it arrived", async () => {
    await submitAs(at, parken);
    const dead = recordingCityMessenger();
    const dying = { ...at.ports.cityDeliveries, settle: () => Promise.reject(new AppError("store.unavailable", "x")) };
    await createCityDelivery({ ...at.ports, cityDeliveries: dying, cityMessenger: dead.cityMessenger })([]);
    assert.deepEqual(dead.sent, ["19:city 1"]);
    assert.equal(at.noted.at(-1)?.event, "city.failed");
    const { sent, told, cityMessenger } = recordingCityMessenger();
    const deliver = createCityDelivery({ ...at.ports, cityMessenger });
    await deliver([]);
    at.clock.pass(3_600);
    await deliver([]);
    await deliver(t1);
    assert.deepEqual(sent, []);
    assert.deepEqual(await outcomes(), [
      ["post.v1.channel.0", "unknown"],
      ["post.v1.coordinator.unknown.0.cecilia.0", "sent"],
    ]);
    assert.deepEqual(told, ["cecilia unknown 1"]);
  });

  it("is sent later where it surely did not arrive, without anybody asking", async () => {
    await submitAs(at, parken);
    const throttled = recordingCityMessenger({ kind: "throttled" });
    const deliver = createCityDelivery({ ...at.ports, cityMessenger: throttled.cityMessenger });
    await deliver(t1);
    await deliver([]);
    assert.equal(throttled.sent.length, 1);
    at.clock.pass(31);
    await deliver([]);
    assert.equal(throttled.sent.length, 2);
  });

  it("goes to the coordinators whom it knows where the channel can't be reached, or there is none", async () => {
    await submitAs(at, parken);
    const gone = recordingCityMessenger({ kind: "unreachable", reason: "ConversationNotFound" });
    await createCityDelivery({ ...at.ports, cityMessenger: gone.cityMessenger })([]);
    assert.deepEqual(gone.sent, ["19:city 1", "cecilia 1"]);
    assert.deepEqual(gone.told, ["cecilia refused 1"]);
    await setCityChannel(at.ports, at.coordinator, undefined);
    await submitAs(at, parken, "Kompletterat.");
    const { sent, cityMessenger } = recordingCityMessenger();
    await createCityDelivery({ ...at.ports, cityMessenger })([]);
    assert.deepEqual(sent, ["cecilia 2"]);
  });

  it("goes to nobody who has never written to the bot", async () => {
    await submitAs(at, parken);
    await setCityChannel(at.ports, at.coordinator, undefined);
    const { value, etag } = await at.who("cecilia");
    await at.ports.people.save({ etag, value: { ...value, chat: undefined } });
    const { sent, cityMessenger } = recordingCityMessenger();
    await createCityDelivery({ ...at.ports, cityMessenger })([]);
    assert.deepEqual(sent, []);
  });

  it("is looked for at the start, every ten minutes and when somebody asks, besides when something is submitted", async () => {
    const { sent, cityMessenger } = recordingCityMessenger();
    const deliver = createCityDelivery({ ...at.ports, cityMessenger });
    await deliver([]);
    await submitAs(at, parken);
    await deliver([]);
    assert.deepEqual(sent, []);
    at.clock.pass(600);
    await deliver([]);
    assert.deepEqual(sent, ["19:city 1"]);
    await submitAs(at, parken, "Kompletterat.");
    await deliver([]);
    await deliver([], true);
    assert.deepEqual(sent, ["19:city 1", "19:city 2"]);
  });

  it("is not posted long after its period, and one that fails does not hold up the others", async () => {
    await submitAs(at, parken);
    await at.ports.periods.save({ value: { ...period, id: "2025-VB", kind: "VB", year: 2025 } });
    const { sent, cityMessenger } = recordingCityMessenger();
    const reports = {
      ...at.ports.reports,
      ofPeriod: (id: string) => (id === "2025-VB" ? Promise.reject(new Error("x")) : at.ports.reports.ofPeriod(id)),
    };
    await createCityDelivery({ ...at.ports, reports, cityMessenger })([]);
    assert.deepEqual(sent, ["19:city 1"]);
    assert.deepEqual(at.noted.find(({ event }) => event === "city.failed")?.ids, {
      period: "2025-VB",
      code: "unexpected",
    });
    await submitAs(at, parken, "Mycket senare.");
    at.clock.goTo(addDays(period.closesOn, 61));
    await createCityDelivery({ ...at.ports, cityMessenger })([]);
    assert.deepEqual(sent, ["19:city 1"]);
  });

  it("is looked for again soon when the periods could not be read, and what was submitted is not forgotten", async () => {
    await submitAs(at, parken);
    const { sent, cityMessenger } = recordingCityMessenger();
    const { all } = at.ports.periods;
    let isAway = true;
    const read = () => (isAway ? Promise.reject(new AppError("store.unavailable", "away")) : all());
    const deliver = createCityDelivery({ ...at.ports, periods: { ...at.ports.periods, all: read }, cityMessenger });
    await deliver([]);
    assert.deepEqual(at.noted.at(-1), { event: "city.failed", ids: { period: undefined, code: "store.unavailable" } });
    isAway = false;
    await deliver([]);
    assert.deepEqual(sent, ["19:city 1"]);
    await submitAs(at, parken, "Kompletterat.");
    isAway = true;
    await deliver(t1);
    isAway = false;
    await deliver([]);
    assert.deepEqual(sent, ["19:city 1", "19:city 2"]);
  });

  it("is posted as long after a period's last completion as after its closing", async () => {
    await submitAs(at, parken);
    const stored = await at.ports.periods.newest(period.id);
    const completionsUntil = addDays(period.closesOn, 70);
    await at.ports.periods.save({ ...stored, value: { ...period, completionsUntil } });
    const { sent, cityMessenger } = recordingCityMessenger();
    const deliver = createCityDelivery({ ...at.ports, cityMessenger });
    at.clock.goTo(addDays(completionsUntil, 61));
    await deliver(t1);
    assert.deepEqual(sent, []);
    at.clock.goTo(addDays(completionsUntil, 60));
    await deliver(t1);
    assert.deepEqual(sent, ["19:city 1"]);
  });
});
