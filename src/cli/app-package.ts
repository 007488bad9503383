// Runs npm run app-package: the command line of this process, and its exit code.
import { argv, env } from "node:process";
import { appPackageCommand } from "./app-package-command.ts";
import { runCommand } from "./terminal.ts";

process.exitCode = await runCommand(appPackageCommand(env), argv.slice(2), {
  environment: env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
