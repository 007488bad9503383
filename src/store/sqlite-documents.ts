// Documents in SQLite: the embedded store.
import { randomUUID } from "node:crypto";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { AppError } from "../domain/app-error.ts";
import type { Documents, JsonObject, Selection, StoredDocument, Where } from "./documents.ts";
import { withSqliteFaults } from "./sqlite-fault.ts";
import { writeBody } from "./write-body.ts";

/** Documents in an open database; the file's name is for messages. */
export function sqliteDocuments(database: DatabaseSync, file: string): Documents {
  const work = <T>(step: () => T) => withSqliteFaults(file, step);
  const statements = work(() => prepare(database));
  const lists = new Map<string, StatementSync>();
  const listing = (sql: string) => {
    const statement = lists.get(sql) ?? database.prepare(sql);
    lists.set(sql, statement);
    return statement;
  };
  return {
    async read(partition, id) {
      const row = work(() => statements.read.get(partition, id));
      return row === undefined ? undefined : documentOf(row);
    },
    async create(partition, id, body) {
      const etag = randomUUID();
      const text = writeBody(body);
      return work(() => statements.create.run(partition, id, etag, text).changes) === 1 ? etag : undefined;
    },
    async replace(partition, id, body, etag) {
      const next = randomUUID();
      const text = writeBody(body);
      return work(() => statements.replace.run(next, text, partition, id, etag).changes) === 1 ? next : undefined;
    },
    async remove(partition, id, etag) {
      return work(() => statements.remove.run(partition, id, etag).changes) === 1;
    },
    async list(partition, selection = {}) {
      const { sql, values } = query(partition, selection);
      return work(() => listing(sql).all(...values)).map(documentOf);
    },
    async close() {
      if (database.isOpen) work(() => database.close());
    },
  };
}

function prepare(database: DatabaseSync) {
  return {
    read: database.prepare("SELECT id, etag, body FROM items WHERE pk = ? AND id = ?"),
    create: database.prepare("INSERT INTO items (pk, id, etag, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
    replace: database.prepare("UPDATE items SET etag = ?, body = ? WHERE pk = ? AND id = ? AND etag = ?"),
    remove: database.prepare("DELETE FROM items WHERE pk = ? AND id = ? AND etag = ?"),
  };
}

function query(partition: string, { where, idPrefix }: Selection) {
  const conditions = ["pk = ?"];
  const values: (string | number)[] = [partition];
  if (idPrefix !== undefined) {
    conditions.push("id >= ? AND id < ?");
    values.push(idPrefix, `${idPrefix}\u{10FFFF}`);
  }
  if (where !== undefined) {
    conditions.push(conditionOf(where));
    // SQLite reads JSON's true as 1.
    values.push("contains" in where ? where.contains : where.equals === true ? 1 : where.equals);
  }
  return { sql: `SELECT id, etag, body FROM items WHERE ${conditions.join(" AND ")} ORDER BY id`, values };
}

function conditionOf(where: Where): string {
  return "contains" in where
    ? `EXISTS (SELECT 1 FROM json_each(body, '$.${where.field}') AS each WHERE each.value = ?)`
    : `json_extract(body, '$.${where.field}') = ?`;
}

function documentOf(row: Readonly<Record<string, unknown>>): StoredDocument {
  const { id, etag, body } = row;
  return { id: String(id), etag: String(etag), body: parseBody(String(id), String(body)) };
}

function parseBody(id: string, text: string): JsonObject {
  try {
    return JSON.parse(text);
  } catch {
    // Without its cause: the parser's message quotes what it read.
    throw new AppError("store.corrupt", `The document ${id} is not JSON. Restore the database from a backup.`);
  }
}
