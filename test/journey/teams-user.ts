// A person in Teams, for tests: writes to the bot and presses buttons, with activities as Teams sends them.
import type { Connector, Json, SentActivity } from "./connector.ts";

export interface TeamsUser {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Json;
  /** What the bot sent while it answered. */
  readonly sent: readonly SentActivity[];
}

export const tenantId = "11111111-1111-4111-8111-111111111111";
const bot = { id: "28:bot", name: "Tertialbot" };
let messages = 0;

export class TeamsClient {
  readonly #endpoint: string;
  readonly #connector: Connector;
  readonly user: TeamsUser;

  constructor(port: number, connector: Connector, user: TeamsUser) {
    this.#endpoint = `http://127.0.0.1:${port}/api/messages`;
    this.#connector = connector;
    this.user = user;
  }

  get conversationId(): string {
    return `a:personal-${this.user.id}`;
  }

  install(): Promise<Answer> {
    return this.send({ type: "installationUpdate", action: "add" });
  }

  write(text: string, id?: string): Promise<Answer> {
    return this.send({ type: "message", text, textFormat: "plain", ...(id ? { id } : {}) });
  }

  /** Presses a button that is an Action.Execute: data as the card has it, with the inputs' values. */
  press(action: Json, inputs: Json = {}, cardId = "card"): Promise<Answer> {
    const { verb, ...data } = action.data;
    const value = { action: { type: "Action.Execute", verb, data: { ...data, ...inputs } }, trigger: "manual" };
    return this.send({ type: "invoke", name: "adaptiveCard/action", value, replyToId: cardId });
  }

  /** The same button in a client that knows no Action.Execute. */
  submit(action: Json, inputs: Json = {}, cardId = "card"): Promise<Answer> {
    return this.send({ type: "message", value: { ...action.data, ...inputs }, replyToId: cardId });
  }

  writeInChannel(channelId: string, text: string): Promise<Answer> {
    const mention = { type: "mention", mentioned: bot, text: "<at>Tertialbot</at>" };
    return this.send({
      type: "message",
      text: `<at>Tertialbot</at> ${text}`,
      entities: [mention],
      conversation: { id: `${channelId};messageid=1`, conversationType: "channel", isGroup: true, tenantId },
      channelData: { tenant: { id: tenantId }, channel: { id: channelId }, team: { id: "19:team" } },
    });
  }

  async send(activity: Json): Promise<Answer> {
    messages += 1;
    const before = this.#connector.sent.length;
    const response = await fetch(this.#endpoint, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        id: `message-${messages}`,
        timestamp: new Date(0).toISOString(),
        channelId: "msteams",
        serviceUrl: this.#connector.serviceUrl,
        from: { id: `29:${this.user.id}`, name: this.user.name, aadObjectId: this.user.aadObjectId },
        recipient: bot,
        conversation: { id: this.conversationId, conversationType: "personal", tenantId },
        channelData: { tenant: { id: tenantId } },
        locale: "sv-SE",
        ...activity,
      }),
    });
    const text = await response.text();
    const body = text.startsWith("{") ? JSON.parse(text) : text;
    return { status: response.status, body, sent: this.#connector.sent.slice(before) };
  }
}

/** The card of an activity, or of an invoke's answer. */
export function cardIn(from: Json): Json {
  return from.activity?.attachments?.[0]?.content ?? from.value;
}

/** All buttons of a card, those inside it too. */
export function actionsOf(card: Json): Json[] {
  const found: Json[] = [];
  const walk = (node: Json): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== "object" || node === null) return;
    if (String(node.type).startsWith("Action.")) found.push(node);
    for (const [key, value] of Object.entries(node)) if (key !== "fallback") walk(value);
  };
  walk(card);
  return found;
}

export function actionOf(card: Json, verb: string): Json {
  const action = actionsOf(card).find((candidate) => candidate.verb === verb);
  if (action === undefined)
    throw new Error(`The card has no button ${verb}, only ${actionsOf(card).map((a) => a.verb)}`);
  return action;
}

/** All texts of a card, in order. */
export function textsOf(card: Json): string[] {
  const found: string[] = [];
  const walk = (node: Json): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== "object" || node === null) return;
    if (node.type === "Fact" || (node.title !== undefined && node.value !== undefined))
      found.push(`${node.title}: ${node.value}`);
    else if (typeof node.text === "string") found.push(node.text);
    for (const [key, value] of Object.entries(node)) if (key !== "fallback" && key !== "data") walk(value);
  };
  walk(card);
  return found;
}
