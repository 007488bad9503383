// A process that reminds people until nothing is due, as an instance of the server does; killed in the middle by its test.
import { setTimeout as pause } from "node:timers/promises";
import { readConfig } from "../../src/config.ts";
import { addSeconds, dayIn, moment } from "../../src/domain/moment.ts";
import { openPorts } from "../../src/open-ports.ts";
import { createAdapter } from "../../src/teams/adapter.ts";
import { loadCards } from "../../src/teams/cards/render-card.ts";
import { speakerFor } from "../../src/teams/cards/speaker.ts";
import { createNudgeMessenger } from "../../src/teams/nudge-messenger.ts";
import { createPace } from "../../src/teams/send-pace.ts";
import { sendNudges } from "../../src/usecases/send-nudges.ts";

const [, , file = "", start = "", runs = "30"] = process.argv;
const zone = "Europe/Stockholm";
const begun = Date.now();
const now = () => addSeconds(moment(start), (Date.now() - begun) / 1000);
const clock = { now, today: () => dayIn(zone, now()) };
const journal = { note: () => {} };
const config = readConfig({ MODE: "local", SQLITE_FILE: file, DEPLOYMENT: "deployment/demo" });
const { ports, close } = await openPorts(config, { journal, clock });
const nudgeMessenger = createNudgeMessenger({
  adapter: createAdapter({ appId: "", appType: "MultiTenant", tenantId: "" }, journal),
  appId: "",
  speakerIn: (language) => speakerFor(language, zone, loadCards(new URL("../../cards/", import.meta.url))),
  pace: createPace({ perSecond: 200, betweenInThread: 10 }),
  sending: { retries: 3, longestWait: 1_000, pause: 10, patience: 5_000 },
});
process.send?.("ready");
for (let run = 0; run < Number(runs); run++) {
  const ends = await sendNudges({ ...ports, nudgeMessenger });
  if (Object.keys(ends).length === 0) break;
  await pause(20);
}
await close();
process.disconnect?.();
