// Answers a coordinator who has looked whether a report arrived in its channel.
import { type DecideOutcome, decidePost } from "../../../usecases/decide-post.ts";
import { noticeCard } from "../../cards/plain-cards.ts";
import type { ActionOf } from "../card-action.ts";
import type { Reply } from "../reply.ts";
import type { Talk } from "../talk.ts";
import { notForYou } from "./not-for-you.ts";

export async function decideOnPost(
  { ports, person, speaker }: Talk,
  { verb, report, version }: ActionOf<"resendPost" | "postArrived">,
): Promise<Reply> {
  const wish = verb === "resendPost" ? "resend" : "arrived";
  const outcome = await decidePost(ports, person.value, report, version, wish);
  if (outcome.kind === "notCoordinator") return notForYou(speaker);
  const { channels: words } = speaker.words.coordinator;
  const said: Readonly<Record<Exclude<DecideOutcome["kind"], "notCoordinator">, string>> = {
    resent: words.resent,
    arrived: words.hasArrived,
    decided: words.decided,
    superseded: words.superseded,
  };
  const replace = noticeCard(speaker, "", [said[outcome.kind]]);
  return { replace, send: [], wakesOutbox: outcome.kind === "resent", outcome: `post.${outcome.kind}` };
}
