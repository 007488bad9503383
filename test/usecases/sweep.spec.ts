// What is kept no longer than the operator wants: chats, forms, reminders and drafts, and never what was submitted.
import assert from "node:assert/strict";
import { addDays, day } from "../../src/domain/day.ts";
import { sweep } from "../../src/usecases/sweep.ts";
import { key, openSurroundings, period, type Surroundings } from "./desk-for-tests.ts";
import { changePerson, leaveTraces, nudge } from "./erased-person.ts";
import { alert, leaveCoordinatorTraces } from "./former-coordinator.ts";
import { ask, piecesOf, write } from "./people-at-work.ts";
import { giveBack, submitted } from "./returning.ts";

const chat = { conversationId: "a:1", serviceUrl: "https://smba/", tenantId: "t", userId: "29:1", botId: "28:1" };
const nothing = { chats: 0, forms: 0, registers: 0, nudges: 0, alerts: 0, drafts: 0 };

describe("the daily sweep", () => {
  let at: Surroundings;
  beforeEach(async () => {
    at = await openSurroundings();
    await leaveTraces(at);
    await changePerson(at.ports, "bjorn", (person) => ({ ...person, chat, chatUsedOn: day("2026-05-06") }));
    await changePerson(at.ports, "anna", (person) => ({ ...person, chat, chatUsedOn: day("2026-05-06") }));
  });

  it("removes nothing while everything is new", async () => {
    assert.deepEqual(await sweep(at.ports), nothing);
    assert.equal((await at.ports.reports.get({ ...key, organisationId: "parken" }))?.value.drafts.length, 1);
  });

  it("removes a form after a week", async () => {
    at.clock.pass(8 * 24 * 3600);
    assert.deepEqual(await sweep(at.ports), { ...nothing, forms: 1 });
    assert.equal(await at.ports.sentForms.of("bjorn"), undefined);
  });

  it("removes the chat of those without a duty after its days, and of nobody else", async () => {
    at.clock.goTo(addDays(day("2026-05-06"), 181));
    assert.equal((await sweep(at.ports)).chats, 1);
    assert.equal((await at.who("bjorn")).value.chat, undefined);
    assert.deepEqual((await at.who("anna")).value.chat, chat);
  });

  it("leaves a coordinator's chat", async () => {
    await changePerson(at.ports, "bjorn", (person) => ({ ...person, aadObjectId: "of-bjorn" }));
    at.clock.goTo(addDays(day("2026-05-06"), 181));
    const settings = { ...at.ports.settings, coordinators: ["bjorn@example.se"] };
    assert.equal((await sweep({ ...at.ports, settings })).chats, 0);
  });

  it("removes drafts when nobody can save them any more, and leaves answers and submissions as they are", async () => {
    const before = await at.ports.reports.get(key);
    at.clock.goTo(addDays(period.closesOn, 181));
    assert.equal((await sweep(at.ports)).drafts, 1);
    assert.deepEqual((await at.ports.reports.get({ ...key, organisationId: "parken" }))?.value.drafts, []);
    assert.deepEqual(await at.ports.reports.get(key), before);
    assert.ok(await at.ports.submissions.get(key, 1));
  });

  it("leaves what is being written in a report that was returned long after the period closed", async () => {
    const returned = await submitted();
    const { ports, clock } = returned;
    const settings = { ...ports.settings, retention: { ...ports.settings.retention, drafts: 30 } };
    clock.goTo(addDays(period.closesOn, 20));
    await giveBack(returned, { dueOn: addDays(period.closesOn, 60) });
    clock.goTo(addDays(period.closesOn, 31));
    await ask(returned, "anna", "second");
    assert.equal((await write(returned, "anna", "Inte sparat än.")).kind, "kept");
    assert.equal((await sweep({ ...ports, settings })).drafts, 0);
    assert.deepEqual(await piecesOf(returned, "anna", "second"), ["Inte sparat än."]);
    clock.goTo(addDays(period.closesOn, 91));
    assert.equal((await sweep({ ...ports, settings })).drafts, 1);
    assert.deepEqual(await piecesOf(returned, "anna", "second"), []);
  });

  it("removes reminders after their days, also those of a year that is over", async () => {
    at.clock.goTo(addDays(nudge.day, 400));
    assert.equal((await sweep(at.ports)).nudges, 0);
    at.clock.goTo(addDays(nudge.day, 401));
    assert.equal((await sweep(at.ports)).nudges, 2);
    assert.equal(await at.ports.nudges.get(nudge), undefined);
  });

  it("does it once, however many do it at the same time, and notes how many of each", async () => {
    at.clock.goTo(addDays(nudge.day, 401));
    const swept = await Promise.all([sweep(at.ports), sweep(at.ports)]);
    assert.equal(swept[0].nudges + swept[1].nudges, 2);
    assert.deepEqual(await sweep(at.ports), nothing);
    assert.ok(at.noted.some(({ event, ids }) => event === "swept" && ids["nudges"] === 0));
  });

  it("removes what a register said after a week, and neither an empty one nor one that was sent anew", async () => {
    const { ports } = at;
    await leaveCoordinatorTraces(at);
    at.clock.pass(7 * 24 * 3600);
    assert.equal((await sweep(ports)).registers, 0);
    at.clock.pass(1);
    at.meddler.before(/^imports\/cecilia$/, async () => {
      const [newer] = (await ports.pendingImports.all()).filter(({ value }) => value.personId === "cecilia");
      assert.ok(newer);
      await ports.pendingImports.save({ ...newer, value: { ...newer.value, number: 8, at: ports.clock.now() } });
    });
    assert.equal((await sweep(ports)).registers, 1);
    const kept = await ports.pendingImports.of("bjorn");
    assert.deepEqual([kept?.value.number, kept?.value.state], [1, "dropped"]);
    assert.doesNotMatch(JSON.stringify(kept), /eva/i);
    assert.deepEqual(
      [(await ports.pendingImports.of("cecilia"))?.value.number, (await sweep(ports)).registers],
      [8, 0],
    );
  });

  it("removes alerts after the days of reminders, also those of a year that is over", async () => {
    await leaveCoordinatorTraces(at);
    at.clock.pass(400 * 24 * 3600);
    at.clock.goTo(addDays(day(alert.claimedAt.slice(0, 10)), 400));
    assert.equal((await sweep(at.ports)).alerts, 0);
    at.clock.goTo(addDays(day(alert.claimedAt.slice(0, 10)), 401));
    assert.equal((await sweep(at.ports)).alerts, 2);
    assert.deepEqual(await at.ports.alerts.of(2026), []);
  });

  it("leaves a form that was sent anew while it looked", async () => {
    at.clock.pass(8 * 24 * 3600);
    at.meddler.before(/^forms\/bjorn$/, async () => {
      const form = await at.ports.sentForms.of("bjorn");
      assert.ok(form);
      await at.ports.sentForms.save({ ...form, value: { ...form.value, number: 2 } });
    });
    assert.equal((await sweep(at.ports)).forms, 0);
    assert.equal((await at.ports.sentForms.of("bjorn"))?.value.number, 2);
  });

  it("finds nothing to do where there is no period yet", async () => {
    const empty = await openSurroundings({ periods: [] });
    assert.deepEqual(await sweep(empty.ports), nothing);
  });
});
