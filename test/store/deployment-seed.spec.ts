// Seeding: a deployment's content is put into the store once, and never over what is there.
import assert from "node:assert/strict";
import { join } from "node:path";
import { readDeployment } from "../../src/store/deployment-files.ts";
import { seed } from "../../src/store/deployment-seed.ts";
import { storeInMemory } from "./deployment-memory.ts";

const demo = readDeployment(join(import.meta.dirname, "../../deployment/demo"));

describe("Seeding a store", () => {
  it("adds everything to an empty one, and says how much", async () => {
    const { ports, values } = storeInMemory();
    assert.deepEqual(await seed({ ...demo, periods: [] }, ports), { organisations: 3, people: 4, periods: 0 });
    assert.deepEqual(values("organisations"), demo.organisations);
    assert.deepEqual(values("people"), demo.people);
  });

  it("adds nothing the second time", async () => {
    const { ports } = storeInMemory();
    await seed(demo, ports);
    assert.deepEqual(await seed(demo, ports), { organisations: 0, people: 0, periods: 0 });
  });

  it("leaves what someone has changed since", async () => {
    const { ports, values } = storeInMemory();
    await seed(demo, ports);
    const anna = await ports.people.get("anna");
    assert.ok(anna);
    const renamed = { ...anna.value, name: "Anna Ny" };
    await ports.people.save({ value: renamed, etag: anna.etag });
    await seed(demo, ports);
    assert.deepEqual(values("people")[0], renamed);
  });

  it("does not count what another instance adds at the same moment", async () => {
    const { ports, values } = storeInMemory();
    const counts = await Promise.all([seed(demo, ports), seed(demo, ports)]);
    assert.equal(counts[0].people + counts[1].people, demo.people.length);
    assert.equal(values("people").length, demo.people.length);
  });
});
