// Answers what coordinators write and press; everyone else is kindly told that it is theirs.
import { listActions } from "../../../usecases/coordinator-actions.ts";
import { coordinatorHome } from "../../../usecases/coordinator-home.ts";
import { isCoordinator } from "../../../usecases/coordinators.ts";
import { actionsCard, coordinatorHomeCard, moreTasksCard } from "../../cards/coordinator-cards.ts";
import { cards, type Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import { archiveInChat, compileInChat } from "./answer-city.ts";
import { giveMoreTime } from "./answer-extension.ts";
import { answerPeriodAction } from "./answer-period-action.ts";
import { beginOpening, showPeriods } from "./answer-periods.ts";
import { decideOnCityPost, decideOnPost, showPosts } from "./answer-post.ts";
import { answerRegisterAction, offerTemplate, showRegister } from "./answer-register.ts";
import { showReminders } from "./answer-reminders.ts";
import { chooseReturn, giveBack, showReturn, takeBack } from "./answer-return.ts";
import { offerStatus, showStatus, turnStatus } from "./answer-status.ts";
import type { CoordinatorCommand } from "./coordinator-command.ts";
import type { CoordinatorAction } from "./coordinator-verbs.ts";
import { notForYou } from "./not-for-you.ts";
import { isRegisterAction } from "./register-verbs.ts";

export function answerCoordinatorCommand(talk: Talk, command: CoordinatorCommand): Promise<Reply> {
  switch (command.task) {
    case "home":
      return showHome(talk);
    case "periods":
      return showPeriods(talk, command.periodId);
    case "openPeriod":
      return beginOpening(talk, command.periodId);
    case "reminders":
      return showReminders(talk);
    case "actions":
      return showActions(talk);
    case "status":
      return showStatus(talk, command.periodId);
    case "return":
      return chooseReturn(talk, command.organisation ?? "", command.periodId);
    case "register":
      return showRegister(talk);
    case "template":
      return offerTemplate(talk);
    case "cityReport":
      return compileInChat(talk, command.periodId);
    case "more":
      return showMore(talk);
    case "posts":
      return showPosts(talk);
    case "archive":
      return archiveInChat(talk, command.periodId);
  }
}

export function answerCoordinatorAction(talk: Talk, action: CoordinatorAction): Promise<Reply> {
  if (isRegisterAction(action)) return answerRegisterAction(talk, action);
  switch (action.verb) {
    case "coordinate":
      return answerCoordinatorCommand(talk, { task: action.task, periodId: action.period });
    case "chooseReturn":
      return chosenReturn(talk, action);
    case "returnReport":
      return giveBack(talk, action);
    case "takeBackReturn":
      return takeBack(talk, action);
    case "extendReturn":
      return giveMoreTime(talk, action);
    case "statusFile":
      return offerStatus(talk, action);
    case "periodStatus":
      return turnStatus(talk, action);
    case "resendPost":
    case "postArrived":
      return decideOnPost(talk, action);
    case "resendCityPost":
    case "cityPostArrived":
      return decideOnCityPost(talk, action);
    default:
      return answerPeriodAction(talk, action);
  }
}

export async function showHome({ ports, person, speaker }: Talk): Promise<Reply> {
  const outcome = await coordinatorHome(ports, person.value);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  return { send: cards(coordinatorHomeCard(speaker, outcome)), outcome: "coordinator.home" };
}

async function showMore({ ports, person, speaker }: Talk): Promise<Reply> {
  if (!isCoordinator(ports.settings, person.value)) return notForYou(speaker);
  return { send: cards(moreTasksCard(speaker)), outcome: "coordinator.more" };
}

async function showActions({ ports, person, speaker }: Talk): Promise<Reply> {
  const outcome = await listActions(ports, person.value);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  return { send: cards(actionsCard(speaker, outcome)), outcome: "coordinator.actions" };
}

/** Without a choice, the card to choose on. */
function chosenReturn(talk: Talk, { period, organisation }: Extract<CoordinatorAction, { verb: "chooseReturn" }>) {
  if (organisation === "") return chooseReturn(talk, "", period);
  return showReturn(talk, { periodId: period, organisationId: organisation });
}
