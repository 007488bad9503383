// Runs npm run city-report: the command line of this process, and its exit code.
import { argv, env } from "node:process";
import { cityReportCommand } from "./city-report-command.ts";
import { runCommand } from "./terminal.ts";

process.exitCode = await runCommand(cityReportCommand, argv.slice(2), {
  environment: env,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
