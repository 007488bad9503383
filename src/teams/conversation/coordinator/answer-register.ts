// Answers what coordinators write and press about the register.
import { changeOrganisation } from "../../../usecases/change-organisation.ts";
import { handOutRegister } from "../../../usecases/hand-out-register.ts";
import { viewOrganisation, viewRegister } from "../../../usecases/view-register.ts";
import { noticeCard } from "../../cards/plain-cards.ts";
import { organisationCard, registerCard, type Told, type TypedOrganisation } from "../../cards/register-cards.ts";
import { cards, type Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import { addPerson, saveContact, showContact, takeDutyAway } from "./answer-register-contact.ts";
import { applyRegisterFile, dropRegisterFile, showRegisterFile } from "./answer-register-file.ts";
import { notForYou } from "./not-for-you.ts";
import type { RegisterAction } from "./register-verbs.ts";

export function answerRegisterAction(talk: Talk, action: RegisterAction): Promise<Reply> {
  switch (action.verb) {
    case "applyImport":
      return applyRegisterFile(talk, action);
    case "showImport":
      return showRegisterFile(talk, action);
    case "dropImport":
      return dropRegisterFile(talk, action);
    case "showRegister":
      return showRegister(talk, action.search, action.page);
    case "showOrganisation":
      return showOrganisation(talk, action.organisation);
    case "saveOrganisation":
      return saveOrganisation(talk, action);
    case "showContact":
      return showContact(talk, action);
    case "saveContact":
    case "replaceContact":
      return saveContact(talk, action);
    case "addContact":
      return addPerson(talk, action);
    case "endDuty":
      return takeDutyAway(talk, action);
  }
}

export async function showRegister({ ports, person, speaker }: Talk, search = "", page = 0): Promise<Reply> {
  const outcome = await viewRegister(ports, person.value, search);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  const notice = speaker.words.notice.seeBelow;
  return { send: cards(registerCard(speaker, outcome, { search, page })), notice, outcome: "register.shown" };
}

async function showOrganisation({ ports, person, speaker }: Talk, id: string): Promise<Reply> {
  const view = await viewOrganisation(ports, person.value, id);
  if (view.kind === "notCoordinator") return notForYou(speaker);
  const card =
    view.kind === "organisation"
      ? organisationCard(speaker, view)
      : noticeCard(speaker, "", [speaker.words.coordinator.register.task.gone]);
  return { send: cards(card), notice: speaker.words.notice.seeBelow, outcome: "register.organisation" };
}

type Saving = Extract<RegisterAction, { verb: "saveOrganisation" }>;

async function saveOrganisation(talk: Talk, action: Saving): Promise<Reply> {
  const { ports, person, speaker } = talk;
  const { register } = speaker.words.coordinator;
  const { organisation: organisationId, mark, organisationName: name } = action;
  const { diarienummer, validFrom, validTo, predecessors } = action;
  const typed = { name, diarienummer, validFrom, validTo, predecessors };
  const outcome = await changeOrganisation(ports, person.value, { organisationId, mark, ...typed });
  switch (outcome.kind) {
    case "notCoordinator":
      return notForYou(speaker);
    case "gone":
      return { replace: noticeCard(speaker, "", [register.task.gone]), send: [], outcome: "register.gone" };
    case "refused": {
      const text = register.task.refused(register.rows[outcome.fault](outcome.about));
      return organisationAgain(talk, organisationId, { text, isGood: false }, typed);
    }
    default: {
      const told = { text: register.task[outcome.kind], isGood: outcome.kind !== "stale" };
      return organisationAgain(talk, organisationId, told);
    }
  }
}

async function organisationAgain(
  { ports, person, speaker }: Talk,
  id: string,
  told: Told,
  typed?: TypedOrganisation,
): Promise<Reply> {
  const view = await viewOrganisation(ports, person.value, id);
  if (view.kind !== "organisation") return { send: [], outcome: "register.gone" };
  return { replace: organisationCard(speaker, view, { told, typed }), send: [], outcome: "register.saved" };
}

/** Today's register as a workbook to change and send back. */
export async function offerTemplate({ ports, person, speaker, files }: Talk): Promise<Reply> {
  const made = await handOutRegister(ports, person.value);
  if (made.kind !== "file") return notForYou(speaker);
  const file = { name: made.name, size: made.bytes.length, content: { register: "workbook" } } as const;
  const send = [files.draft(speaker, person.value, file)];
  return { send, notice: speaker.words.notice.seeBelow, outcome: "register.template" };
}
