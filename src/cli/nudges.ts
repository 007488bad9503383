// Runs npm run nudges: the command line of this process, and its exit code.
import { argv, env } from "node:process";
import { readConfig } from "../config.ts";
import { openNudgeMessenger } from "../open-teams.ts";
import { nudgesCommand } from "./nudges-command.ts";
import { runCommand } from "./terminal.ts";
import { terminalEnvironment } from "./terminal-ports.ts";

// Sending needs the bot's identity, as the server does; planning needs the store only.
const purpose = argv.includes("--send") ? "server" : "terminal";
const command = nudgesCommand((ports) => openNudgeMessenger(readConfig(terminalEnvironment(env), purpose), ports));

process.exitCode = await runCommand(command, argv.slice(2), {
  environment: env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
