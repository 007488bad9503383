// A Bot Connector for tests: takes what the bot sends over real HTTP, keeps it, and fails where a test wants it to.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export interface SentActivity {
  readonly id: string;
  readonly conversationId: string;
  readonly kind: "sent" | "updated" | "deleted" | "posted";
  readonly activity: SentContent;
}

interface SentContent {
  readonly type?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly name?: string;
    readonly contentUrl?: string;
    readonly content: Json;
  }[];
}

// biome-ignore lint/suspicious/noExplicitAny: cards are looked into by name, deep down
export type Json = any;

interface Failure {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly code?: string;
  readonly message?: string;
}

/** An answer, or: no answer before or after the message was taken, and a connection that stays open without one. */
export type Trouble = Failure | "cutBefore" | "cutAfter" | "hang";

export interface Connector {
  readonly serviceUrl: string;
  readonly sent: readonly SentActivity[];
  /** The e-mail address by which the tenant knows a channel user id. */
  readonly emails: Map<string, string>;
  /** What the tenant calls a channel user id; without it, the id stands for a name. */
  readonly names: Map<string, string>;
  /** The channel user ids of guests from other tenants. */
  readonly guests: Set<string>;
  /** The next so many sends fail. */
  fail(trouble: Trouble, times?: number): void;
  /** The next so many new posts fail; all else goes on. */
  failPosts(trouble: Trouble, times?: number): void;
  /** Requests for the members of a conversation fail from now on. */
  failMembers(status: number): void;
  /** How often anybody was asked about. */
  membersAsked(): number;
  /** What is said of a team from now on; before, nobody answers that. */
  knowTeam(details: { readonly id: string; readonly aadGroupId: string }): void;
  /** Keeps everything that is sent from now on waiting, until what it returns is called. */
  hold(): () => void;
  /** How many sends have come in, those that failed too. */
  attempts(): number;
  clear(): void;
  /** Resolves when so many activities have come since the last clear. */
  waitFor(count: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const sent: SentActivity[] = [];
  const emails = new Map<string, string>();
  const names = new Map<string, string>();
  const guests = new Set<string>();
  const troubles: Trouble[] = [];
  const postTroubles: Trouble[] = [];
  let membersStatus = 200;
  let membersAsked = 0;
  let team: Json;
  let attempts = 0;
  let held = Promise.resolve();
  let number = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const [, conversationId = "", part = "", id = ""] =
      /^\/v3\/conversations(?:\/([^/]+))?(?:\/(\w+))?(?:\/(.+))?$/.exec(path) ?? [];
    const body = await bodyOf(request);
    const known = whatIsKnown(path, part, id);
    if (known !== undefined) return reply(response, known.status, known.body);
    attempts += 1;
    const trouble = nextTrouble(conversationId === "");
    await held;
    if (trouble === "hang") return;
    if (trouble === "cutBefore") return void request.socket.destroy();
    if (typeof trouble === "object") return refuse(response, trouble);
    const answered = take(request.method ?? "", conversationId, id, body);
    if (trouble === "cutAfter") return void request.socket.destroy();
    return reply(response, answered.status, answered.body);
  }

  /** Of a team, or of a member of a conversation. */
  function whatIsKnown(path: string, part: string, id: string) {
    if (path.startsWith("/v3/teams/")) return { status: team === undefined ? 503 : 200, body: team ?? {} };
    if (part !== "members") return undefined;
    membersAsked += 1;
    return { status: membersStatus, body: memberOf(id, names.get(id), emails.get(id), guests.has(id)) };
  }

  const nextTrouble = (isPost: boolean) => troubles.shift() ?? (isPost ? postTroubles.shift() : undefined);

  function take(method: string, conversationId: string, id: string, body: Json): { status: number; body: object } {
    number += 1;
    const activityId = `activity-${number}`;
    if (conversationId === "") {
      const channelId = String(body.channelData?.channel?.id ?? body.members?.[0]?.id);
      sent.push({ id: activityId, conversationId: channelId, kind: "posted", activity: body.activity ?? {} });
      return { status: 201, body: { id: `${channelId};messageid=${number}`, activityId } };
    }
    const kind = method === "PUT" ? "updated" : method === "DELETE" ? "deleted" : "sent";
    const taken = kind === "sent" ? activityId : id;
    sent.push({ id: taken, conversationId, kind, activity: body });
    return { status: kind === "sent" ? 201 : 200, body: { id: taken } };
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    emails,
    names,
    guests,
    fail: (trouble, times = 1) => void troubles.push(...Array.from({ length: times }, () => trouble)),
    failPosts: (trouble, times = 1) => void postTroubles.push(...Array.from({ length: times }, () => trouble)),
    failMembers: (status) => {
      membersStatus = status;
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    membersAsked: () => membersAsked,
    knowTeam: (details) => {
      team = details;
    },
    attempts: () => attempts,
    clear: () => {
      sent.length = 0;
      troubles.length = 0;
    },
    async waitFor(count) {
      while (sent.length < count) await pause(5);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function memberOf(id: string, name = id, email: string | undefined, isGuest: boolean): object {
  return { id, name, objectId: "", email, userPrincipalName: email, userRole: isGuest ? "guest" : "user" };
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === "" ? {} : JSON.parse(text);
}

function refuse(
  response: ServerResponse,
  { status, headers, code = "Failure", message = "as the test wants it" }: Failure,
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify({ error: { code, message } }));
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
