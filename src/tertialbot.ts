// Puts the product together: adapters around the use cases, and the server before them.
import { randomBytes } from "node:crypto";
import { systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { createCompiler } from "./document/docx-compiler.ts";
import type { Language } from "./domain/language.ts";
import { millisecondsOf } from "./domain/moment.ts";
import { type Handlers, startServer } from "./http/server.ts";
import { createSignedLinks } from "./http/signed-links.ts";
import { startOutbox } from "./outbox.ts";
import { readDeployment } from "./store/deployment-files.ts";
import { seed } from "./store/deployment-seed.ts";
import type { Documents } from "./store/documents.ts";
import { openDocuments, type StoreOptions } from "./store/open-store.ts";
import { remembered } from "./store/remembered.ts";
import { storeOn } from "./store/store.ts";
import { type BotIdentity, type BotRequest, createAdapter } from "./teams/adapter.ts";
import { Bot } from "./teams/bot.ts";
import { loadCards } from "./teams/cards/render-card.ts";
import { speakerFor } from "./teams/cards/speaker.ts";
import { createFileOffer, type SignLink } from "./teams/file-offer.ts";
import { createMessenger } from "./teams/messenger.ts";
import { createUpload } from "./teams/upload-file.ts";
import { deliverReports } from "./usecases/deliver-reports.ts";
import { download, writeDownload } from "./usecases/download.ts";
import type { Clock, Journal, Ports } from "./usecases/ports.ts";

export interface Parts {
  readonly journal: Journal;
  readonly clock?: Clock;
  /** Stands between the product and its store, to count or to disturb. */
  readonly aroundDocuments?: (documents: Documents) => Documents;
  /** Milliseconds between looks for reports that wait to be posted. */
  readonly outboxInterval?: number;
}

export interface Tertialbot {
  readonly port: number;
  readonly ports: Ports;
  stop(): Promise<void>;
}

const outboxInterval = 30_000;
const bodyLimit = 3_000_000;
/** Rights never depend on what is remembered: people and reports are read anew on every turn. */
const rememberedSeconds = 15;

export async function startTertialbot(config: Config, parts: Parts): Promise<Tertialbot> {
  const { ports, close } = await openPorts(config, parts);
  const links = createSignedLinks(config.LINK_SECRET ?? randomBytes(32).toString("hex"));
  const signLink: SignLink = (content, until, personId) => {
    const token = links.sign(writeDownload({ ...content, personId }), millisecondsOf(until));
    return new URL(`/documents/${token}`, config.PUBLIC_URL ?? `http://127.0.0.1:${port}`).href;
  };
  const teams = createTeams(config, ports, signLink);
  const deliver = () => deliverReports({ ...ports, messenger: teams.messenger });
  const outbox = startOutbox(deliver, parts.outboxInterval ?? outboxInterval);
  const bot = new Bot({ ...teams, ports, wakeOutbox: outbox.wake }, teams.upload);
  const handlers: Handlers = {
    messages: (request, response) =>
      teams.adapter.process(request as BotRequest, response, (context) => bot.run(context)),
    download: (token) => download(ports, links.verify(token, millisecondsOf(ports.clock.now()))),
  };
  const host = config.MODE === "local" ? "127.0.0.1" : "0.0.0.0";
  const { port, stop } = await startServer(handlers, { host, port: config.PORT, bodyLimit });
  return {
    port,
    ports,
    async stop() {
      await Promise.all([stop(), outbox.stop()]);
      await close();
    },
  };
}

/** The store, the deployment's data and all else that the use cases speak to; the store is seeded with what is absent. */
export async function openPorts(config: Config, parts: Parts): Promise<{ ports: Ports; close: () => Promise<void> }> {
  const { journal, clock = systemClock(config.TIME_ZONE), aroundDocuments = (documents) => documents } = parts;
  const deployment = readDeployment(config.DEPLOYMENT);
  const store = storeOn(aroundDocuments(await openDocuments(storeOptions(config))));
  await seed(deployment, store);
  const ports: Ports = {
    ...store,
    organisations: remembered(store.organisations, clock, rememberedSeconds),
    periods: remembered(store.periods, clock, rememberedSeconds),
    questionnaires: deployment.questionnaires,
    compiler: createCompiler({ zone: config.TIME_ZONE }),
    clock,
    journal,
    settings: {
      textLimit: config.TEXT_LIMIT,
      coordinatorContact: config.COORDINATOR_CONTACT ?? "samordnaren",
      defaultLanguage: config.LANGUAGE,
    },
  };
  return { ports, close: () => store.close() };
}

function createTeams(config: Config, ports: Ports, signLink: SignLink) {
  const personal = config.PERSONAL_FILES ?? (config.MODE === "local" ? "link" : "consent");
  const files = createFileOffer({ personal, signLink, clock: ports.clock });
  const render = loadCards(new URL("../cards/", import.meta.url));
  const speakerIn = (language: Language) => speakerFor(language, config.TIME_ZONE, render);
  const adapter = createAdapter(identityOf(config), ports.journal);
  const { MICROSOFT_APP_ID: appId, LANGUAGE: defaultLanguage } = config;
  const messenger = createMessenger({ adapter, appId, files, speakerIn, defaultLanguage });
  return { adapter, files, speakerIn, messenger, upload: createUpload({ hosts: config.FILE_HOSTS.split(",") }) };
}

function identityOf(config: Config): BotIdentity {
  return {
    appId: config.MICROSOFT_APP_ID,
    // Without an app id, which only local mode allows, the SDK knows no other type.
    appType: config.MICROSOFT_APP_ID === "" ? "MultiTenant" : config.MICROSOFT_APP_TYPE,
    tenantId: config.MICROSOFT_APP_TENANT_ID,
    password: config.MICROSOFT_APP_PASSWORD,
  };
}

function storeOptions(config: Config): StoreOptions {
  if (config.STORE === "sqlite") return { kind: "sqlite", file: config.SQLITE_FILE };
  return {
    kind: "cosmos",
    endpoint: config.COSMOS_ENDPOINT ?? "",
    key: config.COSMOS_KEY,
    managedIdentityClientId: config.MANAGED_IDENTITY_CLIENT_ID,
    databaseId: config.COSMOS_DATABASE,
    containerId: config.COSMOS_CONTAINER,
  };
}
