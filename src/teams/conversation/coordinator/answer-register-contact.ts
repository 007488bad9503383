// Answers a coordinator who changes, replaces, adds or takes away a single contact person.
import type { ContactFault, WrittenContact } from "../../../domain/register/contact-fault.ts";
import { addContact, changeContact, endDuty } from "../../../usecases/change-contact.ts";
import { replaceContact } from "../../../usecases/replace-contact.ts";
import { type ContactView, type OrganisationView, viewOrganisation } from "../../../usecases/view-register.ts";
import { escapeMarkdown } from "../../cards/escape-markdown.ts";
import { noticeCard } from "../../cards/plain-cards.ts";
import { contactCard, organisationCard, type Told } from "../../cards/register-cards.ts";
import { cards, type Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import { notForYou } from "./not-for-you.ts";
import type { RegisterAction } from "./register-verbs.ts";

type ActionOf<V extends RegisterAction["verb"]> = Extract<RegisterAction, { verb: V }>;

export async function showContact(talk: Talk, action: ActionOf<"showContact">): Promise<Reply> {
  const found = await find(talk, action);
  if ("send" in found) return found;
  return { send: cards(contactCard(talk.speaker, found.view, found.contact)), outcome: "register.contact" };
}

interface Found {
  readonly view: OrganisationView;
  readonly contact: ContactView;
}

async function find(
  talk: Talk,
  { organisation, person }: Pick<ActionOf<"showContact">, "organisation" | "person">,
): Promise<Found | Reply> {
  const view = await viewOrganisation(talk.ports, talk.person.value, organisation);
  if (view.kind === "notCoordinator") return notForYou(talk.speaker);
  const contact = view.kind === "organisation" ? view.contacts.find((one) => one.person.id === person) : undefined;
  return view.kind === "organisation" && contact !== undefined ? { view, contact } : gone(talk);
}

function gone({ speaker }: Talk): Reply {
  const { task } = speaker.words.coordinator.register;
  return { replace: noticeCard(speaker, "", [task.gone]), send: [], outcome: "register.gone" };
}

type Changing = ActionOf<"saveContact" | "replaceContact">;

const writtenIn = ({ name, email, phone, role }: WrittenContact): WrittenContact => ({ name, email, phone, role });

export async function saveContact(talk: Talk, action: Changing): Promise<Reply> {
  const { organisation: organisationId, person: personId, mark } = action;
  const change = { organisationId, personId, mark, written: writtenIn(action) };
  const { task } = talk.speaker.words.coordinator.register;
  const outcome =
    action.verb === "saveContact"
      ? await changeContact(talk.ports, talk.person.value, change)
      : await replaceContact(talk.ports, talk.person.value, change);
  switch (outcome.kind) {
    case "notCoordinator":
      return notForYou(talk.speaker);
    case "gone":
      return gone(talk);
    case "changed":
      return showOrganisation(talk, organisationId, { text: task.changed, isGood: true });
    case "replaced": {
      const drafts = outcome.drafts === 0 ? "" : ` ${task.drafts(outcome.drafts)}`;
      const text = `${task.replaced(outcome.from.name, outcome.to.name)}${drafts}`;
      return showOrganisation(talk, organisationId, { text, isGood: true });
    }
    case "stale":
      return again(talk, action, task.stale);
    case "refused":
      return again(talk, action, task.fault[outcome.fault]);
  }
}

/** The card once more, with what was typed. */
async function again(talk: Talk, action: Changing, error: string): Promise<Reply> {
  const found = await find(talk, action);
  if ("send" in found) return found;
  const replace = contactCard(talk.speaker, found.view, found.contact, { error, typed: writtenIn(action) });
  return { replace, send: [], outcome: "register.refused" };
}

export async function addPerson(talk: Talk, action: ActionOf<"addContact">): Promise<Reply> {
  const { organisation: organisationId } = action;
  const outcome = await addContact(talk.ports, talk.person.value, { organisationId, written: writtenIn(action) });
  const { task } = talk.speaker.words.coordinator.register;
  switch (outcome.kind) {
    case "notCoordinator":
      return notForYou(talk.speaker);
    case "changed":
      return showOrganisation(talk, organisationId, { text: task.added(outcome.person.name), isGood: true });
    case "refused": {
      const told = { text: faultText(talk, outcome.fault), isGood: false };
      return showOrganisation(talk, organisationId, told, writtenIn(action));
    }
    default:
      return gone(talk);
  }
}

function faultText({ speaker }: Talk, fault: ContactFault | "emailTaken"): string {
  return speaker.words.coordinator.register.task.fault[fault];
}

async function showOrganisation(talk: Talk, id: string, told: Told, typedContact?: WrittenContact): Promise<Reply> {
  const view = await viewOrganisation(talk.ports, talk.person.value, id);
  if (view.kind !== "organisation") return gone(talk);
  return {
    replace: organisationCard(talk.speaker, view, { told, typedContact }),
    send: [],
    outcome: "register.changed",
  };
}

/** Asks once more where nobody would be left. */
export async function takeDutyAway(talk: Talk, action: ActionOf<"endDuty">): Promise<Reply> {
  const { organisation: organisationId, person: personId, sure } = action;
  const { speaker, ports, person } = talk;
  const { task } = speaker.words.coordinator.register;
  const outcome = await endDuty(ports, person.value, { organisationId, personId, isSure: sure === "yes" });
  switch (outcome.kind) {
    case "notCoordinator":
      return notForYou(speaker);
    case "gone":
      return gone(talk);
    case "ended":
      return showOrganisation(talk, organisationId, { text: task.ended(outcome.person.name), isGood: true });
    case "lastContact": {
      const organisation = (await ports.organisations.get(organisationId))?.value.name ?? organisationId;
      const line = escapeMarkdown(task.last(outcome.person.name, organisation));
      const actions = [
        {
          title: task.endAnyway,
          verb: "endDuty",
          data: { organisation: organisationId, person: personId, sure: "yes" },
        },
        { title: task.keep, verb: "showOrganisation", data: { organisation: organisationId } },
      ];
      return { replace: noticeCard(speaker, "", [line], actions), send: [], outcome: "register.lastContact" };
    }
  }
}
