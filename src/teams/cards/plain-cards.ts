// The cards that are not about answering: notices, documents, and text that could not be taken.
import type { SubmissionAnnouncement } from "../../usecases/ports.ts";
import type { ReportHeading } from "../../usecases/views.ts";
import type { ActionData } from "./card-parts.ts";
import { escapeMarkdown, plainText } from "./escape-markdown.ts";
import type { Card } from "./render-card.ts";
import { asSentence, dueLine, type Speaker } from "./speaker.ts";

/** Lines are safe for a TextBlock already. */
export function noticeCard(
  speaker: Speaker,
  title: string,
  lines: readonly string[],
  actions: readonly ActionData[] = [],
): Card {
  return speaker.render("notice", {
    lang: speaker.language,
    summary: plainText([title, ...lines].filter((line) => line !== "").join(" ")),
    title,
    lines: lines.map((text) => ({ text })),
    actions,
  });
}

export function languageCard(speaker: Speaker): Card {
  const { language, notice } = speaker.words;
  return noticeCard(
    speaker,
    language.title,
    [language.choose],
    [
      { title: notice.svenska, verb: "language", data: { language: "sv" } },
      { title: notice.english, verb: "language", data: { language: "en" } },
    ],
  );
}

export interface DocumentLink {
  readonly url: string;
  readonly valid: string;
  /** What the button says, where it does not fetch the document. */
  readonly button?: string | undefined;
}

/** A submitted report with a link to its document. */
export function postedCard(speaker: Speaker, report: SubmissionAnnouncement, link: DocumentLink): Card {
  const { posted } = speaker.words;
  const { organisationName, period, version, submittedBy, submittedAt, file } = report;
  const lines = [
    posted.line(speaker.period(period), version),
    posted.submitted(escapeMarkdown(submittedBy), speaker.moment(submittedAt)),
  ];
  return documentCard(speaker, posted.title(escapeMarkdown(organisationName)), lines, file.name, link);
}

export function documentCard(
  speaker: Speaker,
  title: string,
  lines: readonly string[],
  name: string,
  { url, valid, button = speaker.words.button.download }: DocumentLink,
): Card {
  return speaker.render("document", {
    lang: speaker.language,
    summary: plainText([title, ...lines].join(" · ")),
    title,
    lines: lines.map((text) => ({ text })),
    valid,
    download: button,
    name,
    url,
  });
}

export interface HandedBack {
  readonly title: string;
  readonly message: string;
  readonly field: "text" | "reason";
  readonly value: string;
  readonly reference?: string | undefined;
  readonly again?: ActionData | undefined;
}

/** Gives people their text back when it could not be taken, with a way to try again where that can help. */
export function handedBackCard(speaker: Speaker, back: HandedBack): Card {
  const { words } = speaker;
  return speaker.render("handed-back", {
    lang: speaker.language,
    summary: plainText(`${back.title}. ${back.message}`),
    title: back.title,
    message: back.message,
    field: back.field,
    label: back.again ? words.trouble.cardText : words.notOpen.textKept,
    value: back.value,
    reference: back.reference === undefined ? "" : words.trouble.reference(back.reference),
    actions: back.again ? [back.again] : [],
  });
}

export function statusCard(speaker: Speaker, reports: readonly ReportHeading[], isPublic: boolean): Card {
  const { words } = speaker;
  const state = (heading: ReportHeading) => {
    const progress = words.answeredOf(heading.progress.answered, heading.progress.count);
    if (heading.status === "submitted") return dueLine(speaker, heading);
    return `${isPublic ? words.status.notSubmitted : progress}, ${dueLine(speaker, heading)}`;
  };
  return speaker.render("status", {
    lang: speaker.language,
    summary: words.status.title,
    title: words.status.title,
    rows: reports.map((heading) => ({
      organisation: escapeMarkdown(heading.organisationName),
      period: speaker.period(heading.period),
      state: asSentence(state(heading)),
    })),
  });
}
