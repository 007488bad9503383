// Runs npm run export: the command line of this process, and its exit code.
import { argv, env } from "node:process";
import { exportCommand } from "./export-command.ts";
import { runCommand } from "./terminal.ts";

process.exitCode = await runCommand(exportCommand, argv.slice(2), {
  environment: env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
