// A register and files for it, invented.
import type { Organisation } from "../../../src/domain/organisation.ts";
import type { DutyRole, Person } from "../../../src/domain/person.ts";
import type { ImportRules } from "../../../src/domain/register/import-rules.ts";
import type { ImportPlan, Register } from "../../../src/domain/register/register-change.ts";
import type { RegisterRow } from "../../../src/domain/register/register-row.ts";
import type { TableRow } from "../../../src/domain/register/table.ts";

export const tenantId = "11111111-1111-4111-8111-111111111111";
export const channelLink = (name: string, tenant = tenantId) =>
  `https://teams.microsoft.com/l/channel/19%3A${name}%40thread.tacv2/kanal?groupId=g&tenantId=${tenant}`;

export const rules: ImportRules = {
  types: ["district-board", "specialist-board", "company"],
  isAsked: ({ type, tags }) => type !== "company" || tags.includes("business-region"),
  personId: (email) => `person-${email}`,
};

export function organisation(id: string, name: string, more: Partial<Organisation> = {}): Organisation {
  return { id, name, type: "district-board", tags: [], predecessors: [], ...more };
}

export function person(id: string, name: string, duties: Readonly<Record<string, DutyRole>>): Person {
  const list = Object.entries(duties).map(([organisationId, role]) => ({ organisationId, role }));
  return { id, name, email: `${id}@example.se`, phone: `08-465 004 0${id.length}`, duties: list };
}

export const register: Register = {
  organisations: [
    organisation("ekbacken", "Ekbackens stadsdelsnämnd", {
      diarienummer: "EKB 2026/118",
      channel: { id: "19:ekbacken@thread.tacv2", teamId: "g", serviceUrl: "https://smba.example/", tenantId },
    }),
    organisation("parken", "Parknämnden", { type: "specialist-board", tags: ["land"] }),
  ],
  people: [
    person("anna", "Anna Åström", { ekbacken: "primary", parken: "deputy" }),
    person("bjorn", "Björn Öberg", { ekbacken: "deputy" }),
  ],
};

export function table(...rows: readonly (readonly string[])[]): readonly TableRow[] {
  return rows.map((cells, index) => ({ number: index + 1, cells: cells.map((text) => ({ text })) }));
}

export function row(number: number, organisationName: string, more: Partial<RegisterRow> = {}): RegisterRow {
  return { number, organisation: organisationName, ...more };
}

/** The register once the plan has been carried out. */
export function carriedOut({ organisations, people }: Register, plan: ImportPlan): Register {
  const put = <T extends { readonly id: string }>(stored: readonly T[], changed: readonly T[]) => [
    ...new Map([...stored, ...changed].map((one) => [one.id, one])).values(),
  ];
  return {
    organisations: put(
      organisations,
      plan.organisations.map((change) => change.organisation),
    ),
    people: put(
      people,
      plan.people.map((change) => change.person),
    ),
  };
}
