// A Bot Connector on a bad day: it throttles, breaks and delays, and counts what it has taken for each chat.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export interface RoughConnector {
  readonly serviceUrl: string;
  /** How many messages each chat has, by its id. */
  readonly taken: ReadonlyMap<string, number>;
  /** How many answers were refusals, breaks and the like. */
  readonly troubles: ReadonlyMap<string, number>;
  waitFor(count: number): Promise<void>;
  stop(): Promise<void>;
}

/** The same day every time: what happens depends on how many requests came before. */
const day = [
  "ok",
  "429",
  "ok",
  "slow",
  "ok",
  "412",
  "ok",
  "ok",
  "cutAfter",
  "ok",
  "ok",
  "503",
  "ok",
  "slow",
  "cutBefore",
  "ok",
  "500after",
  "ok",
];

/** Answers as the mood has it; take is called when the message has arrived. */
async function answer(mood: string, request: IncomingMessage, response: ServerResponse, take: (chat: string) => void) {
  for await (const _ of request);
  if (/^\d+$/.test(mood)) return end(response, Number(mood));
  if (mood === "cutBefore") return void request.socket.destroy();
  if (mood === "slow") await pause(150);
  take(/conversations\/([^/]+)/.exec(decodeURIComponent(request.url ?? ""))?.[1] ?? "");
  if (mood === "cutAfter") return void request.socket.destroy();
  return end(response, mood === "500after" ? 500 : 201);
}

function counted(): { readonly counts: ReadonlyMap<string, number>; readonly add: (key: string) => void } {
  const counts = new Map<string, number>();
  return { counts, add: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1) };
}

export async function startRoughConnector(): Promise<RoughConnector> {
  const taken = counted();
  const troubles = counted();
  let requests = 0;
  const server = createServer((request, response) => {
    const mood = day[requests % day.length] ?? "ok";
    requests += 1;
    if (mood !== "ok") troubles.add(mood);
    void answer(mood, request, response, taken.add);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: taken.counts,
    troubles: troubles.counts,
    async waitFor(count) {
      while (taken.counts.size < count) await pause(2);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "application/json", "retry-after": "0" });
  response.end(JSON.stringify(status === 201 ? { id: "activity" } : { error: { code: "Trouble", message: "rough" } }));
}
