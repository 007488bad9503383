// What the import of the register needs of the store.
import type { PendingImport } from "../domain/register/pending-import.ts";

export interface KeptImport {
  readonly value: PendingImport;
  readonly etag?: string | undefined;
}

/** The last register that each coordinator has sent. */
export interface PendingImports {
  of(personId: string): Promise<KeptImport | undefined>;
  all(): Promise<readonly KeptImport[]>;
  /** Creates or replaces; the new tag, or undefined when someone else stored another version in between. */
  save(pending: KeptImport): Promise<string | undefined>;
}
