// Which channel an organisation's reports are posted in, and who may say so.
import assert from "node:assert/strict";
import { day } from "../../src/domain/day.ts";
import { bindChannel } from "../../src/usecases/bind-channel.ts";
import { releaseChannel } from "../../src/usecases/release-channel.ts";
import { reviseOrganisation } from "../../src/usecases/revise-organisation.ts";
import { setCityChannel } from "../../src/usecases/set-city-channel.ts";
import { type Coordinating, openCoordinating } from "./coordinator-for-tests.ts";
import { ekbacken, hamnen } from "./desk-for-tests.ts";

const channel = { id: "19:new", teamId: "19:team", serviceUrl: "https://smba.example/", tenantId: "t" };

describe("the channel of an organisation", () => {
  let at: Coordinating;
  beforeEach(async () => {
    at = await openCoordinating();
  });
  const stored = async (id: string) => (await at.ports.organisations.get(id))?.value.channel?.id;

  it("is nobody's to choose who neither coordinates nor answers for anything", async () => {
    const nobody = { ...at.anna, duties: [] };
    assert.deepEqual(await bindChannel(at.ports, nobody, channel, "Ekbacken"), { kind: "refused" });
    assert.deepEqual(await releaseChannel(at.ports, nobody, "19:ekbacken", { organisation: "" }), { kind: "refused" });
    assert.deepEqual(await releaseChannel(at.ports, nobody, "19:none", { organisation: "" }), { kind: "notBound" });
    assert.equal(await stored("ekbacken"), "19:ekbacken");
  });

  it("is asked for where the name is no one's, several organisations', or left out", async () => {
    const both = [ekbacken.name, hamnen.name];
    assert.deepEqual(await bindChannel(at.ports, at.anna, channel, "Park"), { kind: "unknown", organisations: both });
    assert.deepEqual(await bindChannel(at.ports, at.anna, channel, ""), { kind: "several", organisations: both });
    const { value: bjorn } = await at.who("bjorn");
    const only = await bindChannel(at.ports, bjorn, channel, "");
    assert.deepEqual(only, { kind: "bound", organisation: ekbacken.name, hadOther: true });
  });

  it("is chosen anew where its team's group was not known, and the group is never forgotten", async () => {
    const group = "11111111-2222-4333-8444-555555555555";
    const groupOf = async () => (await at.ports.organisations.get("parken"))?.value.channel?.groupId;
    const bind = async (change: object = {}) =>
      (await bindChannel(at.ports, at.cecilia, { ...channel, ...change }, "Park")).kind;
    assert.equal(await bind(), "bound");
    assert.equal(await bind({ groupId: group }), "bound");
    assert.equal(await groupOf(), group);
    assert.equal(await bind(), "already");
    assert.equal(await bind({ serviceUrl: "https://smba.example/new/" }), "bound");
    assert.equal(await groupOf(), group);
    assert.equal(await bind({ teamId: "19:other" }), "bound");
    assert.equal(await groupOf(), undefined);
  });

  it("is not chosen for an organisation that has ended", async () => {
    const ended = await at.ports.organisations.get("hamnen");
    assert.ok(ended);
    await at.ports.organisations.save({ ...ended, value: { ...ended.value, validTo: day("2026-01-01") } });
    assert.equal((await bindChannel(at.ports, at.cecilia, channel, "Hamnen")).kind, "unknown");
  });

  it("is kept though someone changes the organisation at the same moment", async () => {
    const changes = [1, 2, 3].map((number) =>
      reviseOrganisation(at.ports, "parken", (value) => ({ ...value, tags: [...value.tags, String(number)] })),
    );
    const [bound] = await Promise.all([bindChannel(at.ports, at.cecilia, channel, "Park"), ...changes]);
    assert.deepEqual(bound, { kind: "bound", organisation: "Parknämnden", hadOther: false });
    const parken = (await at.ports.organisations.get("parken"))?.value;
    assert.deepEqual([parken?.channel?.id, parken?.tags.toSorted()], ["19:new", ["1", "2", "3"]]);
    assert.equal(await reviseOrganisation(at.ports, "ingen", (value) => value), false);
    const always = { ...at.ports.organisations, save: async () => false };
    await assert.rejects(
      reviseOrganisation({ organisations: always }, "parken", (value) => value),
      { code: "store.busy" },
    );
  });

  it("is taken back for those that are one's own, and the city's by a coordinator", async () => {
    await bindChannel(at.ports, at.cecilia, channel, "Ekbacken");
    await bindChannel(at.ports, at.cecilia, channel, "Park");
    await setCityChannel(at.ports, at.cecilia, channel);
    assert.deepEqual(await releaseChannel(at.ports, at.anna, channel.id, "city"), { kind: "refused" });
    const own = await releaseChannel(at.ports, at.anna, channel.id, { organisation: "" });
    assert.deepEqual(own, { kind: "released", organisations: [ekbacken.name], city: false });
    assert.equal(await stored("parken"), "19:new");
    const city = await releaseChannel(at.ports, at.cecilia, channel.id, "city");
    assert.deepEqual(city, { kind: "released", organisations: [], city: true });
    const rest = await releaseChannel(at.ports, at.cecilia, channel.id, { organisation: "park" });
    assert.deepEqual(rest, { kind: "released", organisations: ["Parknämnden"], city: false });
  });
});
