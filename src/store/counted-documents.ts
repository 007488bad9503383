// Documents that count what they are asked for, so that a turn's price is known.
import type { Documents } from "./documents.ts";

export interface CountedDocuments extends Documents {
  /** How many reads (single and lists) and writes there were since the last time, and starts over. */
  takeCounts(): { readonly reads: number; readonly writes: number };
}

/** The same documents, counted. */
export function countedDocuments(documents: Documents): CountedDocuments {
  let reads = 0;
  let writes = 0;
  return {
    read(partition, id) {
      reads += 1;
      return documents.read(partition, id);
    },
    list(partition, selection) {
      reads += 1;
      return documents.list(partition, selection);
    },
    create(partition, id, body) {
      writes += 1;
      return documents.create(partition, id, body);
    },
    replace(partition, id, body, etag) {
      writes += 1;
      return documents.replace(partition, id, body, etag);
    },
    remove(partition, id, etag) {
      writes += 1;
      return documents.remove(partition, id, etag);
    },
    close: () => documents.close(),
    takeCounts() {
      const counts = { reads, writes };
      reads = 0;
      writes = 0;
      return counts;
    },
  };
}
