// Brings the demo up: the store as it needs it, the bot, and a Playground for each person; and takes all of it down.
import { once } from "node:events";
import { openPorts } from "../../open-ports.ts";
import { keepDemoOpen } from "../../store/deployment-demo-period.ts";
import { readDeployment } from "../../store/deployment-files.ts";
import { startBot } from "./bot-process.ts";
import { pointChannelsAt } from "./demo-channels.ts";
import { demoCoordinator } from "./demo-coordinator.ts";
import type { DemoSettings } from "./demo-settings.ts";
import { needFreePort } from "./free-port.ts";
import type { Part } from "./part.ts";
import { playgroundServiceUrl, startPlayground } from "./playground.ts";
import { playgroundConfig } from "./playground-config.ts";

/** Somebody who can be somebody in the demo, and where. */
export interface Seat {
  readonly name: string;
  readonly url: string;
}

/**
 * Runs the demo until it is told to stop or a part of it ends by itself; says which, and leaves nothing running.
 * Throws AppError when it can't be started.
 */
export async function runDemo(
  demo: DemoSettings,
  welcome: (seats: readonly Seat[]) => void,
  stopped: AbortSignal,
): Promise<"stopped" | { readonly broken: string }> {
  const parts: Part[] = [];
  try {
    await needPorts(demo);
    await prepareStore(demo);
    welcome(await startParts(demo, parts, stopped));
    const ends = parts.map(({ name, ended }) => ended.then((how) => `${name} has ended by itself, ${how}.`));
    const broken = await Promise.race([...ends, once(stopped, "abort").then(() => "")]);
    return stopped.aborted ? "stopped" : { broken };
  } catch (error) {
    if (stopped.aborted) return "stopped";
    throw error;
  } finally {
    await Promise.all(parts.map(({ stop }) => stop()));
  }
}

async function needPorts({ config, personIds, playgroundPort }: DemoSettings): Promise<void> {
  await needFreePort(config.PORT, "PORT", "the bot");
  for (const index of personIds.keys()) {
    await needFreePort(playgroundPort + index, "PLAYGROUND_PORT", "the Playground");
  }
}

/** The store as the demo needs it before the bot starts: seeded, with an open period and channels in the Playground. */
export async function prepareStore({ config, playgroundPort }: DemoSettings): Promise<void> {
  const { ports, close } = await openPorts(config, { journal: { note: () => {} } });
  try {
    await keepDemoOpen(ports.periods, ports.clock.today());
    await pointChannelsAt(ports.organisations, playgroundServiceUrl(playgroundPort));
  } finally {
    await close();
  }
}

async function startParts(demo: DemoSettings, parts: Part[], stopped: AbortSignal): Promise<readonly Seat[]> {
  const places = seatsOf(demo);
  stopped.throwIfAborted();
  const bot = startBot(demo.environment);
  parts.push(bot);
  const stopAll = () => parts.map(({ stop }) => stop());
  stopped.addEventListener("abort", stopAll);
  const botEndpoint = await bot.endpoint;
  for (const { port, folder, config } of places) {
    stopped.throwIfAborted();
    const playground = startPlayground({ botEndpoint, port, folder, config, environment: demo.environment });
    parts.push(playground);
    await playground.ready;
  }
  stopped.throwIfAborted();
  return places;
}

/** Who sits where; throws AppError when somebody who is wished for does not exist. */
export function seatsOf({ folder, personIds, playgroundPort, config }: DemoSettings) {
  const deployment = readDeployment(config.DEPLOYMENT);
  const { organisations } = deployment;
  const people = [...deployment.people, demoCoordinator];
  return personIds.map((id, index) => {
    const port = playgroundPort + index;
    const name = people.find((person) => person.id === id)?.name ?? id;
    const content = playgroundConfig({ people, organisations, currentPersonId: id });
    return { name, port, url: `http://127.0.0.1:${port}`, folder: `${folder}/playground/${id}`, config: content };
  });
}
