// A whole round from the coordinator's chat, over real HTTP, on both stores: open, tell, give more time, close, reopen.
import assert from "node:assert/strict";
import { moment } from "../../src/domain/moment.ts";
import { fieldsOf, saidBy } from "./card-view.ts";
import { coordinators, met, remind, report } from "./reminding.ts";
import { type RunningBot, runningBot } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import type { TeamsClient } from "./teams-user.ts";

const mondayBefore = moment("2026-08-24T08:00:00Z");
const openingDay = moment("2026-08-25T07:05:00Z");

/** The period as the store has it, whatever the instance remembers. */
async function stored(bot: RunningBot, id = "2026-T2") {
  return (await bot.ports.periods.newest(id))?.value;
}

async function opened(eva: TeamsClient): Promise<void> {
  await eva.write("öppna T2 2026");
  await eva.click("previewPeriod");
  await eva.click("openPeriod");
}

onBothStores("a round run from the chat", (store) => {
  const bot = runningBot(store, coordinators);

  beforeEach(async () => {
    bot().clock.set(mondayBefore);
    await report(bot(), "lingonhojden", false);
  });

  it("opens on days that are proposed, checked and shown first, and then each contact person is told once", async () => {
    const anna = await met(bot(), "anna");
    const eva = bot().person("stranger");
    await eva.write("öppna period");
    await eva.click("proposePeriod", { kind: "T2", year: "2026" });
    assert.deepEqual(fieldsOf(eva.last()), { opensOn: "2026-08-25", dueOn: "2026-09-15", closesOn: "2026-09-29" });
    await eva.click("previewPeriod", { dueOn: "2026-08-24", closesOn: "" });
    assert.match(eva.says(), /Stänger \(sista dag för sena rapporter\): Välj en dag\./);
    assert.deepEqual(fieldsOf(eva.last()), { opensOn: "2026-08-25", dueOn: "2026-08-24", closesOn: "" });
    await eva.click("previewPeriod", { closesOn: "2026-09-30" });
    assert.match(eva.says(), /Lämnas in senast: Sista dagen kan inte vara före den dag då perioden öppnar/);
    await eva.click("previewPeriod", { dueOn: "2026-09-19" });
    assert.match(eva.says(), /Lördag 19 september 2026 är ingen arbetsdag\. Nästa arbetsdag är måndag 21 september/);
    await eva.click("previewPeriod");
    assert.match(eva.says(), /lämnas in senast måndag 21 september 2026, stänger onsdag 30 september 2026/);
    assert.match(eva.says(), /1 person(er)? får öppningskortet 25 augusti 2026 kl\. 9\.00/);
    assert.match(eva.says(), /Cecilia Ek \(Parknämnden\): har inte öppnat chatten med mig än/);
    assert.match(eva.says(), /Stadsdelsnämnd, frågor i version 1: 1 organisation/);
    assert.equal(await stored(bot()), undefined, "nothing has happened yet");
    await eva.click("openPeriod");
    assert.match(eva.says(), /Tertialrapport 2 2026 är planerad/);
    assert.equal(eva.chat().length, 1, "all on one card");
    assert.equal((await stored(bot()))?.dueOn, "2026-09-21");
    assert.deepEqual(await remind(bot()), {}, "not before its day");
    bot().clock.set(openingDay);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.deepEqual(await remind(bot()), {});
    assert.match(anna.says(), /Tertialrapport 2 2026 är öppen[\s\S]*Lämnas in senast måndag 21 september 2026/);
    await eva.write("logg");
    assert.match(eva.says(), /öppnade perioden: Tertialrapport 2 2026 \(2026-08-25, 2026-09-21, 2026-09-30\)/);
  }).timeout(15_000);

  it("opens today at once, also for whoever was greeted this morning", async () => {
    bot().clock.set(openingDay);
    const anna = await met(bot(), "anna");
    bot().clock.move(600);
    const eva = bot().person("stranger");
    await eva.write("öppna T2 2026");
    await eva.click("previewPeriod");
    assert.match(eva.says(), /1 person får öppningskortet inom några minuter/);
    await eva.click("openPeriod");
    assert.match(eva.says(), /Tertialrapport 2 2026 är öppnad/);
    bot().clock.move(60);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(anna.says(), /Tertialrapport 2 2026 är öppen/);
    const more = { verb: "previewPeriodChange", period: "2026-T2", change: "extension", organisation: "ekbacken" };
    const shown = await eva.press({ data: { ...more, dueOn: "2026-09-22", closesOn: "2026-10-02" } });
    assert.match(saidBy(shown.body.value), /1 person har redan fått ett meddelande från mig i dag och får det nästa/);
    assert.doesNotMatch(saidBy(shown.body.value), /inom några minuter/);
    assert.deepEqual(await remind(bot()), {});
  }).timeout(15_000);

  it("is opened once by a double click, and by two coordinators in two processes", async () => {
    const anna = await met(bot(), "anna");
    const eva = bot().person("stranger");
    const other = bot().person("stranger", "-laptop");
    for (const device of [eva, other]) {
      await device.write("öppna T2 2026");
      await device.click("previewPeriod");
    }
    const dates = { period: "2026-T2", opensOn: "2026-08-25", dueOn: "2026-09-16", closesOn: "2026-09-30" };
    const button = eva.messageWith("openPeriod");
    await Promise.all([
      eva.use(button, "openPeriod"),
      eva.use(button, "openPeriod"),
      other.press({ data: { verb: "openPeriod", ...dates } }),
    ]);
    const actions = await bot().ports.coordinatorActions.of(2026);
    assert.equal(actions.filter(({ kind }) => kind === "periodOpened").length, 1);
    assert.ok(["2026-09-15", "2026-09-16"].includes((await stored(bot()))?.dueOn ?? ""));
    const { body } = await eva.use(button, "openPeriod");
    assert.match(saidBy(body.value), /är redan öppnad|finns redan, med andra dagar/);
    bot().clock.set(openingDay);
    const another = await bot().another();
    await Promise.all([remind(bot()), remind({ ...bot(), ports: another.ports }), remind(bot())]);
    await another.stop();
    assert.equal(anna.chat().length, 2, "the greeting and one opening card");
  }).timeout(15_000);

  it("gives one organisation more time, tells its people once, and leaves the others' days alone", async () => {
    const [anna, cecilia, eva] = [await met(bot(), "anna"), await met(bot(), "cecilia"), bot().person("stranger")];
    await opened(eva);
    bot().clock.set(openingDay);
    assert.deepEqual(await remind(bot()), { sent: 2 });
    bot().clock.set(moment("2026-09-07T08:00:00Z"));
    await eva.write("period T2 2026");
    const form = { verb: "previewPeriodChange", period: "2026-T2", change: "extension", organisation: "ekbacken" };
    const tooEarly = await eva.press({ data: { ...form, dueOn: "2026-09-14", closesOn: "2026-09-29" } });
    assert.match(saidBy(tooEarly.body.value), /Det är inte mer tid än de andra har/);
    const shown = await eva.press({ data: { ...form, dueOn: "2026-09-22", closesOn: "2026-10-02" } });
    assert.match(saidBy(shown.body.value), /Ekbackens stadsdelsnämnd får till tisdag 22 september 2026/);
    assert.match(saidBy(shown.body.value), /1 person får veta det inom några minuter/);
    const [confirm] = shown.body.value.actions;
    const made = await eva.press(confirm);
    assert.match(saidBy(made.body.value), /Tiden är förlängd: Tertialrapport 2 2026/);
    const again = await eva.press(confirm);
    assert.match(saidBy(again.body.value), /Så är det redan/);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(
      anna.says(),
      /Ni har fått mer tid för Tertialrapport 2 2026[\s\S]*Lämnas in senast tisdag 22 september/,
    );
    assert.doesNotMatch(cecilia.says(), /22 september/);
    bot().clock.set(moment("2026-09-30T07:05:00Z"));
    await cecilia.write("hej");
    assert.match(cecilia.says(), /ingen rapport att arbeta med just nu/);
    await anna.write("hej");
    assert.match(anna.says(), /Tertialrapport 2 2026/);
  }).timeout(15_000);

  it("closes now, opens again with a new last day, and tells those who have something left", async () => {
    const [anna, eva] = [await met(bot(), "anna"), bot().person("stranger")];
    await opened(eva);
    bot().clock.set(openingDay);
    await remind(bot());
    bot().clock.set(moment("2026-09-07T08:00:00Z"));
    const close = await eva.press({ data: { verb: "changePeriodForm", period: "2026-T2", change: "close" } });
    assert.match(saidBy(close.body.value), /2 rapporter är inte inlämnade[\s\S]*Inget meddelande skickas/);
    const closed = await eva.press(close.body.value.actions[0]);
    assert.match(saidBy(closed.body.value), /Perioden är stängd/);
    await anna.click("continue");
    assert.match(anna.says(), /Perioden är stängd/);
    assert.deepEqual(await remind(bot()), {});
    bot().clock.move(86_400);
    const form = await eva.press({ data: { verb: "changePeriodForm", period: "2026-T2", change: "reopen" } });
    assert.deepEqual(fieldsOf(form.body.value), { closesOn: "2026-09-29" });
    const past = { verb: "previewPeriodChange", period: "2026-T2", change: "reopen", closesOn: "2026-09-07" };
    assert.match(saidBy((await eva.press({ data: past })).body.value), /Den dagen har redan varit/);
    const shown = await eva.press(form.body.value.actions[0], { closesOn: "2026-09-25" });
    assert.match(saidBy(shown.body.value), /kan göra det till och med fredag 25 september 2026/);
    await eva.press(shown.body.value.actions[0]);
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.match(anna.says(), /Tertialrapport 2 2026 är öppen igen/);
    await eva.write("logg");
    assert.match(eva.says(), /öppnade perioden igen[\s\S]*stängde perioden/);
  }).timeout(15_000);

  it("tells new dates once, and shows a coordinator what another has changed meanwhile", async () => {
    const [anna, eva] = [await met(bot(), "anna"), bot().person("stranger")];
    await opened(eva);
    bot().clock.set(openingDay);
    await remind(bot());
    bot().clock.set(moment("2026-09-03T08:00:00Z"));
    const change = { verb: "previewPeriodChange", period: "2026-T2", change: "dates" };
    const first = await eva.press({ data: { ...change, dueOn: "2026-09-18", closesOn: "2026-09-30" } });
    const second = await eva.press({ data: { ...change, dueOn: "2026-09-17", closesOn: "2026-09-30" } });
    const made = await eva.press(first.body.value.actions[0]);
    assert.match(saidBy(made.body.value), /Datumen är ändrade/);
    const late = await eva.press(second.body.value.actions[0]);
    assert.match(saidBy(late.body.value), /Någon annan ändrade perioden under tiden/);
    assert.equal((await stored(bot()))?.dueOn, "2026-09-18");
    assert.deepEqual(await remind(bot()), { sent: 1 });
    assert.deepEqual(await remind(bot()), {});
    assert.match(anna.says(), /Nya datum för Tertialrapport 2 2026[\s\S]*Lämnas in senast fredag 18 september 2026/);
    const left = await eva.press({ data: { verb: "leavePeriod" } });
    assert.match(saidBy(left.body.value), /Ingenting är ändrat/);
  }).timeout(15_000);

  it("is the coordinator's alone, in every one of its buttons", async () => {
    const anna = await met(bot(), "anna");
    const period = "2026-T1";
    const dates = { opensOn: "2026-08-25", dueOn: "2026-09-15", closesOn: "2026-09-29" };
    const buttons = [
      { verb: "coordinate", task: "periods" },
      { verb: "coordinate", task: "periods", period },
      { verb: "coordinate", task: "openPeriod" },
      { verb: "coordinate", task: "openPeriod", period: "2026-T2" },
      { verb: "proposePeriod", kind: "T2", year: "2026" },
      { verb: "previewPeriod", period: "2026-T2", ...dates },
      { verb: "openPeriod", period: "2026-T2", ...dates },
      ...["dates", "extension", "close", "reopen"].flatMap((change) =>
        ["changePeriodForm", "previewPeriodChange", "makePeriodChange"].map((verb) => ({
          verb,
          period,
          change,
          ...dates,
        })),
      ),
    ];
    for (const data of buttons) {
      const { body } = await anna.press({ type: "Action.Execute", data });
      assert.match(String(body.value), /Det här gör samordnaren/, JSON.stringify(data));
    }
    assert.equal(await stored(bot()), undefined);
    assert.deepEqual(await bot().ports.coordinatorActions.of(2026), []);
  }).timeout(15_000);
});
