// What a coordinator decides about a post of the city's report of which nobody knows whether it arrived, and finds again.
import assert from "node:assert/strict";
import type { DeliveryOutcome, PostDecision } from "../../src/domain/delivery.ts";
import { decideCityPost } from "../../src/usecases/decide-city-post.ts";
import { createCityDelivery } from "../../src/usecases/deliver-city-reports.ts";
import { setCityChannel } from "../../src/usecases/set-city-channel.ts";
import { undecidedPosts } from "../../src/usecases/undecided-posts.ts";
import { type CityAtWork, cityAtWork, cityChannel, recordingCityMessenger, reopen, submitAs } from "./city-at-work.ts";
import { ekbacken, key, parken, period } from "./desk-for-tests.ts";

const unknown = { kind: "unknown", reason: "http502" } as const;

describe("a post of the city's report of which nobody knows whether it arrived", () => {
  let at: CityAtWork;
  beforeEach(async () => {
    at = await cityAtWork();
    await setCityChannel(at.ports, at.coordinator, cityChannel);
    for (const organisation of [ekbacken, parken]) await submitAs(at, organisation);
  });

  const run = async (outcome: DeliveryOutcome = { kind: "sent" }) => {
    const { sent, told, cityMessenger } = recordingCityMessenger(outcome);
    await createCityDelivery({ ...at.ports, cityMessenger })([]);
    return { sent, told };
  };
  const decide = (wish: PostDecision["kind"], edition = 1, person = at.coordinator) =>
    decideCityPost(at.ports, person, { periodId: period.id, edition, wish });
  const undecided = async (person = at.coordinator) => {
    const outcome = await undecidedPosts(at.ports, person);
    assert.ok(outcome.kind === "posts");
    return { reports: outcome.reports.length, city: outcome.cityReports.map(({ edition: { number } }) => number) };
  };

  it("is told once, is found again, and is sent again when a coordinator wants it", async () => {
    assert.deepEqual((await run(unknown)).told, ["cecilia unknown 1"]);
    assert.deepEqual(await run(), { sent: [], told: [] });
    assert.deepEqual(await undecided(), { reports: 0, city: [1] });
    assert.deepEqual(await decide("resend"), { kind: "resent" });
    assert.deepEqual(await decide("resend"), { kind: "resent" });
    assert.deepEqual(await undecided(), { reports: 0, city: [] });
    assert.deepEqual(await run(), { sent: ["19:city 1"], told: [] });
    assert.deepEqual(await decide("resend"), { kind: "decided" });
    const actions = (await at.ports.coordinatorActions.of(2026)).filter(({ kind }) => kind !== "channelBound");
    assert.deepEqual(
      actions.map(({ kind, figures }) => `${kind} ${figures}`),
      ["postResent version 1"],
    );
  });

  it("is left when a coordinator has seen it, and told to nobody who comes later", async () => {
    await run(unknown);
    assert.deepEqual(await decide("arrived"), { kind: "arrived" });
    assert.deepEqual(await decide("resend"), { kind: "decided" });
    const settings = { ...at.ports.settings, coordinators: ["cecilia@example.se", "anna@example.se"] };
    const { value, etag } = await at.who("anna");
    await at.ports.people.save({ etag, value: { ...value, aadObjectId: "a", chat: at.coordinator.chat } });
    const { sent, told, cityMessenger } = recordingCityMessenger();
    await createCityDelivery({ ...at.ports, settings, cityMessenger })([]);
    assert.deepEqual([sent, told], [[], []]);
  });

  it("a second time is told and decided anew", async () => {
    await run(unknown);
    await decide("resend");
    assert.deepEqual((await run(unknown)).told, ["cecilia unknown 1"]);
    assert.deepEqual(await undecided(), { reports: 0, city: [1] });
    assert.deepEqual(await decide("arrived"), { kind: "arrived" });
  });

  it("is not sent again when the reports have changed since, and not asked about any more", async () => {
    await run(unknown);
    await reopen(at, parken);
    assert.deepEqual(await decide("resend"), { kind: "superseded" });
    assert.deepEqual(await undecided(), { reports: 0, city: [] });
    await submitAs(at, parken, "Kompletterat.");
    assert.deepEqual((await run()).sent, ["19:city 2"]);
    assert.deepEqual(await decide("arrived"), { kind: "superseded" });
    assert.deepEqual(await decide("arrived", 2), { kind: "decided" });
  });

  it("is a coordinator's to decide and to see", async () => {
    await run(unknown);
    const { value: anna } = await at.who("anna");
    assert.deepEqual(await decide("resend", 1, anna), { kind: "notCoordinator" });
    assert.deepEqual(await undecidedPosts(at.ports, anna), { kind: "notCoordinator" });
    assert.deepEqual(
      await decideCityPost(at.ports, at.coordinator, { periodId: "2031-T1", edition: 1, wish: "resend" }),
      {
        kind: "decided",
      },
    );
  });

  it("stands beside the reports' own posts, until somebody decides about those", async () => {
    await run({ kind: "sent" });
    const delivery = {
      ...{ id: "post.v1.channel.0", report: key, version: 1, claimedAt: at.clock.now() },
      target: { kind: "channel", channelId: "19:ekbacken" } as const,
    };
    await at.ports.deliveries.claim(delivery);
    assert.deepEqual(await undecided(), { reports: 0, city: [] }, "it is being sent");
    await at.ports.deliveries.settle(key, delivery.id, unknown, at.clock.now());
    const outcome = await undecidedPosts(at.ports, at.coordinator);
    assert.deepEqual(outcome.kind === "posts" && outcome.reports, [
      { trouble: "unknown", report: key, version: 1, organisationName: ekbacken.name, period },
    ]);
    const by = { personId: "cecilia", name: "Cecilia" };
    await at.ports.deliveries.decide(key, delivery.id, { kind: "arrived", by, at: at.clock.now() });
    assert.deepEqual(await undecided(), { reports: 0, city: [] });
  });
});
