// The city's report, over real HTTP, on both stores: on request, and by itself when the last one is in.
import assert from "node:assert/strict";
import JSZip from "jszip";
import { openDocx, textsOf } from "../document/opened-docx.ts";
import { cardIn, linkIn, saidBy } from "./card-view.ts";
import { chooseCityChannel, cityChannelId, submitReport } from "./city-round.ts";
import { coordinators, met, report } from "./reminding.ts";
import { channelId, ekbacken, type RunningBot, runningBot, sha256 } from "./running-bot.ts";
import { onBothStores } from "./stores.ts";
import type { TeamsClient } from "./teams-user.ts";

async function fetched(bot: RunningBot, link: string): Promise<Uint8Array> {
  const response = await bot.follow(link);
  assert.equal(response.status, 200);
  assert.match(response.headers.get("content-type") ?? "", /wordprocessingml/);
  assert.match(response.headers.get("content-disposition") ?? "", /naringslivsrapport-lovkopings-stad-t1-2026/);
  return new Uint8Array(await response.arrayBuffer());
}

onBothStores("the city's report", (store) => {
  const bot = runningBot(store, coordinators);
  let eva: TeamsClient;
  const cityPosts = () =>
    bot()
      .posts()
      .filter(({ conversationId }) => conversationId === cityChannelId);

  beforeEach(async () => {
    await report(bot(), "lingonhojden", false);
    eva = await met(bot(), "stranger");
  });

  it("is put together for the coordinator at any time, with who is missing, and for nobody else", async () => {
    await eva.write("sammanställ");
    assert.match(eva.says(), /Ingen rapport är inlämnad än för Tertialrapport 1 2026/);
    await submitReport(bot(), "ekbacken", "anna");
    await eva.write("sammanställ T1 2026");
    assert.match(eva.says(), /Delvis sammanställd\. 1 av 2 har lämnat in\.\nSaknas: Parknämnden\./);
    const document = await openDocx(await fetched(bot(), linkIn(eva.last())));
    assert.deepEqual(textsOf(document, "DraftNotice"), [
      "Delvis sammanställd. 1 av 2 nämnder och bolag har lämnat in.",
    ]);
    assert.ok(textsOf(document, "CityName").includes("Lövköpings stad"));
    assert.ok(textsOf(document, "Heading3").includes("Ekbackens stadsdelsnämnd"));
    const cecilia = await met(bot(), "cecilia");
    await cecilia.write("sammanställ");
    assert.match(cecilia.says(), /Det här gör samordnaren/);
    await eva.write("sammanställ 2020-T1");
    assert.match(eva.says(), /Den perioden finns inte\. Det finns 2026-T1/);
    await eva.write("logg");
    assert.match(eva.says(), /sammanställde stadens rapport/);
  });

  it("is posted once in its channel when the last one is in, and anyone there gets those very bytes", async () => {
    await chooseCityChannel(bot());
    await submitReport(bot(), "ekbacken", "anna");
    await bot().restart();
    await bot().restart();
    assert.equal(cityPosts().length, 0);
    const anna = bot().person("anna");
    await anna.writeInChannel(cityChannelId, "senaste rapporten");
    const said = () => saidBy(cardIn(bot().connector.sent.at(-1)));
    assert.match(said(), /Stadens rapport för Tertialrapport 1 2026 är inte klar/);
    await submitReport(bot(), "parknamnden", "cecilia");
    const [one, two] = await Promise.all([bot().another(), bot().another(), bot().restart()]);
    await Promise.all([one.stop(), two.stop()]);
    await bot().restart();
    assert.equal(cityPosts().length, 1);
    const posted = cardIn(cityPosts()[0]);
    assert.match(
      saidBy(posted),
      /Näringslivsrapport, Tertialrapport 1 2026\nAlla rapporter är inne\. 2 av 2 har lämnat in\./,
    );
    const bytes = await fetched(bot(), linkIn(posted));
    const [edition] = await bot().ports.cityReports.of("2026-T1");
    assert.equal(sha256(bytes), edition?.sha256);
    await anna.writeInChannel(cityChannelId, "senaste rapporten");
    assert.equal(sha256(await fetched(bot(), linkIn(cardIn(bot().connector.sent.at(-1))))), edition?.sha256);
    await anna.writeInChannel(channelId, "senaste rapporten");
    assert.match(said(), /Rapport från Ekbackens stadsdelsnämnd/);
  });

  it("is archived with every submitted file, for the coordinator alone", async () => {
    await submitReport(bot(), "ekbacken", "anna");
    await eva.write("arkivera");
    assert.match(eva.says(), /Arkiv, Tertialrapport 1 2026\nEn rapport med alla inlämnade versioner/);
    const link = linkIn(eva.last());
    const response = await bot().follow(link);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("content-type"), "application/zip");
    assert.match(response.headers.get("content-disposition") ?? "", /arkiv-naringsliv-lovkopings-stad-t1-2026\.zip/);
    const zip = await JSZip.loadAsync(await response.arrayBuffer());
    const file = await bot().ports.files.get(ekbacken, 1);
    assert.ok(file);
    const inZip = await zip.file(`rapporter/ekbacken/${file.name}`)?.async("nodebuffer");
    assert.ok(inZip?.equals(file.bytes));
    bot().clock.move(3_601);
    assert.equal((await bot().follow(link)).status, 410);
    const cecilia = await met(bot(), "cecilia");
    await cecilia.write("arkivera T1 2026");
    assert.match(cecilia.says(), /Det här gör samordnaren/);
  });

  it("can be put together in its channel by the coordinator, and nowhere else", async () => {
    await submitReport(bot(), "ekbacken", "anna");
    const said = () => saidBy(cardIn(bot().connector.sent.at(-1)));
    await eva.writeInChannel(channelId, "sammanställ");
    assert.match(said(), /personliga chatten/);
    await chooseCityChannel(bot());
    await eva.writeInChannel(cityChannelId, "sammanställ");
    assert.match(said(), /Saknas: Parknämnden\./);
    await bot().person("anna").writeInChannel(cityChannelId, "sammanställ");
    assert.match(said(), /Stadens rapport kan bara samordnaren sammanställa/);
    await eva.writeInChannel(cityChannelId, "compile T1 2026");
    assert.match(said(), /Partly compiled\. 1 of 2 have submitted\.\nMissing: Parknämnden\./);
  });
});
