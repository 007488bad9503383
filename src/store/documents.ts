// The internal port that every stored noun is written on: JSON documents in partitions, changed and removed only from their latest version.
export interface JsonObject {
  readonly [key: string]: unknown;
}

export interface StoredDocument {
  readonly id: string;
  /** Opaque; another one after every change. */
  readonly etag: string;
  readonly body: JsonObject;
}

/** What documents can be searched by: fields at the top of their body. */
export type Where =
  | { readonly field: "aadObjectId" | "email"; readonly equals: string }
  | { readonly field: "awaitsPost"; readonly equals: true }
  | { readonly field: "organisationIds"; readonly contains: string };

export interface Selection {
  readonly where?: Where | undefined;
  readonly idPrefix?: string | undefined;
}

/** Faults are AppErrors; a document that exists, changed or is gone is an answer, never a fault. */
export interface Documents {
  read(partition: string, id: string): Promise<StoredDocument | undefined>;
  /** The new tag; undefined when the document exists already. */
  create(partition: string, id: string, body: JsonObject): Promise<string | undefined>;
  /** The new tag; undefined when the document has changed since that tag, or is gone. */
  replace(partition: string, id: string, body: JsonObject, etag: string): Promise<string | undefined>;
  /** False when the document has changed since that tag, or is gone already. */
  remove(partition: string, id: string, etag: string): Promise<boolean>;
  /** All that match, by id. */
  list(partition: string, selection?: Selection): Promise<readonly StoredDocument[]>;
  close(): Promise<void>;
}
