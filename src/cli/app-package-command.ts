// npm run app-package: makes the ZIP that an administrator uploads to Teams.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import type { Environment } from "../config.ts";
import { readAppIdentity } from "./teams-app/app-identity.ts";
import { makeAppPackage } from "./teams-app/app-package.ts";
import type { Command } from "./terminal.ts";
import { writeOut } from "./terminal-files.ts";

/** Makes the command for an environment, which may name the bot. */
export function appPackageCommand(environment: Environment): Command {
  return {
    help: [
      "npm run app-package -- --bot-id <id> --developer <name> --website <https address> [--out tertialbot.zip]",
      "Makes the Teams app package.",
      "  --bot-id     the bot's app id or its managed identity's client id; without it MICROSOFT_APP_ID",
      "  --app-id     the app's id in the Teams catalogue; without it TEAMS_APP_ID, and without that the bot's",
      "  --developer  who answers for the bot, as Teams shows it: the city's name",
      "  --website    where people read about it; --privacy and --terms are the same page unless they are given",
      "  --version    of the package, higher than the one that is replaced; without it the product's",
    ],
    options: {
      "bot-id": { type: "string" },
      "app-id": { type: "string" },
      developer: { type: "string" },
      website: { type: "string" },
      privacy: { type: "string" },
      terms: { type: "string" },
      version: { type: "string" },
      out: { type: "string" },
    },
    async run({ words, text }) {
      if (words.length > 0) return { kind: "misused", lines: [`What is "${words[0]}"?`] };
      const read = readAppIdentity(text, environment, productVersion());
      if (read.kind === "problems") return { kind: "refused", lines: read.lines };
      const bytes = makeAppPackage(read.identity);
      const file = text("out") ?? "tertialbot.zip";
      const { appId, version } = read.identity;
      return writeOut(file, bytes, [
        `Written to ${resolve(file)}: app ${appId}, version ${version}, ${bytes.length} bytes`,
        "Upload it in the Teams admin centre: Teams apps, Manage apps, Upload new app.",
      ]);
    },
  };
}

function productVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
