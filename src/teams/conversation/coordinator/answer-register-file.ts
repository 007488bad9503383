// Answers a spreadsheet that a coordinator sends, and what they choose to make of it.
import { applyImport, dropImport } from "../../../usecases/apply-import.ts";
import { previewImport, viewImport } from "../../../usecases/preview-import.ts";
import { noticeCard } from "../../cards/plain-cards.ts";
import { appliedImportCard, importCard, importRowsCard } from "../../cards/register-import-cards.ts";
import { cards, type Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import { notForYou } from "./not-for-you.ts";
import type { RegisterAction } from "./register-verbs.ts";

/** Undefined for whoever is no coordinator, and for a Word document: that is a form. */
export async function takeRegisterFile(talk: Talk, bytes: Uint8Array): Promise<Reply | undefined> {
  const { ports, person, speaker } = talk;
  const outcome = await previewImport(ports, person.value, bytes);
  if (outcome.kind === "notCoordinator" || outcome.kind === "wordDocument") return undefined;
  if (outcome.kind === "preview") return { send: cards(importCard(speaker, outcome)), outcome: "register.preview" };
  const { fileTitle, file } = speaker.words.coordinator.register;
  return { send: cards(noticeCard(speaker, fileTitle, [file[outcome.kind]])), outcome: `register.${outcome.kind}` };
}

type ActionOf<V extends RegisterAction["verb"]> = Extract<RegisterAction, { verb: V }>;

export async function applyRegisterFile(talk: Talk, action: ActionOf<"applyImport">): Promise<Reply> {
  const { ports, person, speaker } = talk;
  const choice = { number: action.import, removesAbsent: action.removeAbsent === "true" };
  const outcome = await applyImport(ports, person.value, choice);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  if (outcome.kind !== "applied") return ended(talk, outcome.kind);
  return { replace: appliedImportCard(speaker, outcome), send: [], outcome: "register.applied" };
}

export async function dropRegisterFile(talk: Talk, action: ActionOf<"dropImport">): Promise<Reply> {
  const outcome = await dropImport(talk.ports, talk.person.value, action.import);
  if (outcome.kind === "notCoordinator") return notForYou(talk.speaker);
  return outcome.kind === "begun" ? begun(talk) : ended(talk, outcome.kind);
}

/** The card stays, since its other button completes it. */
function begun({ speaker }: Talk): Reply {
  const notice = speaker.words.coordinator.register.applied.begun;
  return { send: cards(noticeCard(speaker, "", [notice])), notice, outcome: "register.begun" };
}

function ended({ speaker }: Talk, kind: "already" | "gone" | "dropped"): Reply {
  const { applied } = speaker.words.coordinator.register;
  return { replace: noticeCard(speaker, "", [applied[kind]]), send: [], outcome: `register.${kind}` };
}

/** Everything that the card has no room for, page by page. */
export async function showRegisterFile(talk: Talk, action: ActionOf<"showImport">): Promise<Reply> {
  const { ports, person, speaker } = talk;
  const outcome = await viewImport(ports, person.value, action.import);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  if (outcome.kind === "gone") return ended(talk, "gone");
  const notice = speaker.words.notice.seeBelow;
  return { send: cards(importRowsCard(speaker, outcome, action.page)), notice, outcome: "register.rows" };
}
