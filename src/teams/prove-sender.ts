// Finds out whether a request comes from the Bot Framework, as its token proves; every doubt is a no.
import { setTimeout as pause } from "node:timers/promises";
import type { Activity } from "botbuilder";
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from "botframework-connector";

export type Proof =
  | { readonly kind: "proven"; readonly sender: AuthenticateRequestResult }
  | { readonly kind: "unproven" }
  /** The keys that tokens are signed with can't be had: nobody can be proven now. */
  | { readonly kind: "unavailable" };

export interface TokenRules {
  /** Who must have issued the token; in local mode nobody in particular, so that its clients can sign theirs. */
  readonly issuer?: string | undefined;
}

/** Milliseconds. */
const patience = 5_000;

/** The SDK ends with an error of its own kind, of its libraries or of none, whatever is wrong with a token. */
export async function proveSender(
  authentication: BotFrameworkAuthentication,
  { issuer }: TokenRules,
  activity: Activity,
  header: string,
): Promise<Proof> {
  // Before the SDK looks: it takes tokens of its old Emulator too, and remembers every tenant that such a one names.
  if (issuer !== undefined && issuerIn(header) !== issuer) return { kind: "unproven" };
  const waiting = new AbortController();
  try {
    const sender = await Promise.race([authentication.authenticateRequest(activity, header), late(waiting.signal)]);
    if (sender === undefined) return { kind: "unavailable" };
    const claims = sender.claimsIdentity;
    const isOurs =
      issuer === undefined ||
      (claims.getClaimValue("iss") === issuer && claims.getClaimValue("serviceurl") === activity.serviceUrl);
    return isOurs ? { kind: "proven", sender } : { kind: "unproven" };
  } catch (error) {
    return { kind: isOfKeys(error) ? "unavailable" : "unproven" };
  } finally {
    waiting.abort();
  }
}

/** The SDK waits for the key server for ever. */
async function late(signal: AbortSignal): Promise<undefined> {
  return pause(patience, undefined, { signal }).catch(() => undefined);
}

/** Who a token says that it is from, before anything is proven. */
function issuerIn(header: string): unknown {
  const [, payload = ""] = /^Bearer [^.\s]+\.([^.\s]+)\.[^.\s]+$/.exec(header) ?? [];
  try {
    return Object(JSON.parse(Buffer.from(payload, "base64url").toString()))["iss"];
  } catch {
    return undefined;
  }
}

/** The key server's status, or no answer from it at all. */
function isOfKeys(error: unknown): boolean {
  const { statusCode, name } = Object(error) as { readonly statusCode?: unknown; readonly name?: unknown };
  return name === "FetchError" || (typeof statusCode === "number" && statusCode >= 500);
}
