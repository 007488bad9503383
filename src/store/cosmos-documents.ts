// Documents in Azure Cosmos DB: one container, no batch, no blind writes, every query inside one partition.
import type { Container, JSONValue, SqlQuerySpec } from "@azure/cosmos";
import { type CosmosOptions, cosmosClient } from "./cosmos-client.ts";
import { cosmosFault, lacksContainer, statusOf } from "./cosmos-fault.ts";
import { patiently, usualPatience } from "./cosmos-patience.ts";
import type { Documents, JsonObject, Selection, StoredDocument } from "./documents.ts";
import { writeBody } from "./write-body.ts";

interface CosmosItem {
  readonly id: string;
  readonly pk: string;
  readonly _etag: string;
  readonly body: JsonObject;
}

const pageSize = 100;

/** Documents in the container that the options name; it must exist. */
export async function cosmosDocuments(options: CosmosOptions): Promise<Documents> {
  const { endpoint, databaseId, containerId, patience = usualPatience } = options;
  const client = await cosmosClient(options);
  const container = client.database(databaseId).container(containerId);
  const work = async <T>(step: (abortSignal: AbortSignal) => Promise<T>): Promise<T> => {
    try {
      return await patiently(patience.totalMs, step);
    } catch (error) {
      throw cosmosFault(error, endpoint);
    }
  };
  return {
    read: (partition, id) => work((signal) => read(container, partition, id, signal)),
    create: async (partition, id, body) => {
      writeBody(body);
      const item = { id, pk: partition, body };
      return await work((abortSignal) =>
        etagUnless([409], async () => (await container.items.create(item, { abortSignal })).etag),
      );
    },
    replace: async (partition, id, body, etag) => {
      writeBody(body);
      const item = { id, pk: partition, body };
      const accessCondition = { type: "IfMatch", condition: etag };
      return await work((abortSignal) =>
        etagUnless(
          [404, 412],
          async () => (await container.item(id, partition).replace(item, { accessCondition, abortSignal })).etag,
        ),
      );
    },
    remove: (partition, id, etag) =>
      work(async (abortSignal) => {
        const accessCondition = { type: "IfMatch", condition: etag };
        const removed = await etagUnless([404, 412], async () => {
          await container.item(id, partition).delete({ accessCondition, abortSignal });
          return etag;
        });
        return removed !== undefined;
      }),
    list: (partition, selection = {}) => work((signal) => list(container, partition, selection, signal)),
    close: async () => client.dispose(),
  };
}

async function read(container: Container, partition: string, id: string, abortSignal: AbortSignal) {
  // The SDK answers a missing document, and a missing container too, with no resource.
  const response = await container.item(id, partition).read<CosmosItem>({ abortSignal });
  if (response.resource !== undefined) return documentOf(response.resource);
  if (lacksContainer(response)) throw Object.assign(new Error("Owner resource does not exist"), { code: 404 });
  return undefined;
}

async function etagUnless(expected: readonly number[], write: () => Promise<string>): Promise<string | undefined> {
  try {
    return await write();
  } catch (error) {
    const status = statusOf(error);
    if (typeof status === "number" && expected.includes(status) && !lacksContainer(error)) return undefined;
    throw error;
  }
}

async function list(container: Container, partition: string, selection: Selection, abortSignal: AbortSignal) {
  const options = { partitionKey: partition, maxItemCount: pageSize, abortSignal };
  const pages = container.items.query<CosmosItem>(query(partition, selection), options);
  const documents: StoredDocument[] = [];
  while (pages.hasMoreResults()) {
    const { resources } = await pages.fetchNext();
    documents.push(...(resources ?? []).map(documentOf));
  }
  return documents;
}

function query(partition: string, { where, idPrefix }: Selection): SqlQuerySpec {
  const conditions = ["c.pk = @pk"];
  const parameters: { name: string; value: JSONValue }[] = [{ name: "@pk", value: partition }];
  if (idPrefix !== undefined) {
    conditions.push("STARTSWITH(c.id, @prefix)");
    parameters.push({ name: "@prefix", value: idPrefix });
  }
  if (where !== undefined) {
    const holds = "contains" in where;
    conditions.push(holds ? `ARRAY_CONTAINS(c.body.${where.field}, @value)` : `c.body.${where.field} = @value`);
    parameters.push({ name: "@value", value: holds ? where.contains : where.equals });
  }
  return { query: `SELECT * FROM c WHERE ${conditions.join(" AND ")} ORDER BY c.id`, parameters };
}

function documentOf({ id, _etag, body }: CosmosItem): StoredDocument {
  return { id, etag: _etag, body };
}
