// Where activities may come from while the bot runs on a laptop; production's door has its own tests, over HTTP.
import assert from "node:assert/strict";
import type { Activity } from "botbuilder";
import { foreignPart, type Origins } from "../../src/teams/origins.ts";

const local: Origins = { channels: ["msteams", "emulator"], hosts: ["smba.example"], isLocal: true, tenants: [] };

function activity(channelId: string, serviceUrl: string, tenantId?: string): Activity {
  return { channelId, serviceUrl, conversation: { id: "c", tenantId } } as Activity;
}

describe("where activities come from in local mode", () => {
  for (const address of [
    "http://127.0.0.1:56150",
    "http://localhost:56150/_connector",
    "http://[::1]:1",
    "https://smba.example/",
  ]) {
    it(`may be ${address}, in nobody's tenant`, () => {
      for (const channel of local.channels) assert.equal(foreignPart(activity(channel, address), local), undefined);
    });
  }

  for (const address of [
    "http://192.168.0.10/",
    "ftp://localhost/",
    "http://localhost.example/",
    "http://a:b@localhost/",
    "x",
  ]) {
    it(`may not be ${address}`, () => {
      assert.equal(foreignPart(activity("msteams", address), local), "address");
    });
  }

  it("must be a configured tenant where there is one, as with an app id and a tunnel", () => {
    const ours = { ...local, tenants: ["aaaa"] };
    assert.equal(foreignPart(activity("msteams", "https://smba.example/", "AAAA"), ours), undefined);
    assert.equal(foreignPart(activity("msteams", "https://smba.example/", "bbbb"), ours), "tenant");
    assert.equal(foreignPart(activity("msteams", "https://smba.example/"), ours), "tenant");
    assert.equal(foreignPart(activity("skype", "https://smba.example/", "aaaa"), ours), "channel");
  });
});
