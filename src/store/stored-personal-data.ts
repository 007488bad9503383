// What is kept about people and may be removed: their record, the form that they sent, and that they were reminded.
import { nudgeId } from "../domain/nudge.ts";
import type { PersonalData } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { versioned } from "./form.ts";
import { nudgesPartition, peoplePartition, sentFormsPartition } from "./partitions.ts";
import { safeId } from "./safe-id.ts";
import { personForm } from "./stored-people.ts";

/** The personal data that the documents hold. */
export function storedPersonalData(documents: Documents): PersonalData {
  const remove = async (partition: string, id: string, etag: string | undefined) =>
    etag !== undefined && (await documents.remove(partition, safeId(id), etag));
  return {
    everyone: async () => (await documents.list(peoplePartition)).map((document) => versioned(personForm, document)),
    removePerson: ({ value, etag }) => remove(peoplePartition, value.id, etag),
    removeSentForm: ({ value, etag }) => remove(sentFormsPartition, value.personId, etag),
    removeNudge: ({ value, etag }) => remove(nudgesPartition(value.day), nudgeId(value), etag),
  };
}
