// What coordinators have chosen for the whole city, in the store: one document.
import type { City } from "../usecases/city-ports.ts";
import { citySettingsSchema } from "./city-schemas.ts";
import type { Documents } from "./documents.ts";
import { formOf, saveVersion, versioned } from "./form.ts";
import { cityPartition } from "./partitions.ts";

const form = formOf("city", citySettingsSchema);
const id = "settings";

/** The city's settings that the documents hold. */
export function storedCity(documents: Documents): City {
  return {
    async get() {
      const document = await documents.read(cityPartition, id);
      return document === undefined ? { value: {} } : versioned(form, document);
    },
    save: async ({ value, etag }) =>
      (await saveVersion(documents, cityPartition, id, form.write(value), etag)) !== undefined,
  };
}
