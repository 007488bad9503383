// Answers what coordinators write and press about the register.
import { handOutRegister } from "../../../usecases/hand-out-register.ts";
import type { Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
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
  }
}

/** Today's register as a workbook to change and send back. */
export async function offerTemplate({ ports, person, speaker, files }: Talk): Promise<Reply> {
  const made = await handOutRegister(ports, person.value);
  if (made.kind !== "file") return notForYou(speaker);
  const file = { name: made.name, size: made.bytes.length, content: { register: "workbook" } } as const;
  const send = [files.draft(speaker, person.value, file)];
  return { send, notice: speaker.words.notice.seeBelow, outcome: "register.template" };
}
