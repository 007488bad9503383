// Answers in a channel, where everybody reads along: only what has been submitted and posted there.

import { findLatestReport } from "../../usecases/find-latest-report.ts";
import { publicStatus } from "../../usecases/public-status.ts";
import { helpCard } from "../cards/help-card.ts";
import { noticeCard, statusCard } from "../cards/plain-cards.ts";
import { answerChannelRequest } from "./answer-channel-request.ts";
import { latestMessages } from "./answer-report.ts";
import { readChannelRequest } from "./channel-request.ts";
import type { ChannelTalk } from "./channel-talk.ts";
import { readCommand } from "./command.ts";
import { compileInChannel, latestCityReport } from "./coordinator/answer-city.ts";
import { remindChannel } from "./coordinator/answer-reminders.ts";
import { readCoordinatorCommand } from "./coordinator/coordinator-command.ts";
import { cards, type Reply } from "./reply.ts";

/** Answers in the language of the command. */
export async function answerInChannel(talk: ChannelTalk, text: string): Promise<Reply> {
  const request = readChannelRequest(text);
  if (request !== undefined) return answerChannelRequest(talk, request);
  const task = readCoordinatorCommand(text);
  if (task?.command.task === "cityReport") {
    return compileInChannel(talk, talk.speakerIn(task.language), task.command.periodId);
  }
  const read = readCommand(text);
  const speaker = talk.speakerIn(read?.language ?? talk.ports.settings.defaultLanguage);
  const asker = { kind: "channel", channelId: talk.channelId } as const;
  switch (read?.command.kind) {
    case "latest": {
      const { organisation, periodId } = read.command;
      const city = organisation === "" ? await latestCityReport(talk, speaker, periodId) : [];
      const outcome = await findLatestReport(talk.ports, asker, read.command);
      if (city.length > 0 && outcome.kind === "noOrganisation") return { send: city, outcome: "latest.city" };
      const send = latestMessages({ speaker, files: talk.files }, outcome, read.command, "channel");
      return { send: [...city, ...send], outcome: `latest.${outcome.kind}` };
    }
    case "status": {
      const headings = await publicStatus(talk.ports, talk.channelId);
      const none = noticeCard(speaker, "", [speaker.words.status.none]);
      return { send: cards(headings.length > 0 ? statusCard(speaker, headings, true) : none), outcome: "status" };
    }
    case "reminders":
      return remindChannel(talk, speaker);
    case "greet":
    case "help":
    case "language":
      return { send: cards(helpCard(speaker, { kind: "channel" })), outcome: "help" };
    case undefined:
      return {
        send: cards(helpCard(speaker, { kind: "channel" }, speaker.words.notice.notUnderstood)),
        outcome: "notUnderstood",
      };
    default:
      return { send: cards(noticeCard(speaker, "", [speaker.words.help.inPersonalChat])), outcome: "personalOnly" };
  }
}
