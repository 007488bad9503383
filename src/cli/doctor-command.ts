// npm run doctor: finds what is wrong with an installation, and says what, why and how to mend it.
import type { Environment } from "../config.ts";
import type { Outside } from "./doctor/check-network.ts";
import { examine } from "./doctor/examine.ts";
import type { Finding, FindingState } from "./doctor/finding.ts";
import type { Command } from "./terminal.ts";

/** In words, never by colour alone. */
const marks: Readonly<Record<FindingState, string>> = {
  fine: "ok     ",
  wrong: "WRONG  ",
  doubtful: "look at",
  unchecked: "skipped",
};

/** Makes the command for an environment, with the way to what lies outside. */
export function doctorCommand(environment: Environment, outside: Outside): Command {
  return {
    help: [
      "npm run doctor -- [--offline] [--json]",
      "Finds what is wrong with configuration, deployment, cards, Teams app, store, people, channels and permissions.",
      "  --offline  looks at nothing outside this machine and its store",
      "  --json     a list of findings: area, state (fine, wrong, doubtful, unchecked), what, why, fix",
      "Ends with 0 when nothing is wrong, with 1 when something is. In the store it writes one document of its own, and removes it.",
    ],
    options: { offline: { type: "boolean" }, json: { type: "boolean" } },
    async run({ words, has }) {
      if (words.length > 0) return { kind: "misused", lines: [`What is "${words[0]}"?`] };
      const findings = await examine(environment, has("offline") ? undefined : outside);
      const lines = has("json") ? [JSON.stringify(findings, null, 2)] : told(findings);
      return { kind: findings.some(({ state }) => state === "wrong") ? "found" : "done", lines };
    },
  };
}

function told(findings: readonly Finding[]): readonly string[] {
  const count = (state: FindingState) => findings.filter((finding) => finding.state === state).length;
  const sum = `${count("wrong")} wrong, ${count("doubtful")} to look at, ${count("fine")} ok, ${count("unchecked")} skipped`;
  return [...findings.flatMap(linesOf), "", sum];
}

function linesOf({ area, state, what, why, fix }: Finding): readonly string[] {
  const indent = " ".repeat(marks.fine.length + 1);
  return [
    `${marks[state]} ${area}: ${what}`,
    ...(why === undefined ? [] : [`${indent}why: ${why}`]),
    ...(fix === undefined ? [] : [`${indent}fix: ${fix}`]),
  ];
}
