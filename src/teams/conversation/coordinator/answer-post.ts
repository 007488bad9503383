// Answers a coordinator who has looked whether a post arrived in its channel, or asks which ones are uncertain.
import { decideCityPost } from "../../../usecases/decide-city-post.ts";
import { type DecideOutcome, decidePost } from "../../../usecases/decide-post.ts";
import { undecidedPosts } from "../../../usecases/undecided-posts.ts";
import { noticeCard } from "../../cards/plain-cards.ts";
import { cityTroubleCard, postTroubleCard } from "../../cards/post-trouble-card.ts";
import type { ActionOf } from "../card-action.ts";
import { cards, type Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import { notForYou } from "./not-for-you.ts";

/** At once; the rest when these are decided. */
const mostShown = 5;

/** The command "utskick". */
export async function showPosts({ ports, person, speaker }: Talk): Promise<Reply> {
  const outcome = await undecidedPosts(ports, person.value);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  const { posts: words } = speaker.words.coordinator;
  const all = [
    ...outcome.cityReports.map((told) => cityTroubleCard(speaker, told)),
    ...outcome.reports.map((told) => postTroubleCard(speaker, told)),
  ];
  const left = all.length - mostShown;
  const said = all.length === 0 ? [words.none] : left > 0 ? [words.more(left)] : [];
  const shown = [...all.slice(0, mostShown), ...said.map((line) => noticeCard(speaker, "", [line]))];
  return { send: cards(...shown), notice: speaker.words.notice.seeBelow, outcome: "coordinator.posts" };
}

export async function decideOnPost(
  talk: Talk,
  { verb, report, version }: ActionOf<"resendPost" | "postArrived">,
): Promise<Reply> {
  const wish = verb === "resendPost" ? "resend" : "arrived";
  const { superseded } = talk.speaker.words.coordinator.channels;
  return decided(talk, await decidePost(talk.ports, talk.person.value, report, version, wish), superseded);
}

export async function decideOnCityPost(
  talk: Talk,
  { verb, period: periodId, edition }: ActionOf<"resendCityPost" | "cityPostArrived">,
): Promise<Reply> {
  const wish = verb === "resendCityPost" ? "resend" : "arrived";
  const { citySuperseded } = talk.speaker.words.coordinator.posts;
  return decided(
    talk,
    await decideCityPost(talk.ports, talk.person.value, { periodId, edition, wish }),
    citySuperseded,
  );
}

function decided({ speaker }: Talk, outcome: DecideOutcome, superseded: string): Reply {
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  const { channels: words } = speaker.words.coordinator;
  const said: Readonly<Record<Exclude<DecideOutcome["kind"], "notCoordinator">, string>> = {
    resent: words.resent,
    arrived: words.hasArrived,
    decided: words.decided,
    superseded,
  };
  const replace = noticeCard(speaker, "", [said[outcome.kind]]);
  return { replace, send: [], wakesOutbox: outcome.kind === "resent", outcome: `post.${outcome.kind}` };
}
