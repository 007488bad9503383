// The bot's door in production, over HTTP and with the real SDK: who is let in, and what everybody else is told.
import assert from "node:assert/strict";
import { restore, stub } from "sinon";
import { saidBy } from "./card-view.ts";
import type { Json } from "./connector.ts";
import { type GuardedBot, startGuardedBot } from "./guarded-bot.ts";
import { sqliteForTests } from "./stores.ts";
import { tenantId } from "./teams-user.ts";
import type { TokenService } from "./token-service.ts";

/** The SDK writes what it thinks of a token to the console; main.ts sees to that. */
function withoutConsole(): void {
  before(() => stub(console, "error"));
  after(() => restore());
}

const hour = 3_600;
const now = Math.floor(Date.now() / 1_000);
const emulator = (version: string, claim: string) => (tokens: TokenService) =>
  tokens.token({ iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", ver: version, [claim]: appId });
const appId = "00000000-0000-4000-8000-000000000001";
const someone = { name: "Någon annan" };
const otherTenant = "22222222-2222-4222-8222-222222222222";

/** What stands after Bearer, or the whole header where it has no token. */
const badTokens: Readonly<Record<string, (tokens: TokenService) => string>> = {
  garbage: () => "garbage",
  "three parts of garbage": () => "a.b.c",
  "an empty token": () => "",
  "a token without a signature": (tokens) => tokens.token().replace(/[^.]+$/, ""),
  "a signature of someone else": (tokens) => tokens.token({}, {}, tokens.strangersKey),
  "a changed claim": (tokens) => changed(tokens.token(), { aud: "someone-else" }),
  "another issuer": (tokens) => tokens.token({ iss: "https://issuer.example" }),
  "no issuer": (tokens) => tokens.token({ iss: undefined }),
  "another audience": (tokens) => tokens.token({ aud: "00000000-0000-4000-8000-00000000000f" }),
  "no audience": (tokens) => tokens.token({ aud: undefined }),
  "a time that is over": (tokens) => tokens.token({ exp: now - hour }),
  "a time that has not come": (tokens) => tokens.token({ nbf: now + hour, exp: now + 2 * hour }),
  "an unknown key": (tokens) => tokens.token({}, { kid: "unknown" }),
  "no key": (tokens) => tokens.token({}, { kid: undefined }),
  "a key that is an object": (tokens) => tokens.token({}, { kid: { $ne: null } }),
  "a key endorsed for other channels": (tokens) => tokens.token({}, { kid: "other-channels" }),
  "no algorithm": (tokens) => tokens.token({}, { alg: "none" }),
  "no algorithm, and a signature": (tokens) => `${tokens.token({}, { alg: "none" })}abc`,
  "HS256 with the public key as its secret": (tokens) => tokens.token({}, { alg: "HS256" }),
  "another address": (tokens) => tokens.token({ serviceurl: "https://smba.trafficmanager.net/amer/" }),
  "no address": (tokens) => tokens.token({ serviceurl: undefined }),
  "the Emulator's token, version 1": emulator("1.0", "appid"),
  "the Emulator's token, version 2": emulator("2.0", "azp"),
  "another bot's token": (tokens) => tokens.token({ ver: "1.0", appid: "00000000-0000-4000-8000-00000000000e" }),
};

function changed(token: string, claims: object): string {
  const [header, payload = "", signature] = token.split(".");
  const content = { ...JSON.parse(Buffer.from(payload, "base64url").toString()), ...claims };
  return [header, Buffer.from(JSON.stringify(content)).toString("base64url"), signature].join(".");
}

const foreign: Readonly<Record<string, Json>> = {
  "another channel": { channelId: "directline" },
  "the Emulator's channel": { channelId: "emulator" },
  "another tenant": inTenants(otherTenant, otherTenant),
  "tenants that disagree": inTenants(tenantId, otherTenant),
  "tenants that disagree the other way": inTenants(otherTenant, tenantId),
  "no tenant": { conversation: { id: "a:1", conversationType: "personal" }, channelData: undefined },
  "an empty tenant": inTenants("", ""),
};

function inTenants(conversation: string, channel: string): Json {
  return {
    conversation: { id: "a:personal-anna", conversationType: "personal", tenantId: conversation },
    channelData: { tenant: { id: channel } },
  };
}

describe("the bot's door in production", function () {
  this.timeout(15_000);
  withoutConsole();
  const store = sqliteForTests();
  let guarded: GuardedBot;
  before(async () => {
    guarded = await startGuardedBot(await store.newStore());
  });
  after(() => guarded.stop());
  const assertNothingHappened = async ({ body }: { body: string }) => {
    assert.equal(body, "");
    assert.deepEqual(guarded.connector.sent, []);
    assert.equal((await guarded.bot.ports.people.get("anna"))?.value.chat, undefined);
  };

  for (const [what, make] of Object.entries(badTokens)) {
    it(`is shut for ${what}, and says no more than 401`, async () => {
      const answer = await guarded.post({}, `Bearer ${make(guarded.tokens)}`);
      assert.equal(answer.status, 401);
      await assertNothingHappened(answer);
    });
  }

  for (const header of ["", "Basic YW5uYTphbm5h", "Bearer", "bearer x"]) {
    it(`is shut for the header "${header}"`, async () => {
      const answer = await guarded.post({}, header);
      assert.equal(answer.status, 401);
      await assertNothingHappened(answer);
    });
  }

  for (const [what, activity] of Object.entries(foreign)) {
    it(`is shut for ${what}, although the token is right`, async () => {
      const token = activity.serviceUrl ? guarded.tokens.token({ serviceurl: activity.serviceUrl }) : undefined;
      const answer = await guarded.post(activity, token && `Bearer ${token}`);
      // The SDK asks whether the key is meant for the channel before anybody asks whether the channel is Teams.
      assert.equal(answer.status, activity.channelId ? 401 : 403);
      await assertNothingHappened(answer);
    });
  }

  for (const address of [
    "https://smba.trafficmanager.net.evil.example/emea/",
    "https://evil.trafficmanager.net/emea/",
    "http://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net:8443/emea/",
    "https://user:word@smba.trafficmanager.net/emea/",
    "https://evil.example/#smba.trafficmanager.net",
    "http://127.0.0.1:9/",
    "http://localhost:9/",
  ]) {
    it(`sends nothing to ${address}, although the token is right`, async () => {
      const answer = await guarded.post(
        { serviceUrl: address },
        `Bearer ${guarded.tokens.token({ serviceurl: address })}`,
      );
      assert.equal(answer.status, 403);
      await assertNothingHappened(answer);
    });
  }

  it("asks for an address, with and without a token for it", async () => {
    for (const serviceUrl of [undefined, "", "smba.trafficmanager.net"]) {
      const answer = await guarded.post(
        { serviceUrl },
        `Bearer ${guarded.tokens.token({ serviceurl: serviceUrl ?? "" })}`,
      );
      assert.equal(answer.status, 400);
      await assertNothingHappened(answer);
    }
  });

  it("notes each refusal by its reason only", () => {
    const reasons = new Set(guarded.journal.of("request.refused").map(({ reason }) => reason));
    assert.deepEqual(reasons, new Set(["unproven", "tenant", "address", "noActivity"]));
    guarded.journal.assertWithout(["Bearer", "eyJ"]);
  });
});

describe("the bot's door in production, open", function () {
  this.timeout(15_000);
  const store = sqliteForTests();
  let guarded: GuardedBot;
  beforeEach(async () => {
    guarded = await startGuardedBot(await store.newStore());
  });
  afterEach(() => guarded.stop());

  it("lets Teams in with a right token, and the bot answers in the chat", async () => {
    const { status, body } = await guarded.post({ text: "hej" });
    assert.deepEqual([status, body], [200, ""]);
    const [sent] = guarded.connector.sent;
    assert.match(saidBy(sent?.activity.attachments?.[0]?.content), /Hej Anna!/);
  });

  it("answers a button in the turn", async () => {
    const action = { type: "Action.Execute", verb: "overview", data: {} };
    const { status, body } = await guarded.post({ type: "invoke", name: "adaptiveCard/action", value: { action } });
    assert.equal(status, 200);
    assert.equal(JSON.parse(body).statusCode, 200);
  });

  it("asks for patience while the keys of the tokens can't be had, and lets in afterwards", async () => {
    guarded.tokens.answerKeysWith(500);
    const refused = await guarded.post();
    assert.deepEqual([refused.status, refused.body, refused.headers.get("retry-after")], [503, "", "5"]);
    guarded.tokens.answerKeysWith(200);
    assert.equal((await guarded.post()).status, 200);
  });

  it("answers a hundred messages of one person at once, and tells a program that sends without end", async () => {
    const statuses = async (count: number) =>
      Promise.all(Array.from({ length: count }, async () => (await guarded.post({ text: "hej" })).status));
    assert.deepEqual(new Set(await statuses(100)), new Set([200]));
    guarded.connector.clear();
    assert.ok((await statuses(100)).includes(429));
    const told = guarded.connector.sent.filter(({ activity }) => /Vänta en minut/.test(activity.text ?? ""));
    assert.equal(told.length, 1);
    const other = { ...someone, id: "29:bjorn", aadObjectId: "aaaaaaaa-0000-4000-8000-000000000002" };
    assert.equal((await guarded.post({ from: other })).status, 200);
  });

  it("lets in the people of the other tenants that the operator names", async () => {
    await guarded.stop();
    guarded = await startGuardedBot({ ...(await store.newStore()), ALLOWED_TENANTS: otherTenant.toUpperCase() });
    for (const id of [tenantId, otherTenant]) assert.equal((await guarded.post(inTenants(id, id))).status, 200);
    const third = "33333333-3333-4333-8333-333333333333";
    assert.equal((await guarded.post(inTenants(third, third))).status, 403);
  });
});
