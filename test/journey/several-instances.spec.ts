// Three server processes on one Cosmos, killed and started anew at random while people answer, submit and are reminded.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { readConfig } from "../../src/config.ts";
import { day } from "../../src/domain/day.ts";
import { openPorts } from "../../src/open-ports.ts";
import { startTertialbot } from "../../src/tertialbot.ts";
import { begin } from "../../src/usecases/desk.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { cosmosForTests } from "../contract/cosmos-for-tests.ts";
import { saidBy } from "./card-view.ts";
import { type Connector, startConnector } from "./connector.ts";
import { chanceOf, Fleet } from "./fleet.ts";
import { period } from "./running-bot.ts";
import { cosmosStores, type Environment } from "./stores.ts";
import { TeamsClient, tenantId } from "./teams-user.ts";

const seed = Number(process.env["SEED"] ?? 20_261_123);
const today = day("2026-05-06");
const reminded = 30;
const kills = 4;
const organisations = ["ekbacken", "lingonhojden", "parknamnden"] as const;
type OrganisationId = (typeof organisations)[number];

const people = {
  anna: { id: "anna", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000001", name: "Anna Åström" },
  bjorn: { id: "bjorn", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000002", name: "Björn Öberg" },
  cecilia: { id: "cecilia", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000003", name: "Cecilia Ek" },
  david: { id: "david", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000004", name: "David Lind" },
};

/** Texts that a receipt was shown for, the latest last, by `organisation/question`. */
type Acknowledged = Map<string, string[]>;

describe(`three instances that are killed and started anew (SEED=${seed})`, function () {
  this.timeout(300_000);
  const store = cosmosStores(cosmosForTests());
  const acknowledged: Acknowledged = new Map();
  const submitted: OrganisationId[] = [];
  let environment: Environment;
  let connector: Connector;
  /** Where those are who only are to be reminded. */
  let reminders: Connector;
  let counts: Fleet["counts"];
  let sent: ReadonlyMap<string, number>;
  let ports: Ports;
  let close: () => Promise<void>;

  async function open(): Promise<void> {
    const config = readConfig({ MODE: "local", ...environment });
    ({ ports, close } = await openPorts(config, { journal: { note: () => {} } }));
  }

  before(async () => {
    environment = { ...(await store.newStore()), DEPLOYMENT: "deployment/demo", LOG_LEVEL: "silent" };
    [connector, reminders] = await Promise.all([startConnector(), startConnector()]);
    await open();
    await prepare(ports, connector.serviceUrl, reminders.serviceUrl);
    const questions = await questionsOf(ports);
    await close();
    const fleet = await Fleet.start({ ...environment, LOCAL_NOW: `${today}T09:05` }, chanceOf(seed), kills);
    const work = (who: keyof typeof people, organisation: OrganisationId, own: readonly string[]) =>
      answerTwice(new TeamsClient(() => fleet.port, connector, people[who]), organisation, own, acknowledged);
    const { ekbacken, lingonhojden, parknamnden } = questions;
    await Promise.all([
      killWhileReminding(fleet, reminders),
      Promise.all([work("anna", "ekbacken", ekbacken.slice(0, 5)), work("bjorn", "ekbacken", ekbacken.slice(5))]).then(
        async ([anna]) => submitted.push(await submit(anna, "ekbacken")),
      ),
      work("david", "lingonhojden", lingonhojden).then(async (it) => submitted.push(await submit(it, "lingonhojden"))),
      work("cecilia", "parknamnden", parknamnden).then(async (it) => submitted.push(await submit(it, "parknamnden"))),
    ]);
    await fleet.stop();
    counts = fleet.counts;
    // Another one starts later, when the claims of those that were killed are old, and settles them.
    const later = readConfig({ MODE: "local", PORT: "0", ...environment, LOCAL_NOW: `${today}T09:20` });
    const last = await startTertialbot(later, { journal: { note: () => {} }, nudgeInterval: 50 });
    while (!(await isSettled(last.ports))) await pause(50);
    await last.stop();
    await open();
    sent = messagesByChat([...connector.sent, ...reminders.sent]);
  });
  after(async () => {
    await close();
    await Promise.all([connector.stop(), reminders.stop()]);
  });

  it("loses processes and requests with them", () => {
    process.stdout.write(`      ${counts.requests} requests, ${counts.killed} killed, ${counts.lost} lost with them\n`);
    assert.equal(counts.killed, kills + killsWhileReminding);
  });

  it("has every answer that a receipt was shown for, and the one before it in the history", async () => {
    for (const organisationId of organisations) {
      const key = { periodId: period.id, organisationId };
      const report = (await ports.reports.get(key)) ?? assert.fail("no report");
      const earlier = await ports.history.of(key);
      for (const [place, texts] of acknowledged) {
        const [organisation, question = ""] = place.split("/");
        if (organisation !== organisationId) continue;
        const content = report.value.answers[question]?.content;
        assert.deepEqual(content, { kind: "text", text: texts.at(-1) }, place);
        const kept = earlier.filter(({ questionId }) => questionId === question).map(({ answer }) => answer.content);
        assert.deepEqual(kept, [{ kind: "text", text: texts[0] }], place);
      }
    }
    assert.ok(acknowledged.size >= 20, "there is something to look at");
  });

  it("has every submission that a receipt was shown for, once, and posted it once at most", async () => {
    assert.deepEqual([...submitted].sort(), [...organisations]);
    for (const organisationId of organisations) {
      const key = { periodId: period.id, organisationId };
      const report = (await ports.reports.get(key))?.value;
      assert.deepEqual([report?.stage, report?.submissions.length], ["submitted", 1]);
      const outcomes = (await ports.deliveries.of(key)).map(({ outcome }) => outcome?.kind);
      const posts = sent.get(channelOf(organisationId)) ?? 0;
      assert.ok(outcomes.includes("sent") ? posts === 1 : posts <= 1, `${organisationId}: ${outcomes}, ${posts} posts`);
    }
  });

  it("reminds everybody once at most, and loses none but those of which nobody knows", async () => {
    const nudges = (await ports.nudges.between(today, today)).map(({ value }) => value);
    const ofMany = nudges.filter(({ personId }) => /^p\d+$/.test(personId));
    assert.equal(ofMany.length, reminded);
    for (const { personId, outcome } of ofMany) {
      const count = sent.get(`a:${personId}`) ?? 0;
      assert.ok(outcome?.kind === "sent" ? count === 1 : count <= 1, `${personId}: ${outcome?.kind}, ${count}`);
      assert.ok(outcome?.kind === "sent" || outcome?.kind === "unknown", `${personId}: ${outcome?.kind}`);
    }
    const unknown = ofMany.filter(({ outcome }) => outcome?.kind === "unknown").length;
    process.stdout.write(`      ${reminded} to remind: ${reminded - unknown} sent, ${unknown} unknown\n`);
  });
});

const channelOf = (organisationId: string) => `19:${organisationId}@thread.tacv2`;

/** The period, the channels, and many who are to be reminded. */
async function prepare(ports: Ports, serviceUrl: string, remindersUrl: string): Promise<void> {
  await ports.periods.save({ value: period });
  for (const { value, etag } of await ports.organisations.all()) {
    const channel = { id: channelOf(value.id), teamId: "team", tenantId, serviceUrl };
    await ports.organisations.save({ etag, value: { ...value, channel } });
  }
  for (let number = 1; number <= reminded; number++) {
    const id = `o${number}`;
    await ports.organisations.save({ value: { id, name: id, type: "district-board", tags: [], predecessors: [] } });
    const who = { tenantId, userId: `29:${number}`, botId: "28:b" };
    const chat = { conversationId: `a:p${number}`, serviceUrl: remindersUrl, ...who };
    const duties = [{ organisationId: id, role: "primary" as const }];
    const value = { id: `p${number}`, name: id, email: `${id}@example.se`, phone: "", duties, chat };
    await ports.people.save({ value });
  }
}

async function questionsOf(ports: Ports): Promise<Readonly<Record<OrganisationId, readonly string[]>>> {
  const of = async (id: OrganisationId) => {
    const organisation = (await ports.organisations.get(id)) ?? assert.fail(`no ${id}`);
    const begun = begin(ports, organisation.value, period, undefined) ?? assert.fail(`no questions for ${id}`);
    return begun.report.value.questionIds;
  };
  const [ekbacken, lingonhojden, parknamnden] = await Promise.all(organisations.map(of));
  return { ekbacken: ekbacken ?? [], lingonhojden: lingonhojden ?? [], parknamnden: parknamnden ?? [] };
}

/** Answers every question, and then changes every answer; presses again until there is a receipt. */
async function answerTwice(
  person: TeamsClient,
  organisation: OrganisationId,
  questions: readonly string[],
  acknowledged: Acknowledged,
): Promise<TeamsClient> {
  await again(async () => (await person.install()).status === 200);
  for (const [revision, wording] of ["första", "andra"].entries()) {
    for (const question of questions) {
      const text = `Det ${wording} svaret från ${person.user.id}`;
      const data = { verb: "saveAnswer", report: `${period.id}.${organisation}`, question, revision, draft: 0 };
      await again(async () => {
        const { status, body } = await person.press({ data }, { text });
        return status === 200 && /Sparat/.test(saidBy(body.value));
      });
      const place = `${organisation}/${question}`;
      acknowledged.set(place, [...(acknowledged.get(place) ?? []), text]);
    }
  }
  return person;
}

/** Asks for the review until its card is there, and submits until there is a receipt. */
async function submit(person: TeamsClient, organisation: OrganisationId): Promise<OrganisationId> {
  const report = `${period.id}.${organisation}`;
  await again(async () => {
    await person.press({ data: { verb: "review", report } });
    const card = person.chat().find(({ activity }) => JSON.stringify(activity).includes('"submit"'));
    if (card === undefined) return false;
    const { status, body } = await person.use(card, "submit");
    return status === 200 && /inlämnad/i.test(saidBy(body.value));
  });
  return organisation;
}

const mostTries = 400;

async function again(attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    if (await attempt()) return;
    await pause(25);
  }
  assert.fail("It never came to that");
}

const killsWhileReminding = 2;

/** Kills two of the three when the reminders, of which each sends some, are under way and unanswered. */
async function killWhileReminding(fleet: Fleet, reminders: Connector): Promise<void> {
  const release = reminders.hold();
  while (reminders.attempts() < 5) await pause(2);
  for (let number = 0; number < killsWhileReminding; number++) await fleet.kill();
  release();
}

/** How many messages each chat has got. */
function messagesByChat(sent: Connector["sent"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { conversationId, kind } of sent) {
    if (kind === "sent" || kind === "posted") counts.set(conversationId, (counts.get(conversationId) ?? 0) + 1);
  }
  return counts;
}

/** Whether the outcome of everything that was claimed is recorded, and nothing is left to do. */
async function isSettled(ports: Ports): Promise<boolean> {
  const nudges = await ports.nudges.between(today, today);
  const waiting = await ports.reports.awaitingPost(period.id);
  return nudges.filter(({ value }) => value.outcome !== undefined).length >= reminded && waiting.length === 0;
}
