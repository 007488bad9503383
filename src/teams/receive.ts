// Takes a request from the channel; what is no activity is refused before anything is made of it.
import type { CloudAdapter, Response, TurnContext } from "botbuilder";
import { z } from "zod";
import type { Journal } from "../usecases/ports.ts";
import type { BotRequest } from "./adapter.ts";

const account = z.looseObject({ id: z.string().min(1) });

/** What every activity of the channel has; without it nobody can be answered or remembered. */
const activitySchema = z.looseObject({
  type: z.string().min(1),
  serviceUrl: z.url(),
  conversation: account,
  from: account,
  recipient: account,
});

/** What the adapter writes to a web server's response. */
export type BotResponse = Response;

export interface Receiver {
  readonly adapter: CloudAdapter;
  readonly journal: Journal;
  readonly run: (context: TurnContext) => Promise<void>;
}

export async function receive(
  { adapter, journal, run }: Receiver,
  request: BotRequest,
  response: BotResponse,
): Promise<void> {
  if (activitySchema.safeParse(request.body).success) {
    await adapter.process(request, response, run);
    return;
  }
  journal.note("request.refused", { reason: "noActivity" });
  response.send(400, { code: "BadRequest", message: "This is no Bot Framework activity." });
}
