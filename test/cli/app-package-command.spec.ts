// npm run app-package makes what an administrator uploads to Teams: valid, least, and true to what the bot understands.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppManifestUtils } from "@microsoft/app-manifest";
import { unzipSync } from "fflate";
import { useFakeTimers } from "sinon";
import { z } from "zod";
import { appPackageCommand } from "../../src/cli/app-package-command.ts";
import { runCommand } from "../../src/cli/terminal.ts";
import { readCommand } from "../../src/teams/conversation/command.ts";
import { readCoordinatorCommand } from "../../src/teams/conversation/coordinator/coordinator-command.ts";
import { wordsIn } from "../../src/teams/words/words.ts";

const botId = "3f1c0d2e-8a54-4c1b-9d6e-0a1b2c3d4e5f";
const needed = ["--developer", "Ekstads kommun", "--website", "https://ekstad.se/tertialbot"];

const command = z.object({ title: z.string(), description: z.string() });
const manifestShape = z.object({
  id: z.string(),
  version: z.string(),
  developer: z.record(z.string(), z.string()),
  permissions: z.array(z.string()),
  bots: z.tuple([
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      supportsFiles: z.boolean(),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(command) })),
    }),
  ]),
});

describe("npm run app-package", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tertialbot-app-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function run(environment: Readonly<Record<string, string>>, ...args: readonly string[]) {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const terminal = { environment, say, complain: say };
    return { code: await runCommand(appPackageCommand(environment), args, terminal), said: said.join("\n") };
  }

  async function made(name = "app.zip", ...args: readonly string[]) {
    const file = join(folder, name);
    const { code, said } = await run({ MICROSOFT_APP_ID: botId }, ...needed, ...args, "--out", file);
    assert.equal(code, 0, said);
    return readFileSync(file);
  }

  async function manifest(...args: readonly string[]) {
    const bytes = unzipSync(await made("app.zip", ...args))["manifest.json"];
    return manifestShape.parse(JSON.parse(Buffer.from(bytes ?? []).toString()));
  }

  it("packs the manifest, the English words and the two icons, and nothing else", async () => {
    const names = Object.keys(unzipSync(await made()));
    assert.deepEqual(names.toSorted(), ["color.png", "en.json", "manifest.json", "outline.png"]);
  });

  it("gives the same bytes for the same app, whatever the time", async () => {
    const today = await made("one.zip");
    const clock = useFakeTimers({ now: Date.parse("2031-07-01T12:00:00Z"), toFake: ["Date"] });
    const later = await made("two.zip").finally(() => clock.restore());
    assert.deepEqual(later, today);
  });

  it("makes a manifest that Microsoft's own validation has nothing to say about", async () => {
    const file = join(folder, "manifest.json");
    writeFileSync(file, unzipSync(await made())["manifest.json"] ?? "");
    const [, problems] = await AppManifestUtils.readAndValidateTeamsManifest(file);
    assert.deepEqual(problems, []);
    const broken = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...broken, accentColor: "blue" }));
    assert.equal((await AppManifestUtils.readAndValidateTeamsManifest(file))[1].length, 1);
  });

  it("has English words that the localisation schema allows, one for each Swedish one", async () => {
    const english = z.record(z.string(), z.string()).parse(packed(await made(), "en.json"));
    const schemas = "../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.19";
    const file = join(import.meta.dirname, schemas, "MicrosoftTeams.Localization.schema.json");
    // Some of its patterns about other things than bots are no regular expressions to JavaScript.
    const schema = JSON.parse(readFileSync(file, "utf8"), (key, value) =>
      key === "patternProperties" ? Object.fromEntries(Object.entries(value).filter(([of]) => /bots/.test(of))) : value,
    );
    assert.deepEqual(await AppManifestUtils.validateAgainstSchema(JSON.parse(JSON.stringify(english)), schema), []);
    const swedish = commandKeys((await manifest()).bots[0].commandLists);
    const texts = ["name.short", "name.full", "description.short", "description.full"];
    const keys = Object.keys(english).filter((key) => key !== "$schema");
    assert.deepEqual(keys.toSorted(), [...texts, ...swedish].toSorted());
  });

  it("offers commands that the bot understands, in each language as the same one", async () => {
    const english = z.record(z.string(), z.string()).parse(packed(await made(), "en.json"));
    for (const [list, { commands }] of (await manifest()).bots[0].commandLists.entries()) {
      for (const [place, { title }] of commands.entries()) {
        const read = readAny(title);
        const inEnglish = readAny(english[`bots[0].commandLists[${list}].commands[${place}].title`] ?? "");
        assert.equal(read?.language, "sv", title);
        assert.equal(inEnglish?.language, "en", title);
        assert.deepEqual(inEnglish?.command, read?.command, title);
      }
    }
  });

  it("offers what the bot's help names, and nothing else but help and what is the coordinator's", async () => {
    const [personal, team] = (await manifest()).bots[0].commandLists;
    for (const language of ["sv", "en"] as const) {
      const { help } = wordsIn(language);
      const meant = (words: readonly (readonly string[])[]) => words.map(([word = ""]) => readAny(word)?.command);
      const offered = (list: typeof personal) => list?.commands.map(({ title }) => readAny(title)?.command) ?? [];
      const kindsOf = (all: readonly object[]) => [...new Set(all.map((one) => JSON.stringify(one)))].toSorted();
      const present = (all: readonly (object | undefined)[]) => all.filter((one) => one !== undefined);
      const own = [...present(meant(help.personal)), { kind: "help" }, { task: "home" }];
      assert.deepEqual(kindsOf(present(offered(personal))), kindsOf(own));
      assert.deepEqual(kindsOf(present(offered(team))), kindsOf(present(meant(help.channel))));
    }
  });

  it("asks for no more than the bot needs: two scopes, files, no domains, no permissions on teams", async () => {
    const { bots, permissions } = await manifest();
    assert.deepEqual(bots[0].scopes, ["personal", "team"]);
    assert.deepEqual(permissions, ["identity", "messageTeamMembers"]);
    assert.equal(bots[0].supportsFiles, true);
    const all = Object.keys(z.record(z.string(), z.unknown()).parse(packed(await made(), "manifest.json")));
    assert.deepEqual(
      all.filter((name) => ["validDomains", "authorization", "webApplicationInfo", "devicePermissions"].includes(name)),
      [],
    );
    for (const { commands } of bots[0].commandLists) assert.ok(commands.length <= 10);
  });

  it("puts the bot, the city and its pages in", async () => {
    const privacy = "https://ekstad.se/personuppgifter";
    const { id, version, developer, bots } = await manifest("--privacy", privacy, "--version", "2.3.4");
    assert.deepEqual({ id, version, botId: bots[0].botId }, { id: botId, version: "2.3.4", botId });
    const page = "https://ekstad.se/tertialbot";
    assert.deepEqual(developer, {
      name: "Ekstads kommun",
      websiteUrl: page,
      privacyUrl: privacy,
      termsOfUseUrl: page,
    });
  });

  it("gives the app an id of its own when it is told one", async () => {
    const appId = "0d9a6d14-3b87-4d0e-8f39-7f5f7f1f2f3f";
    assert.equal((await manifest("--app-id", appId)).id, appId);
  });

  it("names everything that is missing or wrong at once", async () => {
    const { code, said } = await run({ TEAMS_APP_ID: "mine" }, "--website", "http://ekstad.se");
    assert.equal(code, 1);
    for (const name of ["--bot-id (or MICROSOFT_APP_ID)", "--app-id (or TEAMS_APP_ID)", "--developer", "--website"]) {
      assert.match(said, new RegExp(name.replace(/[()]/g, "\\$&")));
    }
  });

  it("is called wrongly with words that it does not know", async () => {
    assert.equal((await run({ MICROSOFT_APP_ID: botId }, "zip", ...needed)).code, 2);
  });

  it("has icons of the sizes that Teams asks for, the small one see-through", async () => {
    const files = unzipSync(await made());
    assert.deepEqual(picture(files["color.png"]), { width: 192, height: 192, hasAlpha: false });
    assert.deepEqual(picture(files["outline.png"]), { width: 32, height: 32, hasAlpha: true });
  });
});

const readAny = (text: string) => readCommand(text) ?? readCoordinatorCommand(text);

function packed(zip: Uint8Array, name: string): unknown {
  return JSON.parse(Buffer.from(unzipSync(zip)[name] ?? []).toString());
}

function commandKeys(lists: readonly { readonly commands: readonly unknown[] }[]): readonly string[] {
  return lists.flatMap(({ commands }, list) =>
    commands.flatMap((_, place) =>
      ["title", "description"].map((part) => `bots[0].commandLists[${list}].commands[${place}].${part}`),
    ),
  );
}

/** What a PNG's header says. */
function picture(bytes: Uint8Array = new Uint8Array(26)) {
  const header = Buffer.from(bytes);
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20), hasAlpha: header[25] === 6 };
}
