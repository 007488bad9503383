// Runs npm run import-organisations: the command line of this process, and its exit code.
import { argv, env } from "node:process";
import { importOrganisationsCommand } from "./import-organisations-command.ts";
import { runCommand } from "./terminal.ts";

process.exitCode = await runCommand(importOrganisationsCommand, argv.slice(2), {
  environment: env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
