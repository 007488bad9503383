// Answers a coordinator about reminders: what is planned and sent, a pause, and sending now; kindly refuses others.
import { type NudgeOverview, nudgeOverview, pauseNudges, previewRequest } from "../../../usecases/coordinate-nudges.ts";
import { isCoordinator, type NotCoordinator } from "../../../usecases/coordinators.ts";
import { publicStatus } from "../../../usecases/public-status.ts";
import { escapeMarkdown } from "../../cards/escape-markdown.ts";
import { noticeCard } from "../../cards/plain-cards.ts";
import { remindersCard } from "../../cards/reminders-card.ts";
import { dueLine, headingLine, type Speaker } from "../../cards/speaker.ts";
import { listInWords } from "../../words/words.ts";
import type { ActionOf } from "../card-action.ts";
import type { ChannelTalk } from "../channel-talk.ts";
import { cards, type Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import { notForYou } from "./not-for-you.ts";

/** The command "påminnelser". */
export async function showReminders({ ports, person, speaker }: Talk): Promise<Reply> {
  const outcome = await nudgeOverview(ports, person.value);
  if (outcome.kind === "notCoordinator") return notForYou(speaker, speaker.words.nudge.coordinatorOnly);
  return { send: cards(remindersCard(speaker, outcome)), outcome: "reminders" };
}

export async function pause(
  { ports, person, speaker }: Talk,
  { verb, period }: ActionOf<"pauseNudges" | "resumeNudges">,
): Promise<Reply> {
  const done = await pauseNudges(ports, person.value, period, verb === "pauseNudges");
  const outcome: NudgeOverview | NotCoordinator =
    done.kind === "notCoordinator" ? done : await nudgeOverview(ports, person.value);
  if (outcome.kind === "notCoordinator") return notForYou(speaker, speaker.words.nudge.coordinatorOnly);
  return { replace: remindersCard(speaker, outcome), send: [], outcome: verb };
}

/** Says who is reminded and who not and why, and has it sent outside the turn. */
export async function remindNow(talk: Talk, { organisations }: ActionOf<"remindNow">): Promise<Reply> {
  const { ports, person, speaker } = talk;
  const chosen = organisations.split(",").filter((id) => id !== "");
  const { overview: words, why } = speaker.words.nudge;
  if (chosen.length === 0) return { send: [], notice: words.chooseNeeded, outcome: "remindNow.none" };
  const outcome = await previewRequest(ports, person.value, chosen);
  if (outcome.kind === "notCoordinator") return notForYou(speaker, speaker.words.nudge.coordinatorOnly);
  const { recipients, others } = outcome;
  const sending = recipients.length === 0 ? words.sendingNone : words.sending(listInWords(speaker.words, recipients));
  const lines = [sending, ...others.map((other) => words.notTo(other.name, why[other.why]))];
  if (recipients.length > 0) talk.sendNudges(chosen);
  const card = noticeCard(speaker, words.title, lines.map(escapeMarkdown));
  return { send: cards(card), outcome: "remindNow" };
}

/** In a channel: which of its boards have not submitted, on a coordinator's request; never persons. */
export async function remindChannel(talk: ChannelTalk, speaker: Speaker): Promise<Reply> {
  const { nudge } = speaker.words;
  const asker = await talk.whoAsks();
  const isAllowed = asker !== undefined && isCoordinator(talk.ports.settings, asker.value);
  if (!isAllowed) {
    return { send: cards(noticeCard(speaker, "", [nudge.coordinatorOnlyChannel])), outcome: "notCoordinator" };
  }
  const headings = await publicStatus(talk.ports, talk.channelId);
  const missing = headings.filter(({ status }) => status !== "submitted");
  if (missing.length === 0) {
    const line = headings.length === 0 ? speaker.words.status.none : nudge.channelAllIn;
    return { send: cards(noticeCard(speaker, "", [line])), outcome: "channelReminder.none" };
  }
  const lines = missing.map((heading) => `${headingLine(speaker, heading)}: ${dueLine(speaker, heading)}`);
  return { send: cards(noticeCard(speaker, nudge.channelTitle, lines)), outcome: "channelReminder" };
}
