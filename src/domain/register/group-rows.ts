// Puts the rows of each organisation together, and finds the organisation that they mean.
import type { Organisation } from "../organisation.ts";
import { foldName } from "./fold-label.ts";
import type { Register } from "./register-change.ts";
import type { RegisterRow, RejectedRow, RowFault } from "./register-row.ts";

export interface RowGroup {
  /** Absent for an organisation that is new. */
  readonly stored?: Organisation | undefined;
  /** In the order of the file. */
  readonly rows: readonly RegisterRow[];
}

export interface GroupedRows {
  readonly groups: readonly RowGroup[];
  readonly rejected: readonly RejectedRow[];
}

type Found = { readonly key: string; readonly stored?: Organisation | undefined } | { readonly fault: RowFault };

export function groupRows(register: Register, rows: readonly RegisterRow[]): GroupedRows {
  const find = finder(register, rows);
  const groups = new Map<string, { stored?: Organisation | undefined; rows: RegisterRow[] }>();
  const rejected: RejectedRow[] = [];
  for (const row of rows.toSorted((a, b) => a.number - b.number)) {
    const found = find(row);
    if ("fault" in found) {
      rejected.push(rejectedRow(row, found.fault, row.id ?? row.organisation));
      continue;
    }
    const group = groups.get(found.key) ?? { stored: found.stored, rows: [] };
    group.rows.push(row);
    groups.set(found.key, group);
  }
  return { groups: [...groups.values()], rejected };
}

export function rejectedRow(row: RegisterRow, fault: RowFault, about = ""): RejectedRow {
  return { number: row.number, organisation: row.organisation || (row.id ?? ""), fault, about };
}

/** By id where the row has one; else by the name that the file gives with an id, or by the name that is stored. */
function finder({ organisations }: Register, rows: readonly RegisterRow[]): (row: RegisterRow) => Found {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const withId = rows.flatMap(({ id, organisation }) => {
    const stored = id === undefined ? undefined : byId.get(id);
    return stored === undefined ? [] : [{ stored, name: foldName(organisation) }];
  });
  const inFile = Map.groupBy(withId, ({ name }) => name);
  // What the file calls by its id may get another name: its stored one means nothing then.
  const ids = new Set(withId.map(({ stored }) => stored.id));
  const others = Map.groupBy(
    organisations.filter(({ id }) => !ids.has(id)),
    ({ name }) => foldName(name),
  );
  return ({ id, organisation }) => {
    if (id !== undefined) {
      const stored = byId.get(id);
      return stored === undefined ? { fault: "unknownId" } : { key: `id ${id}`, stored };
    }
    const name = foldName(organisation);
    const named = [...new Set(inFile.get(name)?.map(({ stored }) => stored))];
    return theOne(named.length > 0 ? named : currentAmong(others.get(name) ?? []), name);
  };
}

/** One that has ended may have left its name to another. */
function currentAmong(named: readonly Organisation[]): readonly Organisation[] {
  const current = named.filter(({ validTo }) => validTo === undefined);
  return named.length > 1 && current.length > 0 ? current : named;
}

function theOne([stored, ...others]: readonly Organisation[], name: string): Found {
  if (others.length > 0) return { fault: "ambiguousName" };
  return stored === undefined ? { key: `name ${name}` } : { key: `id ${stored.id}`, stored };
}
