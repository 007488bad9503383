// The last form that each person has sent, in the store.
import type { SentForms } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { formOf, saveVersion, versioned } from "./form.ts";
import { sentFormsPartition } from "./partitions.ts";
import { safeId } from "./safe-id.ts";
import { sentFormSchema } from "./sent-form-schema.ts";

const form = formOf("sentForm", sentFormSchema);

/** The sent forms that the documents hold. */
export function storedSentForms(documents: Documents): SentForms {
  return {
    async of(personId) {
      const document = await documents.read(sentFormsPartition, safeId(personId));
      return document === undefined ? undefined : versioned(form, document);
    },
    save: ({ value, etag }) =>
      saveVersion(documents, sentFormsPartition, safeId(value.personId), form.write(value), etag),
  };
}
