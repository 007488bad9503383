// Writes a small deployment into a temporary folder, with the changes that a test wants.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { AppError } from "../../src/domain/app-error.ts";
import { readDeployment } from "../../src/store/deployment-files.ts";

export const questionnaire = `id: board
version: 1
source: form
audience:
  types: [district-board]
kinds: [T1, T2]
title: Rubrik
intro: Inledning i budget {år}
followUpHeading: Uppföljning {år}
purposeHeading: Mål
purpose: Syfte
focusAreas:
  - id: growth
    number: 1
    title: { sv: Tillväxt }
    questions:
      - id: cooperation
        text: { sv: "Beskriv." }
        required: true
        allowNotApplicable: true
        source: form
      - id: culture
        text: { sv: "Hur?" }
        required: true
        allowNotApplicable: true
        source: form
`;

const files: Readonly<Record<string, string>> = {
  "questionnaires/board.v1.yaml": questionnaire,
  "organisations.yaml": `organisations:
  - { id: ek, name: Ek, type: district-board, predecessors: [al] }
  - { id: al, name: Al, type: district-board, validTo: 2023-06-30 }
`,
  "people.yaml": `people:
  - id: anna
    name: Anna
    email: Anna@example.se
    phone: 08-465 004 01
    duties:
      - { organisationId: ek, role: primary }
  - id: bjorn
    name: Björn
    email: bjorn@example.se
    phone: 08-465 004 02
    duties:
      - { organisationId: ek, role: deputy }
`,
  "periods.yaml": `periods:
  - { id: 2026-T1, opensOn: 2026-04-21, dueOn: 2026-05-13, closesOn: 2026-05-29 }
`,
};

export type Change = { readonly file: string } & (
  | { readonly replace: string; readonly by: string }
  | { readonly content: string | Uint8Array | undefined }
);

function contentOf(change: Change): string | Uint8Array | undefined {
  if ("content" in change) return change.content;
  const before = files[change.file] ?? "";
  if (!before.includes(change.replace)) throw new Error(`${change.file} does not hold ${change.replace}`);
  return before.replace(change.replace, change.by);
}

/** Gives a deployment with the changes to a function, and removes it afterwards. */
export function inDeployment<T>(changes: readonly Change[], use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tertialbot-deployment-"));
  try {
    const changed = Object.fromEntries(changes.map((change) => [change.file, contentOf(change)]));
    for (const [name, content] of Object.entries({ ...files, ...changed })) {
      if (content === undefined) continue;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is said to be wrong with a changed deployment, one mistake an entry, paths from the folder on. */
export function mistakesIn(...changes: readonly Change[]): readonly string[] {
  return inDeployment(changes, (folder) => {
    try {
      readDeployment(folder);
      return [];
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "deployment.invalid") throw error;
      return error.message.split("\n").map((line) => line.replace(`${folder}/`, ""));
    }
  });
}
