// The directory is asked for a person's address once an hour.
import assert from "node:assert/strict";
import { RecentAddresses } from "../../src/teams/recent-addresses.ts";

const hour = 3_600_000;

describe("an address that the directory gave", () => {
  it("is remembered for an hour, and so is that there is none", async () => {
    let now = 0;
    let asked = 0;
    const addresses = new RecentAddresses(() => now);
    const ask = (address: string | undefined) => async () => {
      asked += 1;
      return address;
    };
    assert.equal(await addresses.of("eva", ask("eva@example.se")), "eva@example.se");
    assert.equal(await addresses.of("guest", ask(undefined)), undefined);
    now = hour - 1;
    assert.equal(await addresses.of("eva", ask("other@example.se")), "eva@example.se");
    assert.equal(await addresses.of("guest", ask("other@example.se")), undefined);
    assert.equal(asked, 2);
    now = hour;
    assert.equal(await addresses.of("eva", ask("other@example.se")), "other@example.se");
  });

  it("is asked for again after a failure", async () => {
    const addresses = new RecentAddresses();
    await assert.rejects(addresses.of("eva", () => Promise.reject(new Error("no answer"))));
    assert.equal(await addresses.of("eva", async () => "eva@example.se"), "eva@example.se");
  });

  it("is forgotten when there are too many, the oldest first", async () => {
    const addresses = new RecentAddresses();
    for (let index = 0; index <= 2_000; index++) await addresses.of(String(index), async () => "first@example.se");
    assert.equal(await addresses.of("1", async () => "second@example.se"), "first@example.se");
    assert.equal(await addresses.of("0", async () => "second@example.se"), "second@example.se");
  });
});
