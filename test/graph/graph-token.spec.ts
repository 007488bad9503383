// The tokens with which Graph is asked.
import assert from "node:assert/strict";
import { GraphFault } from "../../src/graph/graph-fault.ts";
import { createGraphToken, type GraphIdentity } from "../../src/graph/graph-token.ts";

const identity: GraphIdentity = { endpoint: "https://graph.microsoft.com", tenantId: "tenant" };

/** Counts credentials, and answers with their number and the scope. */
function recordingCredentials() {
  let made = 0;
  const credentialOf = async () => {
    made += 1;
    const number = made;
    return { getToken: async (scope: string | string[]) => ({ token: `${number} ${scope}`, expiresOnTimestamp: 0 }) };
  };
  return { credentialOf, count: () => made };
}

describe("a token for Graph", () => {
  it("comes from one credential, which remembers it, until one is refused", async () => {
    const { credentialOf, count } = recordingCredentials();
    const token = createGraphToken(identity, credentialOf);
    assert.equal(await token(false), "1 https://graph.microsoft.com/.default");
    assert.equal(await token(false), "1 https://graph.microsoft.com/.default");
    assert.equal(await token(true), "2 https://graph.microsoft.com/.default");
    assert.equal(count(), 2);
  });

  it("that can't be had is a fault with a name", async () => {
    const isFault = (error: unknown) => error instanceof GraphFault && error.trouble === "notSignedIn";
    await assert.rejects(createGraphToken(identity, () => Promise.reject(new Error("no identity")))(false), isFault);
    await assert.rejects(createGraphToken(identity, async () => ({ getToken: async () => null }))(false), isFault);
  });

  it("is asked for with a certificate that does not exist in vain, without leaving this machine", async () => {
    const certificate = { clientId: "33333333-3333-4333-8333-333333333333", certificateFile: "/nonexistent.pem" };
    const token = createGraphToken({ ...identity, tenantId: "44444444-4444-4444-8444-444444444444", ...certificate });
    await assert.rejects(token(false), (error) => error instanceof GraphFault && error.trouble === "notSignedIn");
  });
});
