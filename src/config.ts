// The environment, read once and checked whole: every problem is named at once, with its remedy.
import { z } from "zod";
import { parseLocalTime } from "./clock.ts";
import { AppError } from "./domain/app-error.ts";
import { languages } from "./domain/language.ts";
import { graphProblems, graphVariables } from "./graph-settings.ts";
import { telemetryVariables } from "./telemetry-settings.ts";

const text = z.string().trim().min(1);
function wholeNumber(least: number, most: number) {
  const number = z.coerce.number(`needs a whole number from ${least} to ${most}`);
  return number.refine(
    (value) => Number.isInteger(value) && value >= least && value <= most,
    `needs a whole number from ${least} to ${most}`,
  );
}

const port = wholeNumber(0, 65_535);

const variables = z.object({
  MODE: z.enum(["production", "local"]).default("production"),
  PORT: port.default(3978),
  DEPLOYMENT: text.default("deployment/stockholm"),
  STORE: z.enum(["sqlite", "cosmos"]).default("sqlite"),
  SQLITE_FILE: text.default("data/tertialbot.sqlite"),
  COSMOS_ENDPOINT: z.url().optional(),
  COSMOS_KEY: text.optional(),
  COSMOS_DATABASE: text.default("tertialbot"),
  COSMOS_CONTAINER: text.default("tertialbot"),
  MANAGED_IDENTITY_CLIENT_ID: text.optional(),
  MICROSOFT_APP_ID: z.string().trim().default(""),
  MICROSOFT_APP_TYPE: z.enum(["SingleTenant", "UserAssignedMsi", "MultiTenant"]).default("SingleTenant"),
  MICROSOFT_APP_TENANT_ID: z.string().trim().default(""),
  MICROSOFT_APP_PASSWORD: text.optional(),
  MICROSOFT_APP_CERTIFICATE_FILE: text.optional(),
  ALLOWED_TENANTS: z
    .string()
    .default("")
    .transform(namesIn)
    .refine((names) => names.every(isId), "holds the ids of Entra tenants, with commas between"),
  SERVICE_HOSTS: text
    .default("smba.trafficmanager.net")
    .transform(namesIn)
    .refine((names) => names.every(isHost), "holds whole names of hosts, with commas between"),
  PUBLIC_URL: z.url().optional(),
  LINK_SECRET: z.string().min(32, "needs at least 32 characters").optional(),
  PERSONAL_FILES: z.enum(["consent", "link"]).optional(),
  ...graphVariables,
  FILE_HOSTS: text.default(".sharepoint.com"),
  TIME_ZONE: text.default("Europe/Stockholm").refine(isTimeZone, "is no time zone; write for example Europe/Stockholm"),
  LANGUAGE: z.enum(languages).default("sv"),
  TEXT_LIMIT: wholeNumber(1_000, 20_000).default(20_000),
  COORDINATOR_CONTACT: text.optional(),
  COORDINATORS: z
    .string()
    .default("")
    .transform(namesIn)
    .refine((names) => names.every(isIdOrAddress), "holds Entra object ids or e-mail addresses, with commas between"),
  KEEP_CHATS_DAYS: wholeNumber(30, 3_650).default(180),
  KEEP_NUDGES_DAYS: wholeNumber(120, 3_650).default(400),
  KEEP_DRAFTS_DAYS: wholeNumber(30, 3_650).default(180),
  LOCAL_NOW: text.refine(isLocalTime, "is a time on your clock; write for example 2026-05-06T08:59").optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  ...telemetryVariables,
});

/** The server answers the world; a terminal command needs no more than the store and the deployment. */
export type Purpose = "server" | "terminal";

const schemaFor = (purpose: Purpose) =>
  variables.superRefine((env, context) => {
    const need = (name: keyof typeof env, why: string) => {
      if (!env[name]) context.addIssue({ code: "custom", path: [name], message: why });
    };
    if (env.STORE === "cosmos") need("COSMOS_ENDPOINT", "is needed with STORE=cosmos: the account's address");
    if (env.LOCAL_NOW !== undefined && env.MODE !== "local") {
      const message = "is for MODE=local only: remove it, a server must know what time it is";
      context.addIssue({ code: "custom", path: ["LOCAL_NOW"], message });
    }
    for (const [name, message] of graphProblems(env)) context.addIssue({ code: "custom", path: [name], message });
    if (env.MODE === "local" || purpose === "terminal") return;
    for (const [name, why] of [...missingOnServer(env), ...unfitForServer(env)]) {
      context.addIssue({ code: "custom", path: [name], message: why });
    }
  });

