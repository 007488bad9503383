// The database file of the embedded store: opened so that what is saved is on the disk, and two processes can share it.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AppError } from "../domain/app-error.ts";
import { withSqliteFaults } from "./sqlite-fault.ts";

export interface SqliteOptions {
  /** A path, whose folder is made when it is missing, or `:memory:`. */
  readonly file: string;
  /** How long a call waits for another process's lock; nothing else runs meanwhile. */
  readonly busyTimeoutMs?: number | undefined;
}

const setUp = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS items (pk TEXT NOT NULL, id TEXT NOT NULL, etag TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (pk, id)) STRICT;
  CREATE INDEX IF NOT EXISTS items_by_object_id ON items (json_extract(body, '$.aadObjectId'), pk, id);
  CREATE INDEX IF NOT EXISTS items_by_email ON items (json_extract(body, '$.email'), pk, id);
  CREATE INDEX IF NOT EXISTS items_awaiting_post ON items (json_extract(body, '$.awaitsPost'), pk, id);
`;

/** Opens the database, and makes it when there is none. */
export function openSqliteDatabase({ file, busyTimeoutMs = 2000 }: SqliteOptions): DatabaseSync {
  if (file !== ":memory:") makeFolderOf(file);
  return withSqliteFaults(file, () => {
    const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
    try {
      database.exec(setUp);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function makeFolderOf(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (cause) {
    const says = `The folder of the database ${file} can't be made. Make it, or point to another one.`;
    throw new AppError("store.unavailable", says, { cause });
  }
}
