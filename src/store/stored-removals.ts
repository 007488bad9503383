// What is kept about people and may be removed: their record, the form that they sent, and that they were reminded.
import { nudgeId } from "../domain/nudge.ts";
import type { Removals } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { nudgesPartition, peoplePartition, sentFormsPartition } from "./partitions.ts";
import { safeId } from "./safe-id.ts";

/** Removals from the documents. */
export function storedRemovals(documents: Documents): Removals {
  const remove = async (partition: string, id: string, etag: string | undefined) =>
    etag !== undefined && (await documents.remove(partition, safeId(id), etag));
  return {
    person: ({ value, etag }) => remove(peoplePartition, value.id, etag),
    sentForm: ({ value, etag }) => remove(sentFormsPartition, value.personId, etag),
    nudge: ({ value, etag }) => remove(nudgesPartition(value.day), nudgeId(value), etag),
  };
}
