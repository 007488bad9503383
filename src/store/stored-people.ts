// People in the store, found by id, Entra object id, e-mail and the organisation that they answer for.
import type { Person } from "../domain/person.ts";
import type { People, Versioned } from "../usecases/ports.ts";
import type { Documents, Where } from "./documents.ts";
import { formOf, saveVersion, versioned } from "./form.ts";
import { peoplePartition } from "./partitions.ts";
import { safeId } from "./safe-id.ts";
import { personSchema } from "./schemas.ts";

const form = formOf<Person>("person", personSchema, ({ aadObjectId, email, duties }) => ({
  aadObjectId,
  email: email.toLowerCase(),
  organisationIds: duties.map((duty) => duty.organisationId),
}));

/** The people that the documents hold. */
export function storedPeople(documents: Documents): People {
  const found = async (where: Where) =>
    (await documents.list(peoplePartition, { where })).map((document) => versioned(form, document)).sort(dutiesFirst);
  return {
    withObjectId: (aadObjectId) => found({ field: "aadObjectId", equals: aadObjectId }),
    withEmail: async (email) => (await found({ field: "email", equals: email }))[0],
    async get(id) {
      const document = await documents.read(peoplePartition, safeId(id));
      return document === undefined ? undefined : versioned(form, document);
    },
    all: async () => (await documents.list(peoplePartition)).map((document) => versioned(form, document)),
    answeringFor: (organisationId) => found({ field: "organisationIds", contains: organisationId }),
    save: ({ value, etag }) => saveVersion(documents, peoplePartition, safeId(value.id), form.write(value), etag),
  };
}

function dutiesFirst(a: Versioned<Person>, b: Versioned<Person>): number {
  const rank = ({ value }: Versioned<Person>) => Math.min(value.duties.length, 1);
  return rank(b) - rank(a) || (a.value.id < b.value.id ? -1 : 1);
}
