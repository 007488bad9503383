// Contact persons who write to a bot and press its buttons, with activities as Teams sends them.

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly report: string;
}

export type Send = (contact: Contact, activity: Readonly<Record<string, unknown>>) => Promise<number>;

let sent = 0;

/** Sends to the bot at a port; comes back with the milliseconds until its answer, and throws when it is none. */
export function sender(port: number, serviceUrl: string): Send {
  return async (contact, activity) => {
    sent += 1;
    const body = JSON.stringify({ ...frame(contact, serviceUrl), ...activity });
    const started = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    await response.arrayBuffer();
    const took = performance.now() - started;
    if (!response.ok) throw new Error(`The bot answered with ${response.status}`);
    return took;
  };
}

function frame({ id, name, aadObjectId }: Contact, serviceUrl: string) {
  const tenantId = "11111111-1111-4111-8111-111111111111";
  return {
    id: `message-${sent}`,
    timestamp: "2026-05-06T08:00:00.000Z",
    channelId: "msteams",
    serviceUrl,
    from: { id: `29:${id}`, name, aadObjectId },
    recipient: { id: "28:bot", name: "Tertialbot" },
    conversation: { id: `a:${id}`, conversationType: "personal", tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: "sv-SE",
  };
}

export function written(text: string) {
  return { type: "message", text, textFormat: "plain" };
}

/** A button as Action.Execute sends it. */
export function pressed(verb: string, data: object) {
  const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
  return { type: "invoke", name: "adaptiveCard/action", value, replyToId: "card" };
}

/** The same button as Action.Submit sends it. */
export function submitted(verb: string, data: object) {
  return { type: "message", value: { ...data, verb }, replyToId: "card" };
}

/** What the button that saves a question's answer carries. */
export function savedAnswer({ report }: Contact, question: string, text: string, revision = 0) {
  return { report, question, text, revision, draft: 0 };
}
