// Runs npm run person: the command line of this process, and its exit code.
import { argv, env } from "node:process";
import { personCommand } from "./person-command.ts";
import { runCommand } from "./terminal.ts";

process.exitCode = await runCommand(personCommand(env), argv.slice(2), {
  environment: env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
