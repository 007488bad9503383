// Puts the channel's parts together: the adapter, cards in each language, and the ways of writing to people.
import type { Config } from "./config.ts";
import type { Language } from "./domain/language.ts";
import { type BotIdentity, createAdapter } from "./teams/adapter.ts";
import { loadCards } from "./teams/cards/render-card.ts";
import { type Speaker, speakerFor } from "./teams/cards/speaker.ts";
import { createDownload } from "./teams/download-file.ts";
import { createFileOffer, type SignLink } from "./teams/file-offer.ts";
import { createMessenger, createWriteTo } from "./teams/messenger.ts";
import type { Connections } from "./teams/no-silent-retries.ts";
import { createNudgeMessenger } from "./teams/nudge-messenger.ts";
import { createPace, usualPace } from "./teams/send-pace.ts";
import { createUpload } from "./teams/upload-file.ts";
import type { NudgeMessenger } from "./usecases/nudge-messenger.ts";
import type { Ports } from "./usecases/ports.ts";

/** No form that people write is larger, in bytes. */
const fileLimit = 20 * 1024 * 1024;

export function openTeams(config: Config, ports: Ports, signLink: SignLink) {
  const personal = config.PERSONAL_FILES ?? (config.MODE === "local" ? "link" : "consent");
  const files = createFileOffer({ personal, signLink, clock: ports.clock });
  const sender = openSender(config, ports);
  const { MICROSOFT_APP_ID: appId, LANGUAGE: defaultLanguage } = config;
  const messenger = createMessenger({ ...sender, appId, files, defaultLanguage });
  const writeTo = createWriteTo({ ...sender, appId, files, defaultLanguage });
  const nudgeMessenger = openNudgeMessenger(config, ports);
  const hosts = config.FILE_HOSTS.split(",");
  const upload = createUpload({ hosts });
  const download = createDownload({ hosts, limit: fileLimit });
  return { ...sender, files, messenger, writeTo, nudgeMessenger, upload, download };
}

/** What is needed to remind people, also from a terminal, where nothing is received. */
export function openNudgeMessenger(config: Config, ports: Ports): NudgeMessenger {
  const { MICROSOFT_APP_ID: appId } = config;
  return createNudgeMessenger({ ...openSender(config, ports, "new"), appId, pace: createPace(usualPace) });
}

function openSender(config: Config, ports: Ports, connections: Connections = "kept") {
  const render = loadCards(new URL("../cards/", import.meta.url));
  const speakerIn = (language: Language): Speaker => speakerFor(language, config.TIME_ZONE, render);
  const adapter = createAdapter(identityOf(config), ports.journal, undefined, connections);
  return { adapter, speakerIn };
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
