// Looks at the Teams app: whether its package can be made from the files that are here.
import { existsSync } from "node:fs";
import { makeAppPackage } from "../teams-app/app-package.ts";
import { about, type Finding } from "./finding.ts";

const { fine, unchecked, wrong } = about("Teams app");
const folder = new URL("../../../deployment/teams-app/", import.meta.url);
const anyId = "00000000-0000-4000-8000-000000000000";
const page = "https://example.org/";

export function checkApp(botId: string): readonly Finding[] {
  if (!existsSync(folder)) return [unchecked("its files are not here", "The server does without them.")];
  const id = botId === "" ? anyId : botId;
  const identity = {
    botId: id,
    appId: id,
    version: "1.0.0",
    developer: "-",
    website: page,
    privacy: page,
    terms: page,
  };
  try {
    return [fine(`the package can be made (${makeAppPackage(identity).length} bytes)`)];
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return [wrong(says, "No package can be made for Teams.", "Restore deployment/teams-app from the release.")];
  }
}
