// Who the Teams app is in a tenant, from the command line and the environment: every problem is named at once.
import { z } from "zod";
import type { Environment } from "../../config.ts";

const guid = z.guid("is an id such as 11111111-2222-4333-8444-555555555555");
const page = z.url({ protocol: /^https$/, error: "is the https address of a page" });

const given = z.strictObject({
  botId: guid,
  appId: guid.optional(),
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, "is a version such as 1.2.0"),
  developer: z.string().trim().min(1, "is needed: who answers for the bot").max(32, "has at most 32 characters"),
  website: page,
  privacy: page.optional(),
  terms: page.optional(),
});

export type AppIdentity = Readonly<Record<keyof z.output<typeof given>, string>>;

const writtenAs: Readonly<Record<keyof AppIdentity, string>> = {
  botId: "--bot-id (or MICROSOFT_APP_ID)",
  appId: "--app-id (or TEAMS_APP_ID)",
  version: "--version",
  developer: "--developer",
  website: "--website",
  privacy: "--privacy",
  terms: "--terms",
};

export type ReadIdentity =
  | { readonly kind: "identity"; readonly identity: AppIdentity }
  | { readonly kind: "problems"; readonly lines: readonly string[] };

/** Options before the environment; the app has the bot's id, and all pages are the website, unless said otherwise. */
export function readAppIdentity(
  option: (name: string) => string | undefined,
  environment: Environment,
  productVersion: string,
): ReadIdentity {
  const read = given.safeParse({
    botId: option("bot-id") ?? environment["MICROSOFT_APP_ID"] ?? "",
    // An empty variable counts as absent.
    appId: option("app-id") ?? (environment["TEAMS_APP_ID"] || undefined),
    version: option("version") ?? productVersion,
    developer: option("developer") ?? "",
    website: option("website") ?? "",
    privacy: option("privacy"),
    terms: option("terms"),
  });
  if (!read.success) {
    const lines = read.error.issues.map(({ path: [name], message }) => `${nameOf(name)} ${message}.`);
    return { kind: "problems", lines };
  }
  const { botId, appId = botId, website, privacy = website, terms = website, ...others } = read.data;
  return { kind: "identity", identity: { ...others, botId, appId, website, privacy, terms } };
}

function nameOf(field: PropertyKey | undefined): string {
  return Object.entries(writtenAs).find(([name]) => name === field)?.[1] ?? String(field);
}
