// How a value of the domain becomes a stored document and back again.
import type { z } from "zod";
import { AppError } from "../domain/app-error.ts";
import type { Versioned } from "../usecases/ports.ts";
import type { Documents, JsonObject, StoredDocument } from "./documents.ts";
import { type DocumentKind, schemaAfter, upgraded, upgrades } from "./upgrade.ts";

export interface Form<T> {
  /** The document's body for a value; throws store.corrupt for one that could not be read again. */
  write(value: T): JsonObject;
  /** The value in a document; throws store.corrupt when it is not what this version can read. */
  read(document: StoredDocument): T;
}

/** The form of one kind of document; what is derived from the value stands beside it, to be searched by. */
export function formOf<T>(
  kind: DocumentKind,
  schema: z.ZodType<T>,
  derive: (value: T) => JsonObject = () => ({}),
): Form<T> {
  return {
    write(value) {
      const checked = schema.safeParse(value);
      if (checked.success) return { schema: schemaAfter(upgrades[kind]), ...derive(value), value };
      // Better not stored than never read again: one such record would stop all that reads the whole partition.
      const says = `The ${kind} is not stored, since it could not be read again (${whereIn(checked.error)}). Report this.`;
      throw new AppError("store.corrupt", says, { cause: checked.error });
    },
    read({ id, body }) {
      const name = `${kind} ${id}`;
      const parsed = schema.safeParse(upgraded(name, body, upgrades[kind])["value"]);
      if (parsed.success) return parsed.data;
      const says = `The stored ${name} can't be read (${whereIn(parsed.error)}). Restore it from a backup.`;
      throw new AppError("store.corrupt", says, { cause: parsed.error });
    },
  };
}

function whereIn({ issues }: z.ZodError): string {
  return issues.map((issue) => issue.path.join(".") || "the whole").join(", ");
}

/** A stored value with its tag. */
export function versioned<T>(form: Form<T>, document: StoredDocument): Versioned<T> {
  return { value: form.read(document), etag: document.etag };
}

/** Creates a document without a tag, replaces one with; the new tag, or undefined when another version is stored. */
export function saveVersion(
  documents: Documents,
  partition: string,
  id: string,
  body: JsonObject,
  etag: string | undefined,
): Promise<string | undefined> {
  return etag === undefined ? documents.create(partition, id, body) : documents.replace(partition, id, body, etag);
}
