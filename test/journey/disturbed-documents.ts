// Documents that fail where a test wants it: before a write, or after it, as a process does that dies there.
import { AppError } from "../../src/domain/app-error.ts";
import type { Documents, JsonObject } from "../../src/store/documents.ts";

interface Write {
  readonly partition: string;
  readonly id: string;
  readonly body: JsonObject;
}

export interface Disturbance {
  readonly when: "before" | "after";
  readonly of: (write: Write) => boolean;
}

/** The same documents, whose matching writes fail. */
export function disturbed(documents: Documents, { when, of }: Disturbance): Documents {
  const around = async <T>(write: Write, work: () => Promise<T>): Promise<T> => {
    if (!of(write)) return work();
    if (when === "after") await work();
    throw new AppError("store.unavailable", "as the test wants it");
  };
  return {
    ...documents,
    create: (partition, id, body) => around({ partition, id, body }, () => documents.create(partition, id, body)),
    replace: (partition, id, body, etag) =>
      around({ partition, id, body }, () => documents.replace(partition, id, body, etag)),
  };
}
