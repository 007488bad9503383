// Looks at what lies outside: the public address, Microsoft's sign-in and the clock, the bot's token, the channels' folders.
import { ClientSecretCredential, ManagedIdentityCredential } from "@azure/identity";
import { clockOf } from "../../clock.ts";
import type { Config } from "../../config.ts";
import type { ConfiguredFolders } from "../../graph/channel-folders.ts";
import { openChannelFiles } from "../../open-channel-files.ts";
import type { Store } from "../../store/store.ts";
import { filingEn } from "../../teams/words/filing.ts";
import { about, type Finding } from "./finding.ts";

/** How the doctor reaches what lies outside. */
export interface Outside {
  readonly fetch: typeof fetch;
  /** A token for the Bot Connector; rejects where none can be had. */
  readonly botToken: (config: Config) => Promise<unknown>;
}

export const realOutside: Outside = { fetch: (...request) => fetch(...request), botToken };

const patience = 10_000;
const mostAhead = 120_000;
const signIn = "https://login.botframework.com/v1/.well-known/openidconfiguration";

const address = about("public address");
const microsoft = about("Microsoft");
const folders = about("channel folders");

/** Whether links lead to a server that is alive. */
export async function checkAddress({ PUBLIC_URL }: Config, { fetch: ask }: Outside): Promise<readonly Finding[]> {
  if (PUBLIC_URL === undefined) return [address.fine("none: links lead to this machine only")];
  const why = "Teams can't reach the bot, and documents' links lead nowhere.";
  const fix =
    "Start the server, and look at PUBLIC_URL, the name's entry, the certificate and what stands before the server.";
  try {
    const response = await ask(new URL("/healthz", PUBLIC_URL), { signal: AbortSignal.timeout(patience) });
    if (response.ok) return [address.fine("a server answers there")];
    return [address.wrong(`PUBLIC_URL answers with ${response.status}`, why, fix)];
  } catch {
    return [address.wrong("PUBLIC_URL does not answer", why, fix)];
  }
}

/** Whether Teams' tokens can be checked, the clock is right, and the bot gets tokens of its own. */
export async function checkMicrosoft(
  config: Config,
  { fetch: ask, botToken: get }: Outside,
): Promise<readonly Finding[]> {
  if (config.MODE === "local") return [microsoft.fine("not needed in local mode")];
  return [...(await checkSignIn(ask)), await checkBotToken(config, get)];
}

async function checkSignIn(ask: typeof fetch): Promise<readonly Finding[]> {
  try {
    const { headers } = await ask(signIn, { signal: AbortSignal.timeout(patience) });
    const ahead = Date.now() - Date.parse(headers.get("date") ?? "");
    if (!(Math.abs(ahead) > mostAhead)) return [microsoft.fine("sign-in is reachable, and the clock agrees with it")];
    const what = `The clock is ${Math.round(Math.abs(ahead) / 1000)} s ${ahead > 0 ? "fast" : "slow"}`;
    return [
      microsoft.wrong(what, "Tokens are refused by their dates.", "Let the machine's clock be set over the network."),
    ];
  } catch {
    const why = "Who writes to the bot can't be proven, so that nobody is let in.";
    return [microsoft.wrong(`${new URL(signIn).host} does not answer`, why, "Let the server reach it over https.")];
  }
}

async function checkBotToken(config: Config, get: Outside["botToken"]): Promise<Finding> {
  try {
    await get(config);
    return microsoft.fine("the bot gets a token of its own");
  } catch {
    const what = `No token for the bot (${config.MICROSOFT_APP_TYPE})`;
    const fix =
      "Look at MICROSOFT_APP_ID, its tenant and its password, or whether the managed identity is this machine's.";
    return microsoft.wrong(what, "The bot can be written to, and can't answer.", fix);
  }
}

function botToken(config: Config): Promise<unknown> {
  const { MICROSOFT_APP_ID: id, MICROSOFT_APP_TYPE: type, MICROSOFT_APP_PASSWORD: password = "" } = config;
  const tenant = type === "MultiTenant" ? "botframework.com" : config.MICROSOFT_APP_TENANT_ID;
  const credential =
    type === "UserAssignedMsi"
      ? new ManagedIdentityCredential({ clientId: id })
      : new ClientSecretCredential(tenant, id, password);
  return credential.getToken("https://api.botframework.com/.default", { abortSignal: AbortSignal.timeout(patience) });
}

/** Tries each channel's folder, without leaving a file. */
export async function checkFolders(config: Config, named: ConfiguredFolders, store: Pick<Store, "organisations">) {
  const files = openChannelFiles(config, { clock: clockOf(config), journal: { note: () => {} } }, named);
  if (files === undefined) return [folders.fine("not used: CHANNEL_FILES is link")];
  const findings: Finding[] = [];
  for (const { value } of await store.organisations.all()) {
    if (value.channel === undefined) continue;
    const outcome = await files.probe(value.channel);
    if (outcome.kind === "filed") findings.push(folders.fine(`${value.id}: a file can be put there`));
    else {
      const what = `${value.id}: ${filingEn.trouble[outcome.trouble]}`;
      const fix = "Follow docs/graph.md: the permission (2), the folder's grant (3).";
      findings.push(folders.wrong(what, "Its channel gets links instead of files.", fix));
    }
  }
  return findings;
}
