// A Bot Connector for tests: takes what the bot sends over real HTTP, keeps it, and fails where a test wants it to.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface SentActivity {
  readonly id: string;
  readonly conversationId: string;
  readonly kind: "sent" | "updated" | "deleted" | "posted";
  readonly activity: SentContent;
}

export interface SentContent {
  readonly type?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly name?: string; readonly content: Json }[];
}

// biome-ignore lint/suspicious/noExplicitAny: cards are looked into by name, deep down
export type Json = any;

export interface Failure {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly code?: string;
}

export interface Connector {
  readonly serviceUrl: string;
  readonly sent: readonly SentActivity[];
  /** The e-mail address by which the tenant knows a channel user id. */
  readonly emails: Map<string, string>;
  /** The next so many sends fail; "cut" breaks the connection before or after the message was taken. */
  fail(failure: Failure | "cutBefore" | "cutAfter", times?: number): void;
  clear(): void;
  /** Resolves when so many activities have come since the last clear. */
  waitFor(count: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const sent: SentActivity[] = [];
  const emails = new Map<string, string>();
  const failures: (Failure | "cutBefore" | "cutAfter")[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let number = 0;

  const take = (activity: SentActivity) => {
    sent.push(activity);
    for (const waiter of waiting.filter(({ count }) => sent.length >= count)) waiter.resolve();
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const [, conversationId = "", part = "", id = ""] =
      /^\/v3\/conversations(?:\/([^/]+))?(?:\/(\w+))?(?:\/(.+))?$/.exec(path) ?? [];
    const body = await bodyOf(request);
    if (part === "members") return reply(response, 200, member(id));
    const failure = failures.shift();
    if (failure === "cutBefore") return void request.socket.destroy();
    if (failure !== undefined && failure !== "cutAfter") {
      response.writeHead(failure.status, { "content-type": "application/json", ...failure.headers });
      response.end(JSON.stringify({ error: { code: failure.code ?? "Failure", message: "as the test wants it" } }));
      return;
    }
    number += 1;
    const activityId = `activity-${number}`;
    if (conversationId === "") {
      const channelId = String(body.channelData?.channel?.id ?? body.members?.[0]?.id);
      take({ id: activityId, conversationId: channelId, kind: "posted", activity: body.activity ?? {} });
      if (failure === "cutAfter") return void request.socket.destroy();
      return reply(response, 201, { id: `${channelId};messageid=${number}`, activityId });
    }
    const kind = request.method === "PUT" ? "updated" : request.method === "DELETE" ? "deleted" : "sent";
    take({ id: kind === "sent" ? activityId : id, conversationId, kind, activity: body });
    if (failure === "cutAfter") return void request.socket.destroy();
    return reply(response, kind === "sent" ? 201 : 200, { id: kind === "sent" ? activityId : id });
  }

  const member = (id: string) => {
    const email = emails.get(id);
    return { id, name: id, objectId: "", email, userPrincipalName: email };
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    emails,
    fail: (failure, times = 1) => void failures.push(...Array.from({ length: times }, () => failure)),
    clear: () => {
      sent.length = 0;
      failures.length = 0;
    },
    waitFor: (count) =>
      sent.length >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve })),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === "" ? {} : JSON.parse(text);
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
