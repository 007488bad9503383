// Several server processes behind a round-robin proxy, killed in the middle of what they do and started anew.
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { type BotProcess, startBotProcess } from "./bot-process.ts";
import type { Environment } from "./stores.ts";

/** From 0 to below 1, the same row for the same seed. */
export type Chance = () => number;

/** A row of numbers that look like chance, and can be had again. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) / 2 ** 32;
  };
}

const size = 3;
/** So many requests at most go by until one has its process killed while it is under way. */
const longestPeace = 9;
/** Milliseconds from then on. */
const longestDelay = 40;

export class Fleet {
  readonly #environment: Environment;
  readonly #chance: Chance;
  /** Kills by chance that are still to come, after how many more requests the next, and those that had to be put off. */
  #left: number;
  #peace = 1;
  #owed = 0;
  readonly #proxy = createServer((incoming, answer) => void this.#pass(incoming, answer));
  #running: BotProcess[] = [];
  #starting: Promise<void>[] = [];
  #isEnding = false;
  #turn = 0;
  /** How many processes were killed, how many requests came, and how many of them were lost with their process. */
  readonly counts = { killed: 0, requests: 0, lost: 0 };

  private constructor(environment: Environment, chance: Chance, most: number) {
    this.#environment = environment;
    this.#chance = chance;
    this.#left = most;
  }

  /** Comes back when all processes listen; so many are killed by chance while requests come. */
  static async start(environment: Environment, chance: Chance, most: number): Promise<Fleet> {
    const fleet = new Fleet(environment, chance, most);
    for (let number = 0; number < size; number++) fleet.#startOne();
    await Promise.all(fleet.#starting);
    await new Promise<void>((resolve) => fleet.#proxy.listen(0, "127.0.0.1", resolve));
    return fleet;
  }

  get port(): number {
    return (this.#proxy.address() as AddressInfo).port;
  }

  /** Kills the process that has run longest and starts another one, as soon as it is not the last. */
  async kill(): Promise<void> {
    while (this.#running.length < 2) await pause(5);
    const [oldest] = this.#running;
    if (oldest !== undefined) await this.#killThis(oldest);
  }

  async #killThis(one: BotProcess): Promise<void> {
    if (this.#isEnding) return;
    if (this.#running.length < 2 || !this.#running.includes(one)) {
      this.#owed += 1;
      return;
    }
    this.#running = this.#running.filter((each) => each !== one);
    this.counts.killed += 1;
    await one.kill();
    this.#startOne();
  }

  /** Power cut for all of them, and no more are started. */
  async stop(): Promise<void> {
    this.#isEnding = true;
    await Promise.all(this.#starting);
    await Promise.all(this.#running.map((each) => each.kill()));
    this.#proxy.closeAllConnections();
    await new Promise((resolve) => this.#proxy.close(resolve));
  }

  #startOne(): void {
    if (this.#isEnding) return;
    this.#starting.push(
      startBotProcess(this.#environment).then((started) => {
        this.#running.push(started);
      }),
    );
  }

  async #pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await text(incoming);
    while (this.#running.length < 2) await pause(5);
    this.#turn += 1;
    this.counts.requests += 1;
    const one = this.#running[this.#turn % this.#running.length];
    const { method, headers, url: path } = incoming;
    const onward = request({ host: "127.0.0.1", port: one?.port, method, headers, path }, (response) => {
      answer.statusCode = response.statusCode ?? 502;
      response.on("error", () => answer.destroy());
      response.pipe(answer);
    });
    onward.on("error", () => {
      this.counts.lost += 1;
      answer.statusCode = 502;
      answer.end();
    });
    onward.end(body);
    if (one !== undefined && this.#isHit()) setTimeout(() => void this.#killThis(one), this.#chance() * longestDelay);
  }

  /** Whether the process that has this request is to be killed. */
  #isHit(): boolean {
    this.#peace -= 1;
    if (this.#peace === 0 && this.#left > 0) {
      this.#left -= 1;
      this.#owed += 1;
      this.#peace = 3 + Math.floor(this.#chance() * (longestPeace - 2));
    }
    if (this.#owed === 0) return false;
    this.#owed -= 1;
    return true;
  }
}
