// (f) How long a run of reminders to many people takes, against the time that the channel's limit alone would make it take.
import { performance } from "node:perf_hooks";
import { readConfig } from "../src/config.ts";
import { day } from "../src/domain/day.ts";
import { moment } from "../src/domain/moment.ts";
import { openPorts } from "../src/open-ports.ts";
import { createAdapter } from "../src/teams/adapter.ts";
import { loadCards } from "../src/teams/cards/render-card.ts";
import { speakerFor } from "../src/teams/cards/speaker.ts";
import { createNudgeMessenger } from "../src/teams/nudge-messenger.ts";
import { createPace } from "../src/teams/send-pace.ts";
import type { Ports } from "../src/usecases/ports.ts";
import { sendNudges } from "../src/usecases/send-nudges.ts";
import { startFakeConnector } from "./fake-connector.ts";
import { type Row, rowOf } from "./figures.ts";

/** The channel takes so many requests a second from an app in a tenant. */
const perSecond = 50;
const peoplePerOrganisation = 10;
const zone = "Europe/Stockholm";

/** Reminds so many people over real HTTP, with a durable claim and outcome for each, five business days before the due day. */
export async function measureNudges(file: string, recipients: number): Promise<readonly Row[]> {
  const connector = await startFakeConnector();
  const troubles = new Set<string>();
  const journal = {
    note: (_: string, { outcome, reason, code }: Readonly<Record<string, unknown>>) => {
      if (outcome !== "sent") troubles.add(`${outcome} ${reason} ${code}`);
    },
  };
  const clock = { now: () => moment("2026-05-06T07:05:00Z"), today: () => day("2026-05-06") };
  const config = readConfig({ MODE: "local", SQLITE_FILE: file, DEPLOYMENT: "deployment/demo" });
  const { ports, close } = await openPorts(config, { journal, clock });
  await fill(ports, recipients, connector.serviceUrl);
  const render = loadCards(new URL("../cards/", import.meta.url));
  const nudgeMessenger = createNudgeMessenger({
    adapter: createAdapter({ appId: "", appType: "MultiTenant", tenantId: "" }, journal, { connections: "new" }),
    appId: "",
    speakerIn: (language) => speakerFor(language, zone, render),
    pace: createPace({ perSecond, betweenInThread: 500 }),
  });
  const started = performance.now();
  const ends = await sendNudges({ ...ports, nudgeMessenger });
  const seconds = (performance.now() - started) / 1000;
  const sent = connector.takeCount();
  await Promise.all([close(), connector.stop()]);
  if (sent !== recipients || ends["sent"] !== recipients)
    throw new Error(`${sent} of ${recipients} were sent: ${JSON.stringify(ends)} ${[...troubles]}`);
  const reference = recipients / perSecond;
  const against = `${perSecond} requests a second`;
  const aim = { of: "ratio", atMost: 1.1 } as const;
  return [rowOf({ what: `(f) ${recipients} reminders`, unit: "s", product: seconds, against, reference, aim })];
}

async function fill(ports: Ports, recipients: number, serviceUrl: string): Promise<void> {
  const days = { opensOn: day("2026-04-20"), dueOn: day("2026-05-13"), closesOn: day("2026-06-12") };
  await ports.periods.save({ value: { id: "2026-T1", kind: "T1", year: 2026, ...days } });
  for (const { value, etag } of await ports.organisations.all()) {
    await ports.organisations.save({ etag, value: { ...value, validTo: day("2020-12-31") } });
  }
  for (let number = 0; number < recipients; number++) {
    const organisationId = `o${Math.floor(number / peoplePerOrganisation)}`;
    if (number % peoplePerOrganisation === 0) {
      const value = { id: organisationId, name: organisationId, type: "district-board", tags: [], predecessors: [] };
      await ports.organisations.save({ value });
    }
    const chat = { conversationId: `a:${number}`, serviceUrl, tenantId: "t", userId: `29:${number}`, botId: "28:b" };
    const duties = [{ organisationId, role: "primary" }] as const;
    const person = { id: `p${number}`, name: `Person ${number}`, email: `p${number}@example.se`, phone: "" };
    await ports.people.save({ value: { ...person, duties, chat } });
  }
}
