// Answers a chat message that its person edited, deleted or brought back.
import type { ReadText } from "../../richtext/read-markdown.ts";
import { followMessage } from "../../usecases/follow-message.ts";
import { draftCard, notFollowedCard } from "../cards/draft-card.ts";
import { noticeCard } from "../cards/plain-cards.ts";
import { cards, type Reply } from "./reply.ts";
import { stepCard } from "./step-messages.ts";
import type { Talk } from "./talk.ts";

interface Changed {
  readonly messageId: string;
  /** Empty when it was deleted. */
  readonly written: ReadText;
}

export async function answerChangedMessage(talk: Talk, { messageId, written }: Changed): Promise<Reply> {
  const { speaker, ports } = talk;
  const { draft: words, characters } = speaker.words;
  const { textLimit } = ports.settings;
  const outcome = await followMessage(ports, talk.person, { messageId, text: written.text });
  const said = `message.${outcome.kind}`;
  switch (outcome.kind) {
    case "followed": {
      const { simplified } = written;
      const left = outcome.question.draft && draftCard(speaker, outcome.question, textLimit, { simplified });
      const gone = () => noticeCard(speaker, "", [words.deleted(outcome.question.placed.number)]);
      return { send: cards(left ?? gone()), outcome: said };
    }
    case "tooLong": {
      const warning = words.editTooLong(characters(outcome.length), characters(outcome.limit));
      return { send: cards(draftCard(speaker, outcome.question, textLimit, { warning })), outcome: said };
    }
    case "saved":
    case "rewritten":
      return { send: cards(notFollowedCard(speaker, outcome.question, outcome.kind)), outcome: said };
    case "notOpen":
      return { send: cards(stepCard(speaker, outcome.step)), outcome: said };
    default:
      return { send: [], outcome: said };
  }
}
