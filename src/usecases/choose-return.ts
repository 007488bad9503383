// The reports of a period that a coordinator can return: those that are submitted.
import { organisationsNamed } from "../domain/organisation-name.ts";
import type { Period } from "../domain/period.ts";
import type { Person } from "../domain/person.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { periodMeant } from "./period-status.ts";
import type { Ports } from "./ports.ts";

export type ReturnChoices =
  | {
      readonly kind: "choices";
      readonly period: Period;
      /** By name; those of that name, where one is given. */
      readonly reports: readonly { readonly organisationId: string; readonly name: string }[];
    }
  | { readonly kind: "noPeriod" }
  | NotCoordinator;

export async function returnChoices(
  ports: Ports,
  person: Person,
  named: { readonly organisation: string; readonly periodId?: string | undefined },
): Promise<ReturnChoices> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const period = await periodMeant(ports, named.periodId);
  if (period === undefined) return { kind: "noPeriod" };
  const [organisations, reports] = await Promise.all([ports.organisations.all(), ports.reports.ofPeriod(period.id)]);
  const submitted = new Set(
    reports.filter(({ value }) => value.stage !== "answering").map(({ value }) => value.organisationId),
  );
  const inThere = organisations.map(({ value }) => value).filter(({ id }) => submitted.has(id));
  const meant = named.organisation === "" ? inThere : organisationsNamed(inThere, named.organisation);
  const choices = meant.map(({ id, name }) => ({ organisationId: id, name }));
  return { kind: "choices", period, reports: choices.sort((a, b) => a.name.localeCompare(b.name, "sv")) };
}

/** While a question is open, "lämna tillbaka medel" is its answer: only an organisation's name makes it a task. */
export async function isReturnMeant(
  ports: Pick<Ports, "organisations">,
  { open }: Person,
  organisation: string | undefined,
): Promise<boolean> {
  if (organisation === undefined || organisation === "" || open === undefined) return true;
  const organisations = (await ports.organisations.all()).map(({ value }) => value);
  return organisationsNamed(organisations, organisation).length > 0;
}
