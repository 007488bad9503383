// Tells a coordinator that a report, or the city's, could not be posted, or that nobody knows whether it was, with what to do.
import { writeReportKey } from "../../domain/report.ts";
import type { ToldCityPost, ToldPost } from "../../usecases/told-post.ts";
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

export function cityTroubleCard(speaker: Speaker, { trouble, period, edition }: ToldCityPost): Card {
  const { channels, posts } = speaker.words.coordinator;
  const title = speaker.words.city.title(speaker.period(period));
  const about = posts.cityVersion(title, edition.version ?? edition.number);
  if (trouble === "refused") {
    return noticeCard(speaker, posts.cityRefusedTitle, [about, posts.cityRefused, posts.cityChooseNew]);
  }
  const data = { period: period.id, edition: edition.number };
  const actions = [
    { title: channels.resend, verb: "resendCityPost", data },
    { title: channels.arrived, verb: "cityPostArrived", data },
  ];
  return noticeCard(speaker, posts.cityUnknownTitle, [about, channels.unknownPost], actions);
}