type Variables = z.output<typeof variables>;
type Problem = readonly [name: keyof Variables, why: string];

function missingOnServer(env: Variables): readonly Problem[] {
  const needed: readonly Problem[] = [
    ["MICROSOFT_APP_ID", "is needed: without it anybody could write to the bot. On a laptop use npm start"],
    ["PUBLIC_URL", "is needed: the https address at which the documents' links reach this server"],
    ["LINK_SECRET", "is needed: at least 32 random characters that sign the documents' links"],
    ["COORDINATOR_CONTACT", "is needed: whom strangers are told to contact, such as an e-mail address"],
  ];
  const tenant: Problem = ["MICROSOFT_APP_TENANT_ID", "is needed: the Entra tenant's id"];
  const tenants: Problem = ["ALLOWED_TENANTS", "is needed with MultiTenant: whose people may write to the bot"];
  const why =
    "is needed, or MICROSOFT_APP_CERTIFICATE_FILE, or set MICROSOFT_APP_TYPE=UserAssignedMsi for a managed identity";
  const type = env.MICROSOFT_APP_TYPE;
  const isProven = type === "UserAssignedMsi" || env.MICROSOFT_APP_CERTIFICATE_FILE !== undefined;
  return [
    ...needed,
    type === "MultiTenant" ? tenants : tenant,
    ...(isProven ? [] : [["MICROSOFT_APP_PASSWORD", why] as const]),
  ].filter(([name]) => String(env[name] ?? "") === "");
}

function unfitForServer(env: Variables): readonly Problem[] {
  const { PUBLIC_URL, STORE, COSMOS_ENDPOINT, SQLITE_FILE, MICROSOFT_APP_TENANT_ID } = env;
  const address = "is an https address without a path; write for example https://tertialbot.stad.se";
  const store = "is sqlite although COSMOS_ENDPOINT is set: write STORE=cosmos, or remove the other";
  const file = "would lose everything at the next stop: name a file that is kept";
  const id = "is no id of an Entra tenant: people are let in by it";
  return [
    ...(PUBLIC_URL === undefined || isWebAddress(PUBLIC_URL) ? [] : [["PUBLIC_URL", address] as const]),
    ...(STORE === "sqlite" && COSMOS_ENDPOINT !== undefined ? [["STORE", store] as const] : []),
    ...(MICROSOFT_APP_TENANT_ID === "" || isId(MICROSOFT_APP_TENANT_ID)
      ? []
      : [["MICROSOFT_APP_TENANT_ID", id] as const]),
    ...(STORE === "sqlite" && SQLITE_FILE === ":memory:" ? [["SQLITE_FILE", file] as const] : []),
  ];
}

export type Environment = Readonly<Record<string, string | undefined>>;

export type Config = Readonly<z.output<typeof variables>>;

function isWebAddress(address: string): boolean {
  const { protocol, pathname, search } = new URL(address);
  return protocol === "https:" && pathname === "/" && search === "";
}

function namesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
}

function isId(name: string): boolean {
  return z.guid().safeParse(name).success;
}

function isHost(name: string): boolean {
  return URL.canParse(`https://${name}`) && new URL(`https://${name}`).host === name;
}

function isIdOrAddress(name: string): boolean {
  return z.union([z.guid(), z.email()]).safeParse(name).success;
}

function isLocalTime(time: string): boolean {
  return parseLocalTime(time) !== undefined;
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("sv", { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** Throws AppError `configuration.invalid` with one line for each problem. Empty variables count as absent. */
export function readConfig(environment: Environment, purpose: Purpose = "server"): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== "");
  const read = schemaFor(purpose).safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  throw new AppError("configuration.invalid", ["The configuration can't be used:", ...lines].join("\n  "));
}
