// A SQLite database that is locked by another process, full or read-only.
import { DatabaseSync } from "node:sqlite";
import { openSqliteDatabase } from "../../src/store/sqlite-database.ts";
import { sqliteDocuments } from "../../src/store/sqlite-documents.ts";
import { type RunningBot, runningBot } from "./running-bot.ts";
import { type StoreTrouble, survives } from "./store-trouble.ts";
import { sqliteForTests } from "./stores.ts";

/** Starts the bot on a connection of the test's own, which waits for locks only briefly. */
async function withConnection(bot: RunningBot): Promise<DatabaseSync> {
  const file = bot.config.SQLITE_FILE;
  const database = openSqliteDatabase({ file, busyTimeoutMs: 30 });
  await bot.restart({
    aroundDocuments: (documents) => {
      void documents.close();
      return sqliteDocuments(database, file);
    },
  });
  return database;
}

const troubles: readonly StoreTrouble[] = [
  {
    title: "a locked database",
    says: /Många skriver samtidigt\. Försök igen om en liten stund/,
    code: "store.busy",
    async begin(bot) {
      await withConnection(bot);
      const other = new DatabaseSync(bot.config.SQLITE_FILE);
      other.exec("BEGIN IMMEDIATE");
      return async () => other.close();
    },
  },
  {
    title: "a full database",
    says: /Lagringen är full, så inget nytt kan sparas/,
    code: "store.full",
    async begin(bot) {
      const database = await withConnection(bot);
      database.exec("CREATE TABLE filler (text TEXT)");
      database.exec("PRAGMA max_page_count = 1");
      fill(database);
      return async () => database.exec("PRAGMA max_page_count = 100000");
    },
  },
  {
    title: "a read-only database",
    says: /Lagringen går bara att läsa just nu/,
    code: "store.readOnly",
    async begin(bot) {
      const database = await withConnection(bot);
      database.exec("PRAGMA query_only = 1");
      return async () => database.exec("PRAGMA query_only = 0");
    },
  },
];

/** Until not one byte more finds room, whichever page it would go to. */
function fill(database: DatabaseSync): void {
  for (const size of [3_000, 300, 30, 3]) {
    try {
      for (;;) database.prepare("INSERT INTO filler VALUES (?)").run("x".repeat(size));
    } catch {
      // Full for texts of this size.
    }
  }
}

describe("on SQLite,", () => {
  const bot = runningBot(sqliteForTests());
  for (const trouble of troubles) survives(bot, trouble);
});
