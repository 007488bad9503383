// Puts the product together: adapters around the use cases, and the server before them.
import { randomBytes, randomUUID } from "node:crypto";
import type { Config } from "./config.ts";
import { correlated } from "./correlated.ts";
import { millisecondsOf } from "./domain/moment.ts";
import { type Handlers, startServer } from "./http/server.ts";
import { createSignedLinks } from "./http/signed-links.ts";
import { startNudging } from "./nudging.ts";
import { openChannelFiles } from "./open-channel-files.ts";
import { openPorts, type StoreParts } from "./open-ports.ts";
import { openTeams } from "./open-teams.ts";
import { startOutbox } from "./outbox.ts";
import { usualReadiness, watchReadiness } from "./readiness.ts";
import { startRefreshing } from "./refreshing.ts";
import { startSweeping } from "./sweeping.ts";
import type { BotRequest, ChannelAccess } from "./teams/adapter.ts";
import { Bot } from "./teams/bot.ts";
import type { SignLink } from "./teams/file-offer.ts";
import { receive } from "./teams/receive.ts";
import { createCityDelivery } from "./usecases/deliver-city-reports.ts";
import { deliverReports } from "./usecases/deliver-reports.ts";
import { download, writeDownload } from "./usecases/download.ts";
import type { Ports } from "./usecases/ports.ts";

export interface Parts extends StoreParts {
  /** Milliseconds between looks for reports that wait to be posted. */
  readonly outboxInterval?: number;
  /** Milliseconds between looks for people to remind. */
  readonly nudgeInterval?: number;
  /** Milliseconds between readings of what is remembered. */
  readonly refreshInterval?: number;
  /** Milliseconds between looks whether today's sweep has been made. */
  readonly sweepInterval?: number;
  readonly channelAccess?: ChannelAccess;
}

export interface Tertialbot {
  /** The address that it listens on; 127.0.0.1 in local mode, where nobody's token is asked for. */
  readonly host: string;
  readonly port: number;
  readonly ports: Ports;
  stop(): Promise<void>;
}

const outboxInterval = 30_000;
const refreshInterval = 60_000;
const sweepInterval = 3_600_000;
const nudgeInterval = { production: 60_000, local: 5_000 } as const;
/** In bytes, requests and milliseconds; whoever stops the process waits half a minute before it kills. */
const serverLimits = { bodyLimit: 3_000_000, inFlightLimit: 200, patience: 20_000 };

export async function startTertialbot(config: Config, parts: Parts): Promise<Tertialbot> {
  const { ports, channelFolders, refresh, close } = await openPorts(config, parts);
  await refresh();
  const links = createSignedLinks(config.LINK_SECRET ?? randomBytes(32).toString("hex"));
  const signLink: SignLink = (content, until, personId) => {
    const token = links.sign(writeDownload({ ...content, personId }), millisecondsOf(until));
    return new URL(`/documents/${token}`, config.PUBLIC_URL ?? `http://127.0.0.1:${port}`).href;
  };
  const teams = openTeams(config, ports, signLink, parts.channelAccess);
  const nudging = startNudging(
    { ...ports, nudgeMessenger: teams.nudgeMessenger },
    parts.nudgeInterval ?? nudgeInterval[config.MODE],
  );
  const wakeOutbox = () => outbox.wake();
  const bot = new Bot({ ...teams, ports, wakeOutbox, sendNudges: nudging.sendTo }, teams.upload);
  const door = { ...teams.door, adapter: teams.adapter, journal: ports.journal };
  // A record that is nobody's: cheap, and never remembered.
  const readiness = watchReadiness(() => ports.people.get("nobody"), usualReadiness, ports.journal);
  const handlers: Handlers = {
    messages: (request, response) =>
      receive({ ...door, correlate: correlated, run: (context) => bot.run(context) }, request as BotRequest, response),
    isReady: readiness.isReady,
    download: (token) => download(ports, links.verify(token, millisecondsOf(ports.clock.now()))),
  };
  const host = config.MODE === "local" ? "127.0.0.1" : "0.0.0.0";
  const { port, stop } = await startServer(handlers, { host, port: config.PORT, ...serverLimits });
  const stopRefreshing = startRefreshing(refresh, parts.refreshInterval ?? refreshInterval, ports.journal);
  const sweeping = startSweeping(ports, parts.sweepInterval ?? sweepInterval);
  // Not before the server has its port, which links may name.
  const channelFiles = openChannelFiles(config, ports, channelFolders);
  const deliverCityReports = createCityDelivery({ ...ports, cityMessenger: teams.cityMessenger });
  const senders = { messenger: teams.messenger, returnMessenger: teams.messenger };
  const deliver = (ending: AbortSignal, isAsked: boolean) =>
    correlated({ outbox: randomUUID().slice(0, 8) }, async () =>
      deliverCityReports(await deliverReports({ ...ports, ...senders, channelFiles }, ending), isAsked),
    );
  const outbox = startOutbox(deliver, parts.outboxInterval ?? outboxInterval, ports.journal);
  return {
    host,
    port,
    ports,
    async stop() {
      readiness.end();
      stopRefreshing();
      await Promise.all([stop(), outbox.stop(), nudging.stop(), sweeping.stop()]);
      await close();
    },
  };
}
