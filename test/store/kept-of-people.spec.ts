// What every partition keeps of people, and what becomes of it: a new partition needs a decision here.
import assert from "node:assert/strict";
import * as partitions from "../../src/store/partitions.ts";
import { erasePerson } from "../../src/usecases/erase-person.ts";
import { exportPerson } from "../../src/usecases/export-person.ts";
import { key, openSurroundings, period, type Surroundings } from "../usecases/desk-for-tests.ts";
import { leaveTraces, nudge } from "../usecases/erased-person.ts";
import { leaveCoordinatorTraces } from "../usecases/former-coordinator.ts";

const email = "bjorn@example.se";
const year = 2026;

interface Decision {
  /** Those of the test's documents. */
  readonly partitions: readonly string[];
  /** Where the export holds it; nothing where the partition says nothing of people. */
  readonly exportedIn: readonly string[];
  readonly onErasure: "removed" | "cut out" | "kept" | "holds nobody";
  readonly why: string;
}

const reports = [partitions.reportsPartition(key.periodId), partitions.reportsPartition("2025-VB")];
const report = [key, { ...key, organisationId: "parken" }].map(partitions.reportPartition);

const decisions: Readonly<Record<Exclude<keyof typeof partitions, "yearOf">, Decision>> = {
  peoplePartition: {
    partitions: [partitions.peoplePartition],
    exportedIn: ["person"],
    onErasure: "removed",
    why: "the person's own record",
  },
  sentFormsPartition: {
    partitions: [partitions.sentFormsPartition],
    exportedIn: ["sentForm"],
    onErasure: "removed",
    why: "waits for a choice that nobody will make",
  },
  importsPartition: {
    partitions: [partitions.importsPartition],
    exportedIn: ["sentRegister", "registerRows"],
    onErasure: "removed",
    why: "contact details on their way in; applied later, they would bring the person back",
  },
  nudgesPartition: {
    partitions: [partitions.nudgesPartition(nudge.day)],
    exportedIn: ["nudges"],
    onErasure: "removed",
    why: "only says that somebody was reminded",
  },
  alertsPartition: {
    partitions: [partitions.alertsPartition(year)],
    exportedIn: ["alerts"],
    onErasure: "removed",
    why: "only says that somebody was told",
  },
  reportsPartition: {
    partitions: reports,
    exportedIn: ["reports"],
    onErasure: "cut out",
    why: "drafts and referrals go; answers, submissions and returns are the authority's",
  },
  reportPartition: {
    partitions: report,
    exportedIn: ["reports"],
    onErasure: "kept",
    why: "earlier answers, submissions and what was handed out are the authority's records",
  },
  cityReportsPartition: {
    partitions: [partitions.cityReportsPartition(period.id)],
    exportedIn: ["cityDeliveries"],
    onErasure: "kept",
    why: "whom the city's report was handed to belongs to its record",
  },
  nudgePausesPartition: {
    partitions: [partitions.nudgePausesPartition],
    exportedIn: ["pauses"],
    onErasure: "kept",
    why: "what was decided in office, by whom",
  },
  actionsPartition: {
    partitions: [partitions.actionsPartition(year)],
    exportedIn: ["actions"],
    onErasure: "kept",
    why: "they are the record of what coordinators did",
  },
  organisationsPartition: {
    partitions: [partitions.organisationsPartition],
    exportedIn: [],
    onErasure: "holds nobody",
    why: "boards and companies; who answers for them stands in people",
  },
  periodsPartition: {
    partitions: [partitions.periodsPartition],
    exportedIn: [],
    onErasure: "holds nobody",
    why: "days, extensions and news of them; who made them stands in actions",
  },
  cityPartition: {
    partitions: [partitions.cityPartition],
    exportedIn: [],
    onErasure: "holds nobody",
    why: "the channel of the city's reports",
  },
};

describe("what is kept of people", () => {
  let at: Surroundings;
  beforeEach(async () => {
    at = await openSurroundings();
    await leaveTraces(at);
    await leaveCoordinatorTraces(at);
    await at.ports.city.save({
      value: { channel: { id: "19:city", teamId: "t", serviceUrl: "https://x/", tenantId: "t" } },
    });
  });

  const mentioning = async (names: readonly string[]) => {
    const documents = (await Promise.all(names.map((name) => at.documents.list(name)))).flat();
    return documents.filter((document) => /bjorn/i.test(JSON.stringify(document)));
  };

  it("has been decided for every partition that there is", () => {
    const known = Object.keys(partitions).filter((name) => name !== "yearOf");
    assert.deepEqual(Object.keys(decisions).toSorted(), known.toSorted());
    for (const { why } of Object.values(decisions)) assert.notEqual(why, "");
  });

  it("is what the partitions really hold, and stands in the export", async () => {
    const outcome = await exportPerson(at.ports, email);
    assert.ok(outcome.kind === "exported");
    const record: Readonly<Record<string, unknown>> = { ...outcome.data.records[0] };
    for (const [name, decision] of Object.entries(decisions)) {
      const isHeld = (await mentioning(decision.partitions)).length > 0;
      assert.equal(isHeld, decision.onErasure !== "holds nobody", name);
      for (const field of decision.exportedIn) assert.match(JSON.stringify(record[field] ?? ""), /\w/, field);
      assert.equal(decision.exportedIn.length > 0, isHeld, name);
    }
  });

  it("is gone after the erasure where it is to be removed, and left where it is a record", async () => {
    assert.equal((await erasePerson(at.ports, { email, despiteDuties: true })).kind, "erased");
    for (const [name, { partitions: names, onErasure }] of Object.entries(decisions)) {
      const isHeld = (await mentioning(names)).length > 0;
      assert.equal(isHeld, onErasure === "kept" || onErasure === "cut out", name);
    }
  });
});
