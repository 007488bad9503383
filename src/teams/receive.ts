// The bot's door: takes in activities that the Bot Framework's token proves, from the operator's tenants, and no others.
import type { Activity, InvokeResponse, Response, TurnContext } from "botbuilder";
import type { AuthenticateRequestResult } from "botframework-connector";
import { z } from "zod";
import type { Journal } from "../usecases/ports.ts";
import type { BotRequest, ChannelAdapter } from "./adapter.ts";
import { foreignPart, type Origins } from "./origins.ts";
import { whereOf } from "./personal-chat.ts";
import type { TokenRules } from "./prove-sender.ts";
import { sayTooFast } from "./too-fast.ts";
import type { TurnVerdict } from "./turn-pace.ts";
import { newReference, refer } from "./turn-reference.ts";

const account = z.looseObject({ id: z.string().min(1), aadObjectId: z.string().optional() });
const conversation = account.extend({ tenantId: z.string().optional() });

/** What every activity of the channel has; without it nobody can be answered or remembered. */
const activitySchema = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  conversation,
  from: account,
  recipient: account,
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().optional() }).optional() }).nullish(),
  locale: z.string().optional(),
});

/** What the adapter writes to a web server's response. */
export type BotResponse = Response;

export interface Door {
  readonly adapter: ChannelAdapter;
  readonly journal: Journal;
  readonly rules: TokenRules;
  readonly origins: Origins;
  readonly pace: (person: string) => TurnVerdict;
  readonly run: (context: TurnContext) => Promise<void>;
  /** Does the work so that all lines of the log that it leads to have the ids too. */
  readonly correlate: <T>(ids: Readonly<Record<string, string>>, work: () => Promise<T>) => Promise<T>;
}

/** What the request is answered with: a status, and a body where the channel reads one. */
interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

/** Whoever is refused is told a status and no reason; the reason is noted. */
export async function receive(door: Door, request: BotRequest, response: BotResponse): Promise<void> {
  const { status, body } = await admit(door, request);
  if (status === 503) response.header("Retry-After", "5");
  if (body === undefined) response.send(status);
  else response.send(status, body);
}

async function admit(door: Door, request: BotRequest): Promise<Answered> {
  const read = activitySchema.safeParse(request.body);
  if (!read.success) return refused(door, 400, "noActivity");
  // The schema has looked at what is read before anyone is trusted; the channel's own type says the rest.
  const activity = read.data as unknown as Activity;
  const proof = await door.adapter.prove(activity, headerOf(request), door.rules);
  if (proof.kind === "unavailable") return refused(door, 503, "noKeys");
  if (proof.kind === "unproven") return refused(door, 401, "unproven");
  const foreign = foreignPart(activity, door.origins);
  if (foreign !== undefined) return refused(door, 403, foreign);
  const turn = newReference();
  return door.correlate({ turn }, () => takeTurn(door, proof.sender, activity, turn));
}

/** Teams' own notices, such as of an installation, are never too many. */
async function takeTurn(
  door: Door,
  sender: AuthenticateRequestResult,
  activity: Activity,
  turn: string,
): Promise<Answered> {
  const { adapter, journal, pace, run } = door;
  const { aadObjectId, id } = activity.from;
  const isLimited = ["message", "messageUpdate", "messageDelete", "invoke"].includes(activity.type);
  const verdict = isLimited ? pace(aadObjectId ?? id) : "take";
  try {
    const take = (context: TurnContext) => {
      refer(context, turn);
      return run(context);
    };
    if (verdict === "take") return answeredWith(await adapter.answer(sender, activity, take));
    journal.note("request.refused", { reason: "tooFast" });
    const tell = (context: TurnContext) => sayTooFast(context, verdict, journal);
    return answeredWith(await adapter.answer(sender, activity, tell), verdict === "refuse" ? 429 : 200);
  } catch (error) {
    journal.note("turn.error", { type: activity.type, at: whereOf(error) });
    return { status: 500 };
  }
}

function answeredWith(response: InvokeResponse | undefined, status = 200): Answered {
  return response === undefined ? { status } : { status: response.status, body: response.body };
}

function refused({ journal }: Door, status: number, reason: string): Answered {
  journal.note("request.refused", { reason, status });
  return { status };
}

function headerOf({ headers }: BotRequest): string {
  const header = Object(headers)["authorization"];
  return typeof header === "string" ? header : "";
}
