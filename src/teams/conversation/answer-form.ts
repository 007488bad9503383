// Answers a file that a person sends, and what they choose to save of it.
import { saveForm, useForm } from "../../usecases/save-form.ts";
import { type TakeFormOutcome, takeForm } from "../../usecases/take-form.ts";
import { otherReportCard, savedFormCard, sentFormCard, whichReportCard } from "../cards/form-cards.ts";
import { noticeCard } from "../cards/plain-cards.ts";
import type { SentFile } from "../inbound.ts";
import type { ActionOf } from "./card-action.ts";
import { takeRegisterFile } from "./coordinator/answer-register-file.ts";
import { cards, type Reply } from "./reply.ts";
import { notOpen, refusal, stepCard } from "./step-messages.ts";
import type { Talk } from "./talk.ts";

/** Takes the one form that was sent; anything else is answered with why not. */
export async function takeFiles(talk: Talk, files: readonly SentFile[]): Promise<Reply> {
  const { form } = talk.speaker.words;
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) return notTaken(talk, form.oneFile, "severalFiles");
  if (file.kind === "picture") return notTaken(talk, form.picture, "picture");
  if (file.kind === "other") return notTaken(talk, form.unattached, "unattached");
  const fetched = await talk.download(file.downloadUrl);
  switch (fetched.kind) {
    case "downloaded":
      return (
        (await takeRegisterFile(talk, fetched.bytes)) ??
        formTaken(talk, await takeForm(talk.ports, talk.person, fetched.bytes))
      );
    case "tooLarge":
      return notTaken(talk, form.fault.tooLarge, fetched.kind);
    default:
      return notTaken(talk, form[fetched.kind], fetched.kind);
  }
}

function notTaken({ speaker }: Talk, message: string, outcome: string): Reply {
  return { send: cards(noticeCard(speaker, speaker.words.form.fileTitle, [message])), outcome: `form.${outcome}` };
}

function formTaken(talk: Talk, taken: TakeFormOutcome): Reply {
  const { speaker, ports } = talk;
  const { form } = speaker.words;
  const outcome = `form.${taken.kind}`;
  switch (taken.kind) {
    case "compared":
      return { send: cards(sentFormCard(speaker, taken.form, ports.settings.textLimit)), outcome };
    case "otherReport":
      return { send: cards(otherReportCard(speaker, taken.form)), outcome };
    case "whichReport":
      return { send: cards(whichReportCard(speaker, taken.number, taken.reports)), outcome };
    case "notOpen":
      return notOpen(speaker, taken.step, "");
    case "noReport":
    case "noQuestions":
    case "picture":
      return notTaken(talk, form[taken.kind], taken.kind);
    default:
      return notTaken(talk, form.fault[taken.kind], taken.kind);
  }
}

export async function useSentForm(talk: Talk, { report, form }: ActionOf<"useForm">): Promise<Reply> {
  const { speaker, ports } = talk;
  const outcome = await useForm(ports, talk.person, { key: report, number: form });
  if (outcome.kind === "notOpen") return notOpen(speaker, outcome.step, "");
  if (outcome.kind === "formGone") return gone(talk);
  if (outcome.kind !== "compared") return refusal(speaker, outcome);
  return { replace: sentFormCard(speaker, outcome.form, ports.settings.textLimit), send: [], outcome: "form.used" };
}

export async function saveSentForm(talk: Talk, { report, form, chosen }: ActionOf<"saveForm">): Promise<Reply> {
  const { speaker, ports } = talk;
  const outcome = await saveForm(ports, talk.person, { key: report, number: form, chosen });
  switch (outcome.kind) {
    case "saved": {
      // A repeated press has nothing new to follow.
      const follows = outcome.saved.length > 0 ? cards(stepCard(speaker, outcome.step)) : [];
      return { replace: savedFormCard(speaker, outcome), send: follows, outcome: "form.saved" };
    }
    case "nothingChosen": {
      const error = speaker.words.form.nothingChosen;
      const card = sentFormCard(speaker, outcome.form, ports.settings.textLimit, error);
      return { replace: card, send: [], outcome: "form.nothingChosen" };
    }
    case "notOpen":
      return notOpen(speaker, outcome.step, "");
    case "formGone":
      return gone(talk);
    default:
      return refusal(speaker, outcome);
  }
}

function gone({ speaker }: Talk): Reply {
  return { replace: noticeCard(speaker, "", [speaker.words.form.gone]), send: [], outcome: "form.gone" };
}

/** Nothing was saved, and nothing will be. */
export function dropForm({ speaker }: Talk): Reply {
  return { replace: noticeCard(speaker, "", [speaker.words.form.dropped]), send: [], outcome: "form.dropped" };
}
