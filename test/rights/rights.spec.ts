// Walks the whole table of rights over HTTP: everyone tries every button and every command with ids that are true.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { verbs } from "../../src/teams/conversation/card-action.ts";
import { coordinatorTasks } from "../../src/teams/conversation/coordinator/coordinator-command.ts";
import { channelId, type RunningBot, startRunningBot } from "../journey/running-bot.ts";
import { sqliteForTests } from "../journey/stores.ts";
import type { Answer } from "../journey/teams-user.ts";
import { tenantId } from "../journey/teams-user.ts";
import { assemble, type Cast, coordinatorId, recordedWrites, secret } from "./cast.ts";
import { buttons, commands, type Role, roles, tasks, useCases } from "./rights-table.ts";

/** How a turn ends for someone who may not; undefined when there was none. */
const refusals = new Set<unknown>([
  undefined,
  "stranger",
  "notYours",
  "notCoordinator",
  "noReports",
  "nothingOpen",
  "latest.noOrganisation",
  "latest.unknownOrganisation",
]);
/** What reaches people, without the numbers of its messages. */
const saidIn = (body: Answer["body"], sent: Answer["sent"]) =>
  JSON.stringify([body, sent.map(({ activity: { text, summary, attachments } }) => ({ text, summary, attachments }))]);
const others = (may: readonly Role[]) => roles.filter((role) => !may.includes(role));

describe("the rights", function () {
  this.timeout(30_000);
  const store = sqliteForTests();
  const writes = recordedWrites();
  let bot: RunningBot;
  let cast: Cast;
  before(async () => {
    const environment = { ...(await store.newStore()), COORDINATORS: coordinatorId };
    bot = await startRunningBot(environment, { aroundDocuments: writes.around });
    cast = await assemble(bot);
    writes.take();
  });
  after(() => bot.stop());

  const outcomeOf = async (act: () => Promise<Answer>) => {
    const before = bot.journal.notes.length;
    const { status, body, sent } = await act();
    assert.equal(status, 200);
    const turn = bot.journal.notes.slice(before).find(({ event }) => event === "turn");
    return { outcome: turn?.ids["outcome"], said: saidIn(body, sent), written: writes.take() };
  };
  const press = (role: Role, verb: string, changed: object = {}) =>
    outcomeOf(() => cast.as[role].press({ data: { ...cast.forged, ...changed, verb } }));
  const own = (role: Role) => [`people/${cast.recordOf[role]}`, `forms/${cast.recordOf[role]}`];
  const assertRefused = (role: Role, { outcome, said, written }: Awaited<ReturnType<typeof press>>, what: string) => {
    assert.ok(refusals.has(outcome), `${role} ${what}: ${outcome}`);
    assert.ok(!said.includes(secret), `${role} ${what}: ${said}`);
    assert.deepEqual(
      written.filter((document) => !own(role).includes(document)),
      [],
      `${role} ${what}`,
    );
  };

  it("have a row for every button and every command", () => {
    assert.deepEqual(Object.keys(buttons).sort(), [...verbs].sort());
    assert.deepEqual(Object.keys(tasks).sort(), [...coordinatorTasks].sort());
  });

  it("have a row for every use case that acts for a person", () => {
    const found = readdirSync("src/usecases").flatMap((file) =>
      [
        ...readFileSync(`src/usecases/${file}`, "utf8").matchAll(
          /\nexport (?:async )?function (\w+)[\s\S]*?\): Promise/g,
        ),
      ]
        .filter(([signature]) => /\b(?:person|asker): /.test(signature))
        .map(([, name = ""]) => name),
    );
    assert.deepEqual(found.sort(), Object.keys(useCases).sort());
  });

  for (const [verb, may] of Object.entries(buttons)) {
    it(`to press ${verb} are ${may.join(", ")}'s: to all others it says and does nothing`, async () => {
      for (const role of others(may)) assertRefused(role, await press(role, verb), verb);
    });

    it(`to press ${verb} tell nobody else whether there is such a report`, async () => {
      for (const role of others(may)) {
        const there = await press(role, verb);
        for (const report of ["2026-T1.finnsinte", "2031-T1.ekbacken"]) {
          const nowhere = await press(role, verb, { report });
          assert.equal(nowhere.outcome, there.outcome, `${role} ${verb}`);
          assert.equal(nowhere.said, there.said, `${role} ${verb}`);
        }
      }
    });

    it(`to press ${verb} change nothing but one's own record for those whom it concerns alone`, async () => {
      if (may.length < 3) return;
      for (const role of may.filter((each) => each !== "contact" && each !== "deputy")) {
        const { said, written } = await press(role, verb);
        // What a colleague was asked they may see again.
        assert.ok(role === "colleague" || !said.includes(secret), `${role} ${verb}`);
        assert.deepEqual(
          written.filter((document) => !own(role).includes(document)),
          [],
          `${role} ${verb}`,
        );
      }
    });

    it(`to press ${verb} are nobody's in a channel`, async () => {
      for (const role of roles) {
        const conversation = { id: `${channelId};messageid=1`, conversationType: "channel", isGroup: true, tenantId };
        const data = { ...cast.forged, verb };
        const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
        const activity = { type: "invoke", name: "adaptiveCard/action", value, conversation };
        assertRefused(role, await outcomeOf(() => cast.as[role].send(activity)), verb);
      }
    });
  }

  for (const [name, { words, may }] of Object.entries({ ...commands, ...tasks })) {
    it(`to write "${words}" (${name}) are ${may.join(", ")}'s`, async () => {
      for (const role of others(may)) {
        const asked = await outcomeOf(() => cast.as[role].write(words));
        // Whoever has a question of their own open may mean these words as its answer.
        if (asked.outcome !== "draft.kept") assertRefused(role, asked, words);
        else assert.ok(role !== "otherContact" || !asked.said.includes(secret));
      }
      for (const role of may) {
        const { outcome } = await outcomeOf(() => cast.as[role].write(words));
        assert.ok(!refusals.has(outcome), `${role} ${words}: ${outcome}`);
      }
    });

    it(`to write "${words}" in a channel show nothing before it is submitted, whoever writes`, async () => {
      for (const role of roles) {
        const { said, written } = await outcomeOf(() => cast.as[role].writeInChannel(channelId, words));
        assert.ok(!said.includes(secret));
        assert.deepEqual(written, []);
      }
    });
  }

  for (const [verb, may] of Object.entries(buttons)) {
    it(`to press ${verb} are had by ${may.join(", ")}`, async () => {
      for (const role of may) {
        const { outcome } = await press(role, verb);
        // "invalid": a field of the verb is missing in what the cast forges.
        assert.ok(!refusals.has(outcome) && outcome !== "invalid", `${role} ${verb}: ${outcome}`);
      }
    });
  }
});
