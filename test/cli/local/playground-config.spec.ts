// The Playground's configuration: the demo's people and channels, in the only shape that it takes.
import assert from "node:assert/strict";
import { join } from "node:path";
import { parse } from "yaml";
import { type PlaygroundCast, playgroundConfig } from "../../../src/cli/local/playground-config.ts";
import { readDeployment } from "../../../src/store/deployment-files.ts";

const { people, organisations } = readDeployment(join(import.meta.dirname, "../../../deployment/demo"));
const cast: PlaygroundCast = { people, organisations, currentPersonId: "anna" };
const configFor = (changes: Partial<PlaygroundCast>) => parse(playgroundConfig({ ...cast, ...changes }));

describe("The Playground's configuration", () => {
  it("signs in the chosen person, with their own personal chat", () => {
    const { currentUser, personalChat } = configFor({ currentPersonId: "bjorn" });
    assert.deepEqual(currentUser, {
      id: "29:bjorn",
      name: "Björn Öberg",
      userPrincipleName: "bjorn.oberg@example.se",
      aadObjectId: "aaaaaaaa-0000-4000-8000-000000000002",
      givenName: "Björn",
      surname: "Öberg",
      email: "bjorn.oberg@example.se",
    });
    assert.deepEqual(personalChat, { id: "a:personal-bjorn" });
  });

  it("has exactly five others, whoever is signed in, all with ids of their own", () => {
    for (const { id } of people) {
      const { currentUser, users } = configFor({ currentPersonId: id });
      const all = [currentUser, ...users];
      assert.equal(users.length, 5);
      assert.equal(new Set(all.map((user) => user.id)).size, 6);
      assert.equal(new Set(all.map((user) => user.aadObjectId)).size, 6);
      for (const person of people) assert.ok(all.some(({ email }) => email === person.email));
    }
  });

  it("has the demo's channels: one is General, with the team's id, and one besides it", () => {
    const { team, tenantId } = configFor({});
    const channels = organisations.flatMap(({ channel }) => channel ?? []);
    assert.deepEqual(
      channels.map(({ id }) => id),
      [team.channels[0].id, team.id],
    );
    assert.equal(team.channels[0].name, "Ekbacken");
    assert.equal(team.channels.length, 1);
    assert.equal(tenantId, channels[0]?.tenantId);
  });

  it("refuses what the Playground could not show, and says what to change", () => {
    assert.throws(() => configFor({ currentPersonId: "erik" }), /no person "erik".*anna, bjorn, cecilia, david/);
    assert.throws(
      () => configFor({ people: people.map((it) => ({ ...it, aadObjectId: undefined })) }),
      /write an aadObjectId/,
    );
    const seven = ["a", "b", "c"].flatMap((id) => people.slice(0, 1).map((it) => ({ ...it, id })));
    assert.throws(() => configFor({ people: [...people, ...seven] }), /room for 6 people, the demo has 7/);
    assert.throws(() => configFor({ organisations: [] }), /one team/);
    const moved = (teamId: string) => (channelId: string) =>
      organisations.map((it) => (it.channel ? { ...it, channel: { ...it.channel, teamId, id: channelId } } : it));
    assert.throws(
      () => configFor({ organisations: [...organisations, ...moved("19:other")("19:other")] }),
      /same teamId/,
    );
    const team = "19:team-kommunen@thread.tacv2";
    assert.throws(
      () => configFor({ organisations: [...organisations, ...moved(team)("19:third")] }),
      /one channel besides/,
    );
  });
});
