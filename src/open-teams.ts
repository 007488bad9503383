// Puts the channel's parts together: the adapter, cards in each language, and the ways of writing to people.
import { readAppCertificate } from "./app-certificate.ts";
import type { Config } from "./config.ts";
import { asWork } from "./correlated.ts";
import type { Language } from "./domain/language.ts";
import { type AdapterOptions, type BotIdentity, type ChannelAccess, createAdapter } from "./teams/adapter.ts";
import { loadCards } from "./teams/cards/render-card.ts";
import { type Speaker, speakerFor } from "./teams/cards/speaker.ts";
import { inTurn } from "./teams/careful-send.ts";
import { createDownload } from "./teams/download-file.ts";
import { createFileOffer, type SignLink } from "./teams/file-offer.ts";
import { createCityMessenger, createMessenger, createWriteTo } from "./teams/messenger.ts";
import { NewestCards } from "./teams/newest-cards.ts";
import { createNudgeMessenger } from "./teams/nudge-messenger.ts";
import type { Origins } from "./teams/origins.ts";
import type { TokenRules } from "./teams/prove-sender.ts";
import { RecentAddresses } from "./teams/recent-addresses.ts";
import { createPace, usualPace } from "./teams/send-pace.ts";
import { createTurnPace, type TurnVerdict, usualTurnPace } from "./teams/turn-pace.ts";
import { createUpload } from "./teams/upload-file.ts";
import type { NudgeMessenger } from "./usecases/nudge-messenger.ts";
import type { Ports } from "./usecases/ports.ts";

/** No form that people write is larger, in bytes. */
const fileLimit = 20 * 1024 * 1024;

const delivery = (method: string) => ({ delivery: method });

export function openTeams(config: Config, ports: Ports, signLink: SignLink, access?: ChannelAccess) {
  const personal = config.PERSONAL_FILES ?? (config.MODE === "local" ? "link" : "consent");
  const files = createFileOffer({ personal, signLink, clock: ports.clock });
  const sender = openSender(config, ports, { access });
  const { MICROSOFT_APP_ID: appId, LANGUAGE: defaultLanguage } = config;
  const messenger = asWork(createMessenger({ ...sender, appId, files, defaultLanguage }), delivery);
  const inTurns = createMessenger({ ...sender, appId, files, defaultLanguage, sending: inTurn });
  const returnMessenger = asWork(inTurns, delivery);
  const cityMessenger = asWork(createCityMessenger({ ...sender, appId, files, defaultLanguage }), delivery);
  const writeTo = createWriteTo({ ...sender, appId, files, defaultLanguage });
  const nudgeMessenger = asWork(openNudgeMessenger(config, ports, access), delivery);
  const hosts = config.FILE_HOSTS.split(",");
  const upload = createUpload({ hosts });
  const download = createDownload({ hosts, limit: fileLimit });
  const door = { rules: rulesOf(config), origins: originsOf(config), pace: paceOf(config) };
  return {
    ...sender,
    newestCards: new NewestCards(),
    addresses: new RecentAddresses(),
    door,
    files,
    messenger,
    returnMessenger,
    cityMessenger,
    writeTo,
    nudgeMessenger,
    upload,
    download,
  };
}

const channelIssuer = "https://api.botframework.com";

function rulesOf({ MODE }: Config): TokenRules {
  return MODE === "local" ? {} : { issuer: channelIssuer };
}

/** Without authentication nobody knows whose turns there are too many of. */
function paceOf({ MICROSOFT_APP_ID }: Config): (person: string) => TurnVerdict {
  return MICROSOFT_APP_ID === "" ? () => "take" : createTurnPace(usualTurnPace);
}

/** Local mode takes in the demo's client too, which is in nobody's tenant; the server listens on this machine only then. */
function originsOf({
  MODE,
  SERVICE_HOSTS,
  MICROSOFT_APP_ID,
  MICROSOFT_APP_TENANT_ID,
  ALLOWED_TENANTS,
}: Config): Origins {
  const isLocal = MODE === "local";
  const named = [MICROSOFT_APP_TENANT_ID.toLowerCase(), ...ALLOWED_TENANTS].filter((tenant) => tenant !== "");
  return {
    channels: isLocal ? ["msteams", "emulator", "webchat", "directline"] : ["msteams"],
    hosts: SERVICE_HOSTS,
    isLocal,
    tenants: isLocal && MICROSOFT_APP_ID === "" ? [] : named,
  };
}

/** What is needed to remind people, also from a terminal, where nothing is received. */
export function openNudgeMessenger(config: Config, ports: Ports, access?: ChannelAccess): NudgeMessenger {
  const { MICROSOFT_APP_ID: appId } = config;
  const sender = openSender(config, ports, { access, connections: "new" });
  return createNudgeMessenger({ ...sender, appId, pace: createPace(usualPace) });
}

function openSender(config: Config, ports: Ports, options: AdapterOptions) {
  const render = loadCards(new URL("../cards/", import.meta.url));
  const speakerIn = (language: Language): Speaker => speakerFor(language, config.TIME_ZONE, render);
  const adapter = createAdapter(identityOf(config), ports.journal, options);
  return { adapter, speakerIn };
}

function identityOf(config: Config): BotIdentity {
  const { MICROSOFT_APP_CERTIFICATE_FILE: file } = config;
  return {
    appId: config.MICROSOFT_APP_ID,
    // Without an app id, which only local mode allows, the SDK knows no other type.
    appType: config.MICROSOFT_APP_ID === "" ? "MultiTenant" : config.MICROSOFT_APP_TYPE,
    tenantId: config.MICROSOFT_APP_TENANT_ID,
    password: config.MICROSOFT_APP_PASSWORD,
    certificate: file === undefined ? undefined : readAppCertificate(file, Date.now()),
  };
}
