// Opens the store that the configuration chose: a SQLite file, or Azure Cosmos DB.
import type { CosmosOptions } from "./cosmos-client.ts";
import { cosmosDocuments } from "./cosmos-documents.ts";
import type { Documents } from "./documents.ts";
import { openSqliteDatabase, type SqliteOptions } from "./sqlite-database.ts";
import { sqliteDocuments } from "./sqlite-documents.ts";
import { type Store, storeOn } from "./store.ts";

export type StoreOptions =
  | ({ readonly kind: "sqlite" } & SqliteOptions)
  | ({ readonly kind: "cosmos" } & CosmosOptions);

/** The chosen store; a Cosmos that does not answer is found by its check, not here. */
export async function openStore(options: StoreOptions): Promise<Store> {
  return storeOn(await openDocuments(options));
}

/** The chosen store's documents, for those who put something between them and the store. */
export async function openDocuments(options: StoreOptions): Promise<Documents> {
  return options.kind === "sqlite"
    ? sqliteDocuments(openSqliteDatabase(options), options.file)
    : await cosmosDocuments(options);
}
