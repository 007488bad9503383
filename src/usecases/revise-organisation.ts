// Changes what is stored of an organisation, again on the newest version whenever it was changed in between.
import { AppError } from "../domain/app-error.ts";
import type { Organisation } from "../domain/organisation.ts";
import type { Ports } from "./ports.ts";

const tries = 5;

/** Nothing is stored where the change returns nothing; whether something was stored. */
export async function reviseOrganisation(
  ports: Pick<Ports, "organisations">,
  id: string,
  change: (organisation: Organisation) => Organisation | undefined,
): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const current = await ports.organisations.get(id);
    const value = current && change(current.value);
    if (value === undefined) return false;
    if (await ports.organisations.save({ ...current, value })) return true;
  }
  throw new AppError("store.busy", "This organisation was changed many times at once. Try again in a moment.");
}
