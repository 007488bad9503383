// A service like the Bot Framework's for tests: keys over HTTP, and tokens that are right or wrong in every way.
import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ChannelAccess } from "../../src/teams/adapter.ts";

export const appId = "00000000-0000-4000-8000-000000000001";
export const serviceUrl = "https://smba.trafficmanager.net/emea/";
const issuer = "https://api.botframework.com";

type Claims = Readonly<Record<string, unknown>>;

export interface TokenService {
  /** What a bot needs to trust this service, and to send to the address as if it were the channel's. */
  accessTo(connectorUrl: string): ChannelAccess;
  /** A token as the channel's own, apart from what is said. */
  token(claims?: Claims, header?: Claims, key?: KeyObject): string;
  /** What anybody can know: the key that tokens are checked with. */
  readonly publicKey: string;
  /** A key that nobody trusts. */
  readonly strangersKey: KeyObject;
  /** From now on keys are answered with this status. */
  answerKeysWith(status: number): void;
  stop(): Promise<void>;
}

const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");

/** Signs as the header says, also where no service should. */
function signed(header: Claims, claims: Claims, key: KeyObject | string): string {
  const content = `${encoded(header)}.${encoded(claims)}`;
  if (header["alg"] === "none") return `${content}.`;
  const signature =
    typeof key === "string"
      ? createHmac("sha256", key).update(content).digest()
      : sign("RSA-SHA256", Buffer.from(content), key);
  return `${content}.${signature.toString("base64url")}`;
}

export async function startTokenService(): Promise<TokenService> {
  const trusted = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { n, e } = trusted.publicKey.export({ format: "jwk" });
  const keys = [
    { kty: "RSA", use: "sig", kid: "teams", n, e, endorsements: ["msteams"] },
    { kty: "RSA", use: "sig", kid: "other-channels", n, e, endorsements: ["skype", "webchat"] },
  ];
  let status = 200;
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const body = request.url === "/keys" ? { keys } : { issuer, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const metadata = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`;
  const publicKey = createPublicKey(trusted.privateKey).export({ type: "spki", format: "pem" }).toString();
  return {
    publicKey,
    strangersKey: other.privateKey,
    accessTo: (connectorUrl) => ({ settings: settingsOf(metadata), credentials, connectorUrl }),
    token(claims = {}, header = {}, key = trusted.privateKey) {
      const now = Math.floor(Date.now() / 1_000);
      const usual = { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 10, exp: now + 3_600 };
      const whole = { typ: "JWT", alg: "RS256", kid: "teams", ...header };
      return signed(whole, { ...usual, ...claims }, whole.alg === "HS256" ? publicKey : key);
    },
    answerKeysWith(given) {
      status = given;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Once one of them is said, all have to be. */
function settingsOf(metadata: string): Readonly<Record<string, string>> {
  return {
    ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/botframework.com",
    ToChannelFromBotOAuthScope: issuer,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: issuer,
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    CallerId: "urn:botframework:azure",
  };
}

const credentials: ChannelAccess["credentials"] = {
  isValidAppId: async (id) => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async (request) => request }),
};
