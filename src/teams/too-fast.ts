// Tells someone that more came from them than can be taken, where they see it: nothing is dropped without a word.
import type { TurnContext } from "botbuilder";
import type { Journal } from "../usecases/ports.ts";
import { attemptSend } from "./attempt-send.ts";
import { doorWords } from "./words/door.ts";

/** A button is answered under its card, each time: the card keeps what stands in it. Messages are answered once a while. */
export async function sayTooFast(context: TurnContext, verdict: "tell" | "refuse", journal: Journal): Promise<void> {
  const { type, name, locale } = context.activity;
  const words = doorWords(locale);
  if (type === "invoke" && name === "adaptiveCard/action") {
    const body = { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: words.tooFastCard };
    await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
    return;
  }
  if (type === "invoke") await context.sendActivity({ type: "invokeResponse", value: { status: 200 } });
  if (verdict === "tell") await attemptSend(() => context.sendActivity(words.tooFast), journal);
}
