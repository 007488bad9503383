// A document's body as text, no larger than every store can hold.
import { AppError } from "../domain/app-error.ts";
import type { JsonObject } from "./documents.ts";

// Cosmos takes 2 MB, its own fields included.
const mostBytes = 1_900_000;

/** The body as JSON; throws store.tooLarge when a document can't hold it. */
export function writeBody(body: JsonObject): string {
  const text = JSON.stringify(body);
  const bytes = Buffer.byteLength(text);
  if (bytes <= mostBytes) return text;
  const size = (bytes / 1_000_000).toFixed(1);
  throw new AppError(
    "store.tooLarge",
    `A document of ${size} MB is more than the store can hold (1.9 MB). Shorten it.`,
  );
}
