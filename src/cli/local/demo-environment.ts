// The demo's defaults, shared by npm start and the terminal commands: which deployment, and where answers are kept.
import { fileURLToPath } from "node:url";
import type { Environment } from "../../config.ts";
import { demoCoordinator } from "./demo-coordinator.ts";

/** What the demo's environment says where nobody says anything else. */
export function demoDefaults(folder: string): Environment {
  return {
    DEPLOYMENT: fileURLToPath(new URL("../../../deployment/demo", import.meta.url)),
    SQLITE_FILE: `${folder}/tertialbot.sqlite`,
    COORDINATOR_CONTACT: `${demoCoordinator.name}, ${demoCoordinator.email}`,
    COORDINATORS: demoCoordinator.aadObjectId,
    LOG_LEVEL: "warn",
  };
}
