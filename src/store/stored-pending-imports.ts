// The last register that each coordinator has sent, in the store.
import { z } from "zod";
import type { PendingImport } from "../domain/register/pending-import.ts";
import { rowFaults } from "../domain/register/register-row.ts";
import type { PendingImports } from "../usecases/register-ports.ts";
import { agreeing } from "./agreeing.ts";
import type { Documents } from "./documents.ts";
import { formOf, saveVersion, versioned } from "./form.ts";
import { importsPartition } from "./partitions.ts";
import { safeId } from "./safe-id.ts";
import { daySchema, dutyRoleSchema, momentSchema } from "./schemas.ts";

const person = z.strictObject({
  name: z.string(),
  email: z.string(),
  phone: z.string().optional(),
  role: dutyRoleSchema.optional(),
});

const row = z.strictObject({
  number: z.number(),
  id: z.string().optional(),
  organisation: z.string(),
  type: z.string().optional(),
  tags: z.array(z.string()).optional(),
  diarienummer: z.string().optional(),
  validFrom: daySchema.optional(),
  validTo: daySchema.optional(),
  predecessors: z.array(z.string()).optional(),
  channel: z.string().optional(),
  person: person.optional(),
});

const rejected = z.strictObject({
  number: z.number(),
  organisation: z.string(),
  fault: z.enum(rowFaults),
  about: z.string(),
});

const note = z.strictObject({
  number: z.number(),
  kind: z.enum(["phoneRepaired", "phoneLost", "formula"]),
  about: z.string(),
});

const schema = agreeing<PendingImport>()(
  z.strictObject({
    personId: z.string(),
    number: z.number(),
    at: momentSchema,
    reading: z.strictObject({
      rows: z.array(row),
      rejected: z.array(rejected),
      notes: z.array(note),
      ignored: z.array(z.string()),
    }),
    shown: z.array(z.string()),
    state: z.enum(["shown", "begun", "done", "dropped"]),
    begunAt: momentSchema.optional(),
  }),
);

const form = formOf("pendingImport", schema);

/** The pending imports that the documents hold. */
export function storedPendingImports(documents: Documents): PendingImports {
  return {
    async of(personId) {
      const document = await documents.read(importsPartition, safeId(personId));
      return document === undefined ? undefined : versioned(form, document);
    },
    all: async () => (await documents.list(importsPartition)).map((document) => versioned(form, document)),
    save: ({ value, etag }) =>
      saveVersion(documents, importsPartition, safeId(value.personId), form.write(value), etag),
  };
}
