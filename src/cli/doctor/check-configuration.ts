// Looks at the environment: whether the server would start with it.
import { type Config, type Environment, readConfig } from "../../config.ts";
import { about, type Finding, messageOf } from "./finding.ts";

const { fine, mistake } = about("configuration");

export interface CheckedConfiguration {
  readonly findings: readonly Finding[];
  /** As far as it can be used to look further. */
  readonly config: Config | undefined;
}

export function checkConfiguration(environment: Environment): CheckedConfiguration {
  try {
    const config = readConfig(environment);
    return { config, findings: [fine(`${config.MODE}, ${config.STORE}, ${config.DEPLOYMENT}, ${config.TIME_ZONE}`)] };
  } catch (error) {
    const lines = messageOf(error).split("\n").slice(1);
    const findings = lines.map((line) => mistake(line.trim(), ": ", "The server does not start with it."));
    return { config: readWhatCanBe(environment), findings };
  }
}

function readWhatCanBe(environment: Environment): Config | undefined {
  try {
    return readConfig(environment, "terminal");
  } catch (error) {
    messageOf(error);
    return undefined;
  }
}
