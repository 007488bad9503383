// Changes an organisation as a coordinator wrote it on its card; its reports stay as they are.
import { type Day, parseDay } from "../domain/day.ts";
import type { Organisation } from "../domain/organisation.ts";
import type { Person } from "../domain/person.ts";
import { tidyName } from "../domain/register/fold-label.ts";
import { organisationChanges } from "../domain/register/organisation-changes.ts";
import { organisationFault } from "../domain/register/organisation-faults.ts";
import { knownNames, predecessorsNamed } from "../domain/register/predecessors.ts";
import type { RowFault } from "../domain/register/register-row.ts";
import { recordAction } from "./coordinator-actions.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { questionsAsked } from "./plan-register.ts";
import type { Ports } from "./ports.ts";
import { markOfOrganisation } from "./view-register.ts";

export interface WrittenOrganisation {
  readonly organisationId: string;
  /** Of what the card showed. */
  readonly mark: string;
  readonly name: string;
  readonly diarienummer: string;
  /** Empty, or a day. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Names or ids, with semicolons between. */
  readonly predecessors: string;
}

export type ChangeOrganisationOutcome =
  | { readonly kind: "changed" | "unchanged" | "gone" }
  /** Someone else changed it since the card was shown. */
  | { readonly kind: "stale" }
  | { readonly kind: "refused"; readonly fault: RowFault; readonly about: string }
  | NotCoordinator;

export async function changeOrganisation(
  ports: Ports,
  person: Person,
  written: WrittenOrganisation,
): Promise<ChangeOrganisationOutcome> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const all = await ports.organisations.all();
  const stored = all.find(({ value }) => value.id === written.organisationId);
  if (stored === undefined) return { kind: "gone" };
  const organisations = all.map(({ value }) => value);
  const wanted = wantedFrom(stored.value, written, organisations);
  if ("fault" in wanted) return { kind: "refused", ...wanted };
  if (organisationChanges(stored.value, wanted).length === 0) return { kind: "unchanged" };
  if (markOfOrganisation(stored.value) !== written.mark) return { kind: "stale" };
  const taken = { organisation: wanted, stored: stored.value, rows: [] };
  const fault = organisationFault({ organisations, people: [] }, taken, [], questionsAsked(ports));
  if (fault !== undefined) return { kind: "refused", fault: fault.kind, about: fault.about };
  if (!(await ports.organisations.save({ ...stored, value: wanted }))) return { kind: "stale" };
  await recordAction(ports, person, { kind: "organisationChanged", organisationIds: [wanted.id] });
  return { kind: "changed" };
}

interface Refused {
  readonly fault: RowFault;
  readonly about: string;
}

function wantedFrom(
  stored: Organisation,
  written: WrittenOrganisation,
  organisations: readonly Organisation[],
): Organisation | Refused {
  const name = tidyName(written.name);
  const [validFrom, validTo] = [dayIn(written.validFrom), dayIn(written.validTo)];
  if (name === "") return { fault: "organisationMissing", about: "" };
  if (validFrom === "none") return { fault: "validFromUnreadable", about: written.validFrom };
  if (validTo === "none") return { fault: "validToUnreadable", about: written.validTo };
  const named = written.predecessors.split(";").map(tidyName);
  const known = knownNames(organisations);
  const predecessors = predecessorsNamed(
    named.filter((one) => one !== ""),
    stored,
    known,
  );
  if ("kind" in predecessors) return { fault: predecessors.kind, about: predecessors.about };
  const diarienummer = tidyName(written.diarienummer) || undefined;
  return { ...stored, name, diarienummer, validFrom, validTo, predecessors };
}

function dayIn(text: string): Day | undefined | "none" {
  return text.trim() === "" ? undefined : (parseDay(text.trim()) ?? "none");
}
