// Opens what the use cases speak to: the store, the deployment's data, the compiler and the clock.
import { clockOf } from "./clock.ts";
import type { Config } from "./config.ts";
import { asWork } from "./correlated.ts";
import { createCityCompiler } from "./document/city-compiler.ts";
import { createCompiler } from "./document/docx-compiler.ts";
import { spreadsheets } from "./document/spreadsheet/spreadsheets.ts";
import { wordForms } from "./document/word-forms.ts";
import { zipArchiver } from "./document/zip-archiver.ts";
import { storedTexts } from "./richtext/stored-text.ts";
import { type Deployment, readDeployment } from "./store/deployment-files.ts";
import { seed } from "./store/deployment-seed.ts";
import type { Documents } from "./store/documents.ts";
import { openDocuments, type StoreOptions } from "./store/open-store.ts";
import { remembered } from "./store/remembered.ts";
import { storeOn } from "./store/store.ts";
import { earlierSubmissions } from "./usecases/earlier-submissions.ts";
import type { Clock, Journal, Ports } from "./usecases/ports.ts";

export interface StoreParts {
  readonly journal: Journal;
  readonly clock?: Clock;
  /** Stands between the product and its store, to count or to disturb. */
  readonly aroundDocuments?: (documents: Documents) => Documents;
}

/** Rights never depend on what is remembered: people and reports are read anew on every turn. */
const rememberedSeconds = 150;

export interface OpenPorts {
  readonly ports: Ports;
  /** The channels' folders that the deployment names. */
  readonly channelFolders: Deployment["channelFolders"];
  /** Reads anew what is remembered of the store; the server does so every minute, so that no turn has to. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** The store, the deployment's data and all else that the use cases speak to; the store is seeded with what is absent. */
export async function openPorts(config: Config, parts: StoreParts): Promise<OpenPorts> {
  const { journal, clock = clockOf(config), aroundDocuments = (documents) => documents } = parts;
  const deployment = readDeployment(config.DEPLOYMENT);
  const store = storeOn(aroundDocuments(await openDocuments(storeOptions(config))));
  await seed(deployment, store);
  const organisations = {
    ...remembered(store.organisations, clock, rememberedSeconds),
    newest: store.organisations.newest,
  };
  const periods = { ...remembered(store.periods, clock, rememberedSeconds), newest: store.periods.newest };
  const ports: Ports = {
    ...store,
    organisations,
    periods,
    earlier: earlierSubmissions({ ...store, organisations, periods, clock, journal }),
    questionnaires: deployment.questionnaires,
    nudgeRules: deployment.nudgeRules,
    compiler: asWork(createCompiler({ zone: config.TIME_ZONE }), (document) => ({ compile: document })),
    cityCompiler: asWork(createCityCompiler(), () => ({ compile: "city" })),
    archiver: zipArchiver,
    forms: wordForms,
    spreadsheets,
    texts: storedTexts,
    clock,
    journal,
    settings: {
      textLimit: config.TEXT_LIMIT,
      coordinatorContact: config.COORDINATOR_CONTACT ?? "samordnaren",
      defaultLanguage: config.LANGUAGE,
      zone: config.TIME_ZONE,
      cityName: deployment.cityName,
      coordinators: config.COORDINATORS,
      retention: { chats: config.KEEP_CHATS_DAYS, nudges: config.KEEP_NUDGES_DAYS, drafts: config.KEEP_DRAFTS_DAYS },
    },
  };
  return {
    ports,
    channelFolders: deployment.channelFolders,
    refresh: async () => void (await Promise.all([organisations.refresh(), periods.refresh()])),
    close: () => store.close(),
  };
}

export function storeOptions(config: Config): StoreOptions {
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
