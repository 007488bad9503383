// Shows a coordinator the register: organisations with their contact persons.
import type { Organisation } from "../domain/organisation.ts";
import { contactOrder, type DutyRole, type Person } from "../domain/person.ts";
import { foldName } from "../domain/register/fold-label.ts";
import { shownMark } from "../domain/register/shown-mark.ts";
import { isCoordinator, type NotCoordinator } from "./coordinators.ts";
import { listed } from "./plan-register.ts";
import type { Ports } from "./ports.ts";

export interface ContactView {
  readonly person: Person;
  readonly role: DutyRole;
  /** Of what is shown of them. */
  readonly mark: string;
}

export interface OrganisationView {
  readonly kind: "organisation";
  readonly organisation: Organisation;
  /** Of what is shown of it. */
  readonly mark: string;
  /** By name. */
  readonly predecessors: readonly string[];
  readonly contacts: readonly ContactView[];
}

export interface RegisterView {
  readonly kind: "register";
  /** Those whose name, or a contact person's, has what was searched for; by name. */
  readonly organisations: readonly OrganisationView[];
}

export async function viewRegister(
  ports: Ports,
  person: Person,
  search: string,
): Promise<RegisterView | NotCoordinator> {
  if (!isCoordinator(ports.settings, person)) return { kind: "notCoordinator" };
  const [organisations, people] = await Promise.all([ports.organisations.all(), ports.people.all()]);
  const all = organisations.map(({ value }) => value).sort((a, b) => a.name.localeCompare(b.name, "sv"));
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const views = all.map((organisation) => organisationView(organisation, listed(people), names));
  const wanted = foldName(search);
  const isMeant = ({ organisation, contacts }: OrganisationView) =>
    [organisation.name, ...contacts.flatMap(({ person: { name, email } }) => [name, email])].some((text) =>
      foldName(text).includes(wanted),
    );
  return { kind: "register", organisations: views.filter(isMeant) };
}

/** One organisation; undefined when there is none with that id. */
export async function viewOrganisation(
  ports: Ports,
  person: Person,
  organisationId: string,
): Promise<OrganisationView | { readonly kind: "gone" } | NotCoordinator> {
  const register = await viewRegister(ports, person, "");
  if (register.kind === "notCoordinator") return register;
  return register.organisations.find(({ organisation }) => organisation.id === organisationId) ?? { kind: "gone" };
}

function organisationView(
  organisation: Organisation,
  people: readonly Person[],
  names: ReadonlyMap<string, string>,
): OrganisationView {
  const contacts = people.flatMap((person): readonly ContactView[] => {
    const duty = person.duties.find(({ organisationId }) => organisationId === organisation.id);
    return duty === undefined ? [] : [{ person, role: duty.role, mark: markOfContact(person, duty.role) }];
  });
  const order = contactOrder(organisation.id);
  return {
    kind: "organisation",
    organisation,
    mark: markOfOrganisation(organisation),
    predecessors: organisation.predecessors.map((id) => names.get(id) ?? id),
    contacts: contacts.sort((a, b) => order(a.person, b.person)),
  };
}

export function markOfContact({ name, email, phone }: Person, role: DutyRole): string {
  return shownMark(name, email, phone, role);
}

export function markOfOrganisation(organisation: Organisation): string {
  const { name, diarienummer = "", validFrom = "", validTo = "", predecessors } = organisation;
  return shownMark(name, diarienummer, validFrom, validTo, ...predecessors);
}
