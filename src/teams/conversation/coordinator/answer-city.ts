// Answers who asks for the city's report: a coordinator in the personal chat, and anyone in its channel.
import { archivePeriod } from "../../../usecases/archive-period.ts";
import { type CompileOutcome, compileCityReport } from "../../../usecases/compile-city-report.ts";
import { type CityReportFound, findCityReport } from "../../../usecases/find-city-report.ts";
import { noCityCard } from "../../cards/city-cards.ts";
import { noticeCard } from "../../cards/plain-cards.ts";
import type { Speaker } from "../../cards/speaker.ts";
import type { ChannelTalk } from "../channel-talk.ts";
import { cards, type Message, type Reply } from "../reply.ts";
import type { FileOffer, Talk } from "../talk.ts";
import { notForYou } from "./not-for-you.ts";

/** The command "sammanställ". */
export async function compileInChat(talk: Talk, periodId: string | undefined): Promise<Reply> {
  const { ports, person, speaker, files } = talk;
  const outcome = await compileCityReport(ports, person.value, periodId);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  return compiled(speaker, files, outcome, "personal");
}

/** The command "arkivera". */
export async function archiveInChat(talk: Talk, periodId: string | undefined): Promise<Reply> {
  const { ports, person, speaker, files } = talk;
  const outcome = await archivePeriod(ports, person.value, periodId);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  const send =
    outcome.kind === "archive" ? [files.archive(speaker, person.value, outcome)] : cards(noCityCard(speaker, outcome));
  return { send, notice: speaker.words.notice.seeBelow, outcome: `archive.${outcome.kind}` };
}

/** The command "sammanställ" where the city's reports are posted; elsewhere they are for the personal chat. */
export async function compileInChannel(
  { ports, files, channelId, whoAsks }: ChannelTalk,
  speaker: Speaker,
  periodId: string | undefined,
): Promise<Reply> {
  const { channel } = (await ports.city.get()).value;
  if (channel?.id !== channelId) {
    return { send: cards(noticeCard(speaker, "", [speaker.words.help.inPersonalChat])), outcome: "personalOnly" };
  }
  const person = await whoAsks();
  const outcome = person === undefined ? refused : await compileCityReport(ports, person.value, periodId);
  if (outcome.kind === "notCoordinator") return notForYou(speaker, speaker.words.city.coordinatorOnlyChannel);
  return compiled(speaker, files, outcome, "channel");
}

const refused = { kind: "notCoordinator" } as const;

function compiled(speaker: Speaker, files: FileOffer, outcome: CompileOutcome, place: "personal" | "channel"): Reply {
  const send =
    outcome.kind === "compiled"
      ? [files.city(speaker, outcome.announcement, place)]
      : cards(noCityCard(speaker, outcome));
  return { send, notice: speaker.words.notice.seeBelow, outcome: `city.${outcome.kind}` };
}

/** The command "senaste rapporten" where the city's reports are posted; nothing elsewhere. */
export async function latestCityReport(
  { ports, files, channelId }: ChannelTalk,
  speaker: Speaker,
  periodId: string | undefined,
): Promise<readonly Message[]> {
  const found = await findCityReport(ports, channelId, periodId);
  return found === undefined ? [] : [cityMessage(speaker, files, found)];
}

function cityMessage(speaker: Speaker, files: FileOffer, found: CityReportFound): Message {
  if (found.kind === "found") return files.city(speaker, found.announcement, "channel");
  const { city } = speaker.words;
  const line = found.period === undefined ? city.noPeriods : city.notComplete(speaker.period(found.period));
  return { kind: "card", card: noticeCard(speaker, "", [line]) };
}
