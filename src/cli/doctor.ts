// Runs npm run doctor: the command line of this process, and its exit code.
import { argv, env } from "node:process";
import { realOutside } from "./doctor/check-network.ts";
import { doctorCommand } from "./doctor-command.ts";
import { runCommand } from "./terminal.ts";
import { terminalEnvironment } from "./terminal-ports.ts";

process.exitCode = await runCommand(doctorCommand(terminalEnvironment(env), realOutside), argv.slice(2), {
  environment: env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
