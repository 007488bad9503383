// The cards of the register: its organisations page by page, one organisation, and one contact person.
import type { Organisation } from "../../domain/organisation.ts";
import type { DutyRole } from "../../domain/person.ts";
import type { WrittenContact } from "../../domain/register/contact-fault.ts";
import { excerptOf } from "../../domain/text.ts";
import type { ContactView, OrganisationView, RegisterView } from "../../usecases/view-register.ts";
import type { ActionData } from "./card-parts.ts";
import { escapeMarkdown, plainText } from "./escape-markdown.ts";
import type { Card } from "./render-card.ts";
import { asSentence, type Speaker } from "./speaker.ts";

export interface RegisterPage {
  readonly search: string;
  /** From 0. */
  readonly page: number;
}

const rowsPerPage = 8;
/** Contact persons on a row, and on an organisation's own card. */
const shown = { contacts: 4, all: 20, text: 160 } as const;

export function registerCard(speaker: Speaker, { organisations }: RegisterView, asked: RegisterPage): Card {
  const { task, workbook } = speaker.words.coordinator.register;
  const pages = Math.max(1, Math.ceil(organisations.length / rowsPerPage));
  const page = Math.min(asked.page, pages - 1);
  const rows = organisations.slice(page * rowsPerPage, (page + 1) * rowsPerPage);
  const first = page * rowsPerPage + 1;
  const turn = (title: string, to: number): ActionData => {
    return { title, verb: "showRegister", data: { search: asked.search, page: to } };
  };
  return speaker.render("register", {
    lang: speaker.language,
    summary: task.title,
    title: task.title,
    found: rows.length === 0 ? task.none : task.found(first, first + rows.length - 1, organisations.length),
    rows: rows.map((view) => rowOf(speaker, view)),
    searchLabel: task.search,
    search: asked.search,
    find: task.find,
    actions: [
      ...(page > 0 ? [turn(task.previous, page - 1)] : []),
      ...(page + 1 < pages ? [turn(task.next, page + 1)] : []),
      { title: workbook.get, verb: "coordinate", data: { task: "template" } },
    ],
  });
}

function rowOf(speaker: Speaker, view: OrganisationView) {
  const { task, preview } = speaker.words.coordinator.register;
  const { organisation, contacts } = view;
  const lines = contacts.slice(0, shown.contacts).map((contact) => contactLine(speaker, contact));
  const left = contacts.length - lines.length;
  return {
    organisation: organisation.id,
    name: escapeMarkdown(organisation.name),
    facts: factsOf(speaker, view),
    contacts: [...(contacts.length === 0 ? [task.noContact] : lines), ...(left > 0 ? [preview.more(left)] : [])].map(
      (text) => ({ text }),
    ),
    open: task.open,
    tooltip: `${task.open}: ${organisation.name}`,
  };
}

/** "Stadsdelsnämnd · EKB 2026/118 · gäller till 30 juni 2026". */
function factsOf(speaker: Speaker, { organisation, predecessors }: OrganisationView): string {
  const { register } = speaker.words.coordinator;
  const { type, diarienummer = "", validFrom, validTo } = organisation;
  const facts = [
    register.typeName(type),
    diarienummer,
    validFrom === undefined ? "" : register.task.validFrom(speaker.day(validFrom)),
    validTo === undefined ? "" : register.task.validTo(speaker.day(validTo)),
    predecessors.length === 0 ? "" : register.task.predecessors(excerptOf(predecessors.join(", "), shown.text)),
  ];
  return escapeMarkdown(facts.filter((fact) => fact !== "").join(" · "));
}

function contactLine({ words }: Speaker, { person, role }: ContactView): string {
  const { name, email, phone } = person;
  const said = [`${name} (${words.coordinator.register.role[role]})`, email, phone];
  return escapeMarkdown(excerptOf(said.filter((part) => part !== "").join(", "), shown.text));
}

export interface Told {
  readonly text: string;
  readonly isGood: boolean;
}

/** What was typed for the organisation, given back where it could not be saved. */
export type TypedOrganisation = Pick<Organisation, "name"> & {
  readonly diarienummer: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly predecessors: string;
};

interface OrganisationCardOptions {
  readonly told?: Told | undefined;
  readonly typed?: TypedOrganisation | undefined;
  readonly typedContact?: WrittenContact | undefined;
}

export function organisationCard(
  speaker: Speaker,
  view: OrganisationView,
  { told, typed, typedContact }: OrganisationCardOptions = {},
): Card {
  const { task } = speaker.words.coordinator.register;
  const { organisation, contacts } = view;
  const { id, name, diarienummer = "", validFrom = "", validTo = "" } = organisation;
  const fields = typed ?? { name, diarienummer, validFrom, validTo, predecessors: view.predecessors.join("; ") };
  return speaker.render("register-organisation", {
    lang: speaker.language,
    summary: plainText([name, told?.text ?? ""].join(" ")),
    organisation: id,
    mark: view.mark,
    title: escapeMarkdown(name),
    facts: factsOf(speaker, view),
    notice: told === undefined ? "" : escapeMarkdown(told.text),
    noticeStyle: told?.isGood ? "good" : "attention",
    contacts: contacts.slice(0, shown.all).map((contact) => ({
      organisation: id,
      person: contact.person.id,
      text: contactLine(speaker, contact),
      change: task.change,
      tooltip: `${task.change}: ${contact.person.name}`,
    })),
    none: contacts.length === 0 ? task.noContact : "",
    ends: task.ends,
    organisationName: fields.name,
    diarienummer: fields.diarienummer,
    validFrom: fields.validFrom,
    validTo: fields.validTo,
    predecessors: fields.predecessors,
    changeTitle: `${task.changeOrganisation}…`,
    addTitle: `${task.addPerson}…`,
    save: task.save,
    ...contactFields(speaker, typedContact ?? { name: "", email: "", phone: "", role: "primary" }),
    actions: [{ title: task.back, verb: "showRegister", data: {} }],
  });
}

export function contactCard(
  speaker: Speaker,
  { organisation }: OrganisationView,
  contact: ContactView,
  { error = "", typed }: { readonly error?: string; readonly typed?: WrittenContact } = {},
): Card {
  const { task } = speaker.words.coordinator.register;
  const title = task.personTitle(organisation.name);
  const { name, email, phone } = contact.person;
  return speaker.render("register-contact", {
    lang: speaker.language,
    summary: plainText(title),
    organisation: organisation.id,
    person: contact.person.id,
    mark: contact.mark,
    title: escapeMarkdown(title),
    error,
    ...contactFields(speaker, typed ?? { name, email, phone, role: contact.role }),
    replaces: task.replaces,
    save: task.save,
    replace: task.replace,
    end: task.end,
    back: task.leave,
  });
}

function contactFields({ words }: Speaker, { name, email, phone, role }: WrittenContact) {
  const { task, role: names } = words.coordinator.register;
  const roles = (["primary", "deputy"] as const satisfies readonly DutyRole[]).map((value) => {
    return { value, title: asSentence(names[value]) };
  });
  return { labels: task.fields, needed: task.needed, name, email, phone, role, roles };
}
