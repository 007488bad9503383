// Notes in a period until when its returned reports are taken, so that everybody looks for them as long.
import { AppError } from "../domain/app-error.ts";
import type { Day } from "../domain/day.ts";
import type { Ports } from "./ports.ts";

const tries = 8;

/** The later of what is noted and the given day. */
export async function keepCompletionsOpen(
  { periods }: Pick<Ports, "periods">,
  periodId: string,
  until: Day,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const stored = await periods.get(periodId);
    if (stored === undefined) return;
    const { completionsUntil } = stored.value;
    if (completionsUntil !== undefined && completionsUntil >= until) return;
    if (await periods.save({ ...stored, value: { ...stored.value, completionsUntil: until } })) return;
  }
  throw new AppError("store.busy", "The period was changed many times at once. Try again in a moment.");
}
