// What the demo is started with: the environment's wishes, checked, and the demo's own defaults for the rest.
import { z } from "zod";
import { type Config, type Environment, readConfig } from "../../config.ts";
import { AppError } from "../../domain/app-error.ts";
import { demoDefaults } from "./demo-environment.ts";

export interface DemoSettings {
  /** Where answers, the links' secret and the Playgrounds' logs are kept. */
  readonly folder: string;
  /** Who is signed in; each has a Playground of their own. */
  readonly personIds: readonly string[];
  /** The first Playground's port; the next ones follow. */
  readonly playgroundPort: number;
  /** What the bot's process is given. */
  readonly environment: Environment;
  readonly config: Config;
}

const needsPort = "needs a port, a number from 1 to 65535";

const schema = z.object({
  DEMO_FOLDER: z.string().default("data"),
  DEMO_PERSON: z
    .string()
    .default("anna")
    .transform((list) => [...new Set(list.split(",").map((id) => id.trim()))]),
  PLAYGROUND_PORT: z.coerce.number(needsPort).int(needsPort).min(1, needsPort).max(65_535, needsPort).default(56_150),
});

/** Throws AppError with a line for each problem. Empty variables count as absent. */
export function readDemoSettings(given: Environment, linkSecret: (folder: string) => string): DemoSettings {
  const wishes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""));
  const read = schema.safeParse(wishes);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new AppError("configuration.invalid", ["The demo can't be started:", ...lines].join("\n  "));
  }
  const { DEMO_FOLDER: folder, DEMO_PERSON: personIds, PLAYGROUND_PORT: playgroundPort } = read.data;
  const environment = {
    ...demoDefaults(folder),
    LINK_SECRET: linkSecret(folder),
    ...wishes,
    MODE: "local",
    // The Playground has no credentials: with an app id the bot would refuse every message.
    MICROSOFT_APP_ID: "",
  };
  return { folder, personIds, playgroundPort, environment, config: readConfig(environment) };
}
