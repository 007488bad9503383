// The use cases' ports for a terminal command: on the configured store, or on the demo's when nothing is configured.
import { env } from "node:process";
import { type Environment, readConfig } from "../config.ts";
import { openPorts } from "../open-ports.ts";
import { demoDefaults } from "./local/demo-environment.ts";

export function openTerminalPorts(environment: Environment = env) {
  const config = readConfig(terminalEnvironment(environment), "terminal");
  return openPorts(config, { journal: { note: () => {} } });
}

const signsOfProduction = ["MICROSOFT_APP_ID", "STORE", "COSMOS_ENDPOINT", "PUBLIC_URL"];

/**
 * The demo's defaults, except in production: a store with what an environment configures for a bot in Azure must never
 * be given the demo's organisations, even where MODE was left out.
 */
export function terminalEnvironment(given: Environment): Environment {
  const wishes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""));
  const isDemo = wishes["MODE"] === "local" || !("MODE" in wishes || signsOfProduction.some((name) => name in wishes));
  return isDemo ? { ...demoDefaults(wishes["DEMO_FOLDER"] ?? "data"), ...wishes, MODE: "local" } : wishes;
}
