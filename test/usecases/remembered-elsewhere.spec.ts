// What a process remembers may be two minutes old: what is done for good follows what is stored right now.
import assert from "node:assert/strict";
import type { Organisation } from "../../src/domain/organisation.ts";
import type { Period } from "../../src/domain/period.ts";
import { remembered } from "../../src/store/remembered.ts";
import { deliverReports } from "../../src/usecases/deliver-reports.ts";
import { freezeSubmission } from "../../src/usecases/freeze-submission.ts";
import { ekbacken, openSurroundings, period, type Surroundings } from "./desk-for-tests.ts";
import { answerAll, storedReport, submit } from "./people-at-work.ts";

/** Another process on the same store, which remembers everything as it is now. */
async function elsewhere(at: Surroundings): Promise<Surroundings> {
  const { organisations, periods } = at.ports;
  const remembers = {
    organisations: { ...remembered(organisations, at.clock, 150), newest: organisations.newest },
    periods: { ...remembered(periods, at.clock, 150), newest: periods.newest },
  };
  await remembers.organisations.all();
  await remembers.periods.all();
  return { ...at, ports: { ...at.ports, ...remembers } };
}

async function changeOrganisation({ ports }: Surroundings, to: Partial<Organisation>): Promise<void> {
  const stored = await ports.organisations.get(ekbacken.id);
  assert.ok(await ports.organisations.save({ ...stored, value: { ...ekbacken, ...to } }));
}

async function changePeriod({ ports }: Surroundings, to: Partial<Period>): Promise<void> {
  const stored = await ports.periods.get(period.id);
  assert.ok(await ports.periods.save({ ...stored, value: { ...period, ...to } }));
}

describe("a process that does not know yet what another has changed", () => {
  let at: Surroundings;
  let other: Surroundings;
  beforeEach(async () => {
    at = await openSurroundings();
    await answerAll(at, "anna");
    other = await elsewhere(at);
  });

  it("posts in the channel that was chosen meanwhile", async () => {
    await submit(at, "anna");
    await changeOrganisation(at, { channel: { id: "19:new", teamId: "team", serviceUrl: "s", tenantId: "t" } });
    const posted: string[] = [];
    const messenger = {
      postSubmission: async ({ id }: { readonly id: string }) => {
        posted.push(id);
        return { kind: "sent" } as const;
      },
      sendSubmission: () => assert.fail("it has a channel"),
      sendPostTrouble: () => assert.fail("it is posted"),
      sendFilingTrouble: () => assert.fail("nothing is filed"),
    };
    const returnMessenger = { sendReturn: () => assert.fail("nothing was returned") };
    await deliverReports({ ...other.ports, messenger, returnMessenger });
    assert.deepEqual(posted, ["19:new"]);
  });

  it("takes no report of a period that was closed meanwhile", async () => {
    await changePeriod(at, { closedOn: at.clock.today() });
    const outcome = await submit(other, "anna");
    assert.equal(outcome.kind === "notOpen" && outcome.step.kind, "closed");
    assert.equal((await storedReport(at)).stage, "answering");
  });

  it("takes a report of an organisation that was given more time meanwhile", async () => {
    at.clock.passPeriod();
    const closesOn = at.clock.today();
    const extension = { organisationId: ekbacken.id, dueOn: closesOn, closesOn, at: at.clock.now() };
    await changePeriod(at, { extensions: [extension] });
    assert.equal((await submit(other, "anna")).kind, "submitted");
  });

  it("freezes a report with the names and days that hold", async () => {
    at.meddler.before(/\/submission\./, () => Promise.reject(new Error("killed")));
    await assert.rejects(submit(at, "anna"), /killed/);
    await changeOrganisation(at, { name: "Nya Ekbacken" });
    await changePeriod(at, { dueOn: period.closesOn });
    const submission = await freezeSubmission(other.ports, await storedReport(at));
    assert.deepEqual([submission.organisation.name, submission.period.dueOn], ["Nya Ekbacken", period.closesOn]);
  });
});
