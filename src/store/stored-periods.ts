// Periods in the store.
import type { Periods } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { formOf, saveVersion, versioned } from "./form.ts";
import { periodsPartition } from "./partitions.ts";
import { safeId } from "./safe-id.ts";
import { periodSchema } from "./schemas.ts";

const form = formOf("period", periodSchema);

/** The periods that the documents hold. */
export function storedPeriods(documents: Documents): Periods {
  const get: Periods["get"] = async (id) => {
    const document = await documents.read(periodsPartition, safeId(id));
    return document === undefined ? undefined : versioned(form, document);
  };
  return {
    get,
    newest: get,
    all: async () => (await documents.list(periodsPartition)).map((document) => versioned(form, document)),
    async save({ value, etag }) {
      const body = form.write(value);
      return (await saveVersion(documents, periodsPartition, safeId(value.id), body, etag)) !== undefined;
    },
  };
}
