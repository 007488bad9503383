// Organisations in the store.
import type { Organisations } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { formOf, saveVersion, versioned } from "./form.ts";
import { organisationsPartition } from "./partitions.ts";
import { safeId } from "./safe-id.ts";
import { organisationSchema } from "./schemas.ts";

const form = formOf("organisation", organisationSchema);

/** The organisations that the documents hold. */
export function storedOrganisations(documents: Documents): Organisations {
  const get: Organisations["get"] = async (id) => {
    const document = await documents.read(organisationsPartition, safeId(id));
    return document === undefined ? undefined : versioned(form, document);
  };
  return {
    get,
    newest: get,
    all: async () => (await documents.list(organisationsPartition)).map((document) => versioned(form, document)),
    async save({ value, etag }) {
      const body = form.write(value);
      return (await saveVersion(documents, organisationsPartition, safeId(value.id), body, etag)) !== undefined;
    },
  };
}
