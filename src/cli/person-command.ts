// npm run person: everything that is kept of one person, and erasing one who answers for nothing any more.
import { resolve } from "node:path";
import { type Environment, readConfig } from "../config.ts";
import { readDeployment } from "../store/deployment-files.ts";
import { type EraseOutcome, erasePerson } from "../usecases/erase-person.ts";
import { exportPerson } from "../usecases/export-person.ts";
import type { Ports } from "../usecases/ports.ts";
import type { Command, CommandOutcome } from "./terminal.ts";
import { writeOut } from "./terminal-files.ts";
import { terminalEnvironment } from "./terminal-ports.ts";

/** Makes the command for an environment, which names the deployment's folder. */
export function personCommand(environment: Environment): Command {
  return {
    help: [
      "npm run person -- export|erase anna.astrom@ekbacken.example [--out file.json] [--despite-duties]",
      "export writes everything that is kept of the person as JSON: for them, when they ask what is known of them.",
      "erase removes their record, chat, drafts, sent form, sent register, referrals, reminders and alerts, and drops",
      "other registers that mention them and wait. What was written in an organisation's name, and what was done as a",
      "coordinator, stays with its author: it belongs to the authority's records.",
      "  --out             the file; without it export prints",
      "  --despite-duties  erases someone who answers for an organisation still, and with them the duty",
    ],
    options: { out: { type: "string" }, "despite-duties": { type: "boolean" } },
    async run({ words, text, has }, onStore) {
      const [verb = "", email = "", ...rest] = words;
      if (!["export", "erase"].includes(verb) || !email.includes("@") || rest.length > 0) {
        return { kind: "misused", lines: ["Choose export or erase, and name one person by e-mail address."] };
      }
      if (verb === "export") return onStore((ports) => writePerson(ports, email, text("out")));
      if (standsInDeployment(environment, email)) return { kind: "refused", lines: [seededAgain] };
      const wish = { email, despiteDuties: has("despite-duties") };
      return onStore(async (ports) => told(await erasePerson(ports, wish)));
    },
  };
}

const unknown: CommandOutcome = { kind: "refused", lines: ["Nobody is known by that address."] };
const seededAgain =
  "They stand in the deployment's people.yaml, and would come back at the next start. Remove them there first.";

function standsInDeployment(environment: Environment, email: string): boolean {
  const { DEPLOYMENT } = readConfig(terminalEnvironment(environment), "terminal");
  const { people } = readDeployment(DEPLOYMENT);
  return people.some((person) => person.email.toLowerCase() === email.trim().toLowerCase());
}

async function writePerson(ports: Ports, email: string, file: string | undefined): Promise<CommandOutcome> {
  const outcome = await exportPerson(ports, email);
  if (outcome.kind === "unknown") return unknown;
  const json = JSON.stringify(outcome.data, null, 2);
  if (file === undefined) return { kind: "done", lines: [json] };
  return writeOut(file, `${json}\n`, [`Written to ${resolve(file)}: ${Buffer.byteLength(json) + 1} bytes`]);
}

function told(outcome: EraseOutcome): CommandOutcome {
  if (outcome.kind === "unknown") return unknown;
  if (outcome.kind === "coordinator") {
    return { kind: "refused", lines: ["They coordinate. Take them out of COORDINATORS first."] };
  }
  if (outcome.kind === "onDuty") {
    const lines = [
      `They answer for ${outcome.organisationIds.join(", ")} still. Give the duty to somebody else first,`,
      "or write --despite-duties: nobody else is put in their place.",
    ];
    return { kind: "refused", lines };
  }
  return { kind: "done", lines: report(outcome) };
}

function report({ personIds, erased, remaining }: Extract<EraseOutcome, { kind: "erased" }>): readonly string[] {
  const left = [
    count(remaining.answers, "answer"),
    count(remaining.earlier, "earlier answer"),
    `a part in ${count(remaining.submissions, "submission")}`,
    count(remaining.deliveries, "delivery", "deliveries"),
    count(remaining.returns, "return for completion", "returns for completion"),
    count(remaining.pauses, "pause of reminders", "pauses of reminders"),
    count(remaining.actions, "entry of what coordinators did", "entries of what coordinators did"),
  ];
  return [
    `Erased: the record, chat and language of ${personIds.join(" and ")}, ${count(erased.drafts, "draft")}, ` +
      `${count(erased.referrals, "referral")}, ${count(erased.forms, "sent form")}, ` +
      `${count(erased.registers, "register that waited", "registers that waited")}, ` +
      `${count(erased.nudges, "reminder")}, ${count(erased.alerts, "alert")}.`,
    `Left: ${left.join(", ")}.`,
    "What was written or done in the name of an authority is kept with the name of who did it, until the archive",
    "authority decides otherwise. Backups hold what was erased until they expire.",
  ];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
