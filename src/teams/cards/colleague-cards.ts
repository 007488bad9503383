// The cards of a question that is passed on: asking for it, the colleague's card, and the reply to the one who asked.
import { writeReportKey } from "../../domain/report.ts";
import { readStored } from "../../richtext/stored-text.ts";
import type { QuestionView, ReferralView } from "../../usecases/views.ts";
import { escapeMarkdown, plainText } from "./escape-markdown.ts";
import type { Card } from "./render-card.ts";
import { firstLines, inField } from "./shown-text.ts";
import { headingLine, type Speaker } from "./speaker.ts";

interface AskOptions {
  readonly error?: string | undefined;
  readonly email?: string | undefined;
  readonly note?: string | undefined;
}

type Place = Pick<QuestionView, "heading" | "placed">;

function idsOf({ heading, placed }: Place) {
  return { report: writeReportKey(heading.key), question: placed.question.id };
}

export function askColleagueCard(speaker: Speaker, view: Place, options: AskOptions = {}): Card {
  const { colleague } = speaker.words;
  return speaker.render("ask-colleague", {
    lang: speaker.language,
    summary: colleague.title,
    ...idsOf(view),
    title: colleague.title,
    explain: colleague.explain,
    text: speaker.text(view.placed.question.text),
    error: options.error ?? "",
    emailLabel: colleague.email,
    emailNeeded: colleague.emailNeeded,
    email: options.email ?? "",
    noteLabel: colleague.note,
    note: options.note ?? "",
    send: colleague.send,
  });
}

interface ReferralOptions {
  readonly error?: string | undefined;
  readonly typed?: string | undefined;
}

/** The colleague's card: the question, the greeting with it and the field; after a reply it says thank you. */
export function referralCard(speaker: Speaker, view: ReferralView, options: ReferralOptions = {}): Card {
  const { words } = speaker;
  const { referral, placed, heading } = view;
  const { askedBy, reply } = referral;
  const title = words.colleague.request(escapeMarkdown(askedBy.name), escapeMarkdown(heading.organisationName));
  const isThanked = reply !== undefined && options.error === undefined;
  return speaker.render("referral", {
    lang: speaker.language,
    summary: plainText(title),
    ...idsOf(view),
    title,
    place: headingLine(speaker, heading),
    text: speaker.text(placed.question.text),
    help: placed.question.help ? speaker.text(placed.question.help) : "",
    noteLabel: words.colleague.noteFrom(escapeMarkdown(askedBy.name)),
    note: referral.note,
    error: options.error ?? "",
    thanks: isThanked ? words.colleague.replied(escapeMarkdown(askedBy.name)) : "",
    replyLabel: words.colleague.reply,
    placeholder: "",
    value: options.typed ?? inField(reply?.text ?? ""),
    send: reply ? words.colleague.changeReply : words.colleague.sendReply,
  });
}

/** The reply, for the one who asked. */
export function colleagueReplyCard(speaker: Speaker, view: ReferralView, notice = ""): Card {
  const { words } = speaker;
  const { referral, placed, revision } = view;
  const title = words.colleague.answered(
    escapeMarkdown(referral.colleague.name),
    words.questionOf(placed.number, placed.count),
  );
  const { blocks: paragraphs, isCut } = firstLines(readStored(referral.reply?.text ?? ""));
  return speaker.render("colleague-reply", {
    lang: speaker.language,
    summary: plainText(title),
    ...idsOf(view),
    title,
    text: speaker.text(placed.question.text),
    notice,
    paragraphs,
    cut: isCut ? words.conflict.cut : "",
    replaces: revision > 0 ? words.colleague.replaces : "",
    use: words.colleague.use,
    edit: words.colleague.edit,
    colleague: referral.colleague.personId,
    reply: referral.reply?.revision ?? 0,
    revision,
  });
}
