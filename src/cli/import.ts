// Runs npm run import: the command line of this process, and its exit code.
import { argv, env } from "node:process";
import { importCommand } from "./import-command.ts";
import { runCommand } from "./terminal.ts";

process.exitCode = await runCommand(importCommand, argv.slice(2), {
  environment: env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
