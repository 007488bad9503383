// What is kept about people and may be removed: their record, the files that they sent, and that they were reminded or told.
import { nudgeId } from "../domain/nudge.ts";
import type { Removals } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import {
  alertsPartition,
  importsPartition,
  nudgesPartition,
  peoplePartition,
  sentFormsPartition,
  yearOf,
} from "./partitions.ts";
import { safeId } from "./safe-id.ts";

/** Removals from the documents. */
export function storedRemovals(documents: Documents): Removals {
  const remove = async (partition: string, id: string, etag: string | undefined) =>
    etag !== undefined && (await documents.remove(partition, safeId(id), etag));
  return {
    person: ({ value, etag }) => remove(peoplePartition, value.id, etag),
    sentForm: ({ value, etag }) => remove(sentFormsPartition, value.personId, etag),
    nudge: ({ value, etag }) => remove(nudgesPartition(value.day), nudgeId(value), etag),
    pendingImport: ({ value, etag }) => remove(importsPartition, value.personId, etag),
    alert: ({ value, etag }) => remove(alertsPartition(yearOf(value.claimedAt)), value.id, etag),
  };
}
