// Writes docs/dependencies.md: every package that production installs, with version, licence and purpose.
import { type ProductionPackage, productionPackages } from "./production-packages.ts";
import { purposes } from "./purposes.ts";

const intro = `# Dependencies

What production installs (\`npm ci --omit=dev --omit=optional\`), as \`package-lock.json\` has it. \`npm run dependencies\` writes
this page; a test fails when it no longer says what the lock file says.

- Versions are exact, in \`package.json\` and with their checksums in the lock file.
- No install scripts run (\`ignore-scripts\` in \`.npmrc\`), and none is needed. Two packages have one: \`botbuilder-dialogs\` removes files
  that only its own developers have, and \`dtrace-provider\`, which is optional, builds a probe that nothing here uses.
- The optional packages \`node-*\` bring Node.js to machines that have an older one; the container image has its own.
- All licences permit use, change and distribution; what they ask for is that their notices come along, as they do in
  \`node_modules\`. \`date-holidays\` is built on data under CC-BY-3.0.

## Overrides

The Bot Framework SDK gets no more updates, so what it depends on is lifted here (\`overrides\` in \`package.json\`):
`;

const overrides = [
  [
    "`uuid`",
    "GHSA-w5hq-g745-h8pq: before 11.1.1, versions 3, 5 and 6 of an id could be written beyond the buffer that is given. The SDK asks for 8 and 10, and calls `v4` only, which has not changed.",
  ],
  [
    "`@babel/traverse`, `@babel/generator`",
    "CVE-2023-45133: before 7.23.2, code that is compiled could run. Tests only: the Cosmos test server asks for an older one.",
  ],
] as const;

/** The page, from the texts of package.json and package-lock.json. */
export function dependenciesPage(packageFile: string, lockFile: string): string {
  const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(packageFile);
  const all = productionPackages(lockFile);
  const isDirect = ({ name, isAtTop }: ProductionPackage) => isAtTop && name in dependencies;
  const direct = all.filter(isDirect);
  const others = all.filter((each) => !isDirect(each));
  return [
    intro,
    ...table(["package", "why"], overrides),
    "",
    `## What the product asks for (${direct.length})`,
    "",
    ...table(["package", "version", "licence", "purpose"], direct.map(withPurpose)),
    "",
    `## What comes with it (${others.length})`,
    "",
    ...table(["package", "version", "licence"], others.map(cellsOf)),
    "",
    `Licences of all ${all.length}: ${counted(all.map(({ license }) => license))}.`,
    "",
  ].join("\n");
}

function cellsOf({ name, version, license }: ProductionPackage): readonly string[] {
  return [`\`${name}\``, version, license];
}

function withPurpose(direct: ProductionPackage): readonly string[] {
  return [...cellsOf(direct), purposes[direct.name] ?? ""];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill: string) =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width, fill)).join(" | ")} |`;
  return [line(head, " "), line([], "-"), ...rows.map((cells) => line(cells, " "))];
}

function counted(licenses: readonly string[]): string {
  const counts = Map.groupBy(licenses, (license) => license);
  return [...counts]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([license, { length }]) => `${license} ${length}`)
    .join(", ");
}
