// A person in Teams, for tests: writes to the bot and presses buttons, with activities as Teams sends them.
import { actionOf, actionsOf, cardIn, fieldsOf, saidBy } from "./card-view.ts";
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

export interface Pressing {
  readonly door?: "press" | "submit";
  /** Which of a card's buttons with the same verb. */
  readonly question?: string | undefined;
}

export const tenantId = "11111111-1111-4111-8111-111111111111";
export const bot = { id: "28:bot", name: "Tertialbot" };
let messages = 0;

/** Days and names of periods are chosen, not written, and may stand in a log. */
const isWritten = (value: string) => !/^(\d{4}(-\d\d-\d\d)?|T1|T2|VB)$/.test(value);

export class TeamsClient {
  readonly #port: () => number;
  readonly #connector: Connector;
  readonly user: TeamsUser;
  readonly conversationId: string;
  /** Everything that this person has typed. */
  readonly typed: string[] = [];

  constructor(port: number | (() => number), connector: Connector, user: TeamsUser, device = "") {
    this.#port = typeof port === "number" ? () => port : port;
    this.#connector = connector;
    this.user = user;
    this.conversationId = `a:personal-${user.id}${device}`;
    connector.names.set(`29:${user.id}`, user.name);
  }

  /** Teams tells of an installation in two ways at once, and in neither what the person is called. */
  async install(): Promise<Answer> {
    const from = { id: `29:${this.user.id}`, aadObjectId: this.user.aadObjectId };
    const membersAdded = [{ id: bot.id }];
    const updated = await this.send({ type: "conversationUpdate", membersAdded, from });
    const installed = await this.send({ type: "installationUpdate", action: "add", from });
    return { ...installed, sent: [...updated.sent, ...installed.sent] };
  }

  write(text: string, id?: string): Promise<Answer> {
    this.typed.push(text);
    return this.send({ type: "message", text, textFormat: "plain", ...(id ? { id } : {}) });
  }

  /** A formatted message, as Teams sends it: HTML beside text without any formatting. */
  writeHtml(html: string, id?: string): Promise<Answer> {
    return this.send({ type: "message", ...this.#formatted(html), ...(id ? { id } : {}) });
  }

  /** Edits a message that was sent, or brings one back that was deleted. */
  edit(id: string, html: string, eventType: "editMessage" | "undeleteMessage" = "editMessage"): Promise<Answer> {
    const channelData = { tenant: { id: tenantId }, eventType };
    return this.send({ type: "messageUpdate", ...this.#formatted(html), id, channelData });
  }

  delete(id: string): Promise<Answer> {
    return this.send({
      type: "messageDelete",
      id,
      channelData: { tenant: { id: tenantId }, eventType: "softDeleteMessage" },
    });
  }

  #formatted(html: string): Json {
    const text = html.replace(/<[^>]*>/g, "");
    this.typed.push(text);
    return { text, textFormat: "plain", attachments: [{ contentType: "text/html", content: html }] };
  }

  /** Sends files that stand in the person's OneDrive, as the personal chat does. */
  sendFiles(downloadUrls: readonly string[], text = ""): Promise<Answer> {
    if (text !== "") this.typed.push(text);
    this.typed.push(...downloadUrls);
    const attachments = downloadUrls.map((downloadUrl) => ({
      contentType: "application/vnd.microsoft.teams.file.download.info",
      name: "formulär.docx",
      contentUrl: downloadUrl,
      content: { downloadUrl, uniqueId: "1150D938-8870-4044-9F2C-5BBDEBA70C9D", fileType: "docx" },
    }));
    return this.send({ type: "message", text, attachments });
  }

  /** The person's chat as Teams shows it: updated cards as they are now, deleted ones gone. */
  chat(): readonly SentActivity[] {
    const shown = new Map<string, SentActivity>();
    for (const activity of this.#connector.sent.filter((each) => each.conversationId === this.conversationId)) {
      if (activity.kind === "deleted") shown.delete(activity.id);
      else if (activity.kind === "sent" || shown.has(activity.id)) shown.set(activity.id, activity);
    }
    return [...shown.values()];
  }

  /** The lowest card in the chat. */
  last(): Json {
    return cardIn(this.chat().at(-1));
  }

  /** What the lowest card says. */
  says(): string {
    return saidBy(this.last());
  }

  /** The lowest message whose card has such a button, about that question where one is named. */
  messageWith(verb: string, question?: string): SentActivity {
    const isIt = (action: Json) =>
      action.verb === verb && (question === undefined || action.data.question === question);
    const found = this.chat().findLast((activity) => actionsOf(cardIn(activity)).some(isIt));
    if (found === undefined) throw new Error(`No card has the button ${verb} ${question ?? ""}; last: ${this.says()}`);
    return found;
  }

  /** Presses the button of the lowest card that has it, with what stands in the card's fields and is typed there. */
  click(verb: string, inputs: Json = {}, question?: string): Promise<Answer> {
    return this.use(this.messageWith(verb, question), verb, inputs, { question });
  }

  /** Presses a button of a message that is shown, or was once; as an invoke, or as an older client does. */
  use(message: SentActivity, verb: string, inputs: Json = {}, how: Pressing = {}): Promise<Answer> {
    const card = cardIn(message);
    const action = actionOf(card, verb, how.question);
    const { reason, ...fields } = action.associatedInputs === "none" ? ({} as Json) : fieldsOf(card);
    const isReason = verb === "notApplicable" && reason !== undefined;
    const values = { ...fields, ...(isReason ? { reason } : {}), ...inputs };
    return this[how.door ?? "press"](action, values, message.id);
  }

  /** Presses a button that is an Action.Execute: data as the card has it, with the inputs' values. */
  press(action: Json, inputs: Json = {}, cardId = "card"): Promise<Answer> {
    const { verb, ...data } = action.data;
    this.typed.push(...Object.values(inputs).map(String).filter(isWritten));
    const value = { action: { type: "Action.Execute", verb, data: { ...data, ...inputs } }, trigger: "manual" };
    return this.send({ type: "invoke", name: "adaptiveCard/action", value, replyToId: cardId });
  }

  /** The same button in a client that knows no Action.Execute. */
  submit(action: Json, inputs: Json = {}, cardId = "card"): Promise<Answer> {
    this.typed.push(...Object.values(inputs).map(String).filter(isWritten));
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

  send(activity: Json): Promise<Answer> {
    messages += 1;
    return this.sendRaw(
      JSON.stringify({
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
    );
  }

  async sendRaw(raw: string, contentType = "application/json"): Promise<Answer> {
    const before = this.#connector.sent.length;
    const response = await fetch(`http://127.0.0.1:${this.#port()}/api/messages`, {
      method: "POST",
      headers: { "content-type": contentType },
      body: raw,
    });
    const text = await response.text();
    const body = text.startsWith("{") ? JSON.parse(text) : text;
    return { status: response.status, body, sent: this.#connector.sent.slice(before) };
  }
}
