// Tells a coordinator that a report could not be posted, or that nobody knows whether it was, with what to do.
import { writeReportKey } from "../../domain/report.ts";
import type { ToldPost } from "../../usecases/told-post.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { noticeCard } from "./plain-cards.ts";
import type { Card } from "./render-card.ts";
import type { Speaker } from "./speaker.ts";

export function postTroubleCard(
  speaker: Speaker,
  { trouble, report, version, organisationName, period }: ToldPost,
): Card {
  const { channels: words } = speaker.words.coordinator;
  const name = escapeMarkdown(organisationName);
  const about = words.about(name, speaker.period(period), version);
  if (trouble === "refused") {
    return noticeCard(speaker, words.refusedTitle, [about, words.refusedPost, words.chooseNew(name)]);
  }
  const data = { report: writeReportKey(report), version };
  return noticeCard(
    speaker,
    words.unknownTitle,
    [about, words.unknownPost],
    [
      { title: words.resend, verb: "resendPost", data },
      { title: words.arrived, verb: "postArrived", data },
    ],
  );
}
