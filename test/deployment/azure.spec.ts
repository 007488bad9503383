// The Azure deployment agrees with itself and with the product: parameters, settings, container, events, and no passwords.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { readConfig } from "../../src/config.ts";
import { indexingPolicy } from "../../src/store/cosmos-container.ts";
import { bicep, modulesIn, outputsOf, outputsRead, parametersOf, resourcesIn, settingsIn } from "./bicep-text.ts";

const modules = readdirSync("deployment/azure/modules").map((name) => `modules/${name}`);
const files = ["main.bicep", "registry.bicep", ...modules];
const main = bicep("main.bicep");

/** Looked up once in the type catalogue of Bicep, with every property that is set; Insights by its documentation. */
const known = [
  "Microsoft.App/containerApps@2025-01-01",
  "Microsoft.App/managedEnvironments@2025-01-01",
  "Microsoft.Authorization/locks@2020-05-01",
  "Microsoft.Authorization/roleAssignments@2022-04-01",
  "Microsoft.BotService/botServices/channels@2022-09-15",
  "Microsoft.BotService/botServices@2022-09-15",
  "Microsoft.ContainerRegistry/registries@2025-04-01",
  "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-04-15",
  "Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-04-15",
  "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-04-15",
  "Microsoft.DocumentDB/databaseAccounts@2025-04-15",
  "Microsoft.Insights/actionGroups@2023-01-01",
  "Microsoft.Insights/diagnosticSettings@2021-05-01-preview",
  "Microsoft.Insights/metricAlerts@2018-03-01",
  "Microsoft.Insights/scheduledQueryRules@2023-12-01",
  "Microsoft.KeyVault/vaults/secrets@2024-11-01",
  "Microsoft.KeyVault/vaults@2024-11-01",
  "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30",
  "Microsoft.OperationalInsights/workspaces@2025-02-01",
];

describe("the Azure deployment", () => {
  it("makes resources of known types and versions", () => {
    const made = files.flatMap((file) => [...resourcesIn(bicep(file))]);
    assert.deepEqual([...new Set(made)].toSorted(), known.toSorted());
  });

  it("gives every module what it asks for, and nothing that it does not know", () => {
    const calls = modulesIn(main);
    assert.deepEqual(calls.map(({ file }) => file).toSorted(), modules.toSorted());
    for (const { file, given } of calls) {
      const { required, optional } = parametersOf(bicep(file));
      assert.deepEqual(given.filter((name) => !optional.includes(name)).toSorted(), required.toSorted(), file);
    }
  });

  it("reads only what its modules put out", () => {
    for (const [module, output] of outputsRead(main)) {
      assert.ok(outputsOf(bicep(`modules/${module}.bicep`)).includes(output), `${module}.${output}`);
    }
  });

  it("has an example of values for all that a city must choose", () => {
    const given = [...bicep("main.bicepparam").matchAll(/^param (\w+) = /gm)].map(([, name = ""]) => name);
    assert.deepEqual(given.toSorted(), parametersOf(main).required.toSorted());
  });

  it("sets what production needs, under names that the product knows", () => {
    const set = [...settingsIn(bicep("modules/app.bicep")), ...settingsIn(main)];
    const documented = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    assert.deepEqual(
      set.filter((name) => !documented.includes(name)),
      [],
    );
    const id = "3f1c0d2e-8a54-4c1b-9d6e-0a1b2c3d4e5f";
    const values: Readonly<Record<string, string>> = {
      MODE: "production",
      PORT: "3978",
      MICROSOFT_APP_ID: id,
      MICROSOFT_APP_TYPE: "UserAssignedMsi",
      MICROSOFT_APP_TENANT_ID: id,
      MANAGED_IDENTITY_CLIENT_ID: id,
      STORE: "cosmos",
      COSMOS_ENDPOINT: "https://tertialbot.documents.azure.com:443/",
      PUBLIC_URL: "https://tertialbot.example.swedencentral.azurecontainerapps.io",
      LINK_SECRET: id,
      COORDINATORS: "samordnare@stad.example",
    };
    const environment = Object.fromEntries(set.map((name) => [name, values[name] ?? "tertialbot"]));
    const config = readConfig(environment);
    assert.equal(config.STORE, "cosmos");
    assert.equal(config.MICROSOFT_APP_TYPE, "UserAssignedMsi");
  });

  it("makes the container as the store needs it, in which nothing expires", () => {
    const data = bicep("modules/data.bicep");
    const [included = "", excluded = ""] = data.split("includedPaths:")[1]?.split("excludedPaths:") ?? [];
    const paths = (text: string) => [...text.matchAll(/path: '([^']+)'/g)].map(([, path = ""]) => ({ path }));
    assert.deepEqual(paths(included), indexingPolicy.includedPaths);
    assert.deepEqual(paths(excluded), indexingPolicy.excludedPaths);
    assert.match(data, /paths: \['\/pk'\]/);
    assert.doesNotMatch(data, /[tT]tl:/);
  });

  it("never runs fewer than one, asks whether it is alive and ready, and sends Teams to its door", () => {
    const app = bicep("modules/app.bicep");
    assert.match(main, /@minValue\(1\)\n@maxValue\(5\)\nparam replicas int = /);
    assert.match(app, /minReplicas: replicas/);
    const server = readFileSync("src/http/server.ts", "utf8");
    for (const path of ["/healthz", "/readyz"]) {
      assert.ok(app.includes(`httpGet: { path: '${path}', port: port }`), path);
      assert.ok(server.includes(`server.get("${path}"`), path);
    }
    assert.ok(main.includes("/api/messages'"));
  });

  it("alerts on events that the product notes", () => {
    const [, list = ""] = /var failures = '(.+)'\n/.exec(bicep("modules/alerts.bicep")) ?? [];
    const events = [...list.matchAll(/\\'([\w.]+)\\'/g)].map(([, event = ""]) => event);
    assert.equal(events.length, 7);
    const noted = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(`src/${file}`, "utf8"))
      .join("\n");
    for (const event of events) assert.ok(noted.includes(`note("${event}"`), event);
  });

  it("has no keys: none is read, and where there could be some they are turned off", () => {
    const all = files.map(bicep).join("\n");
    assert.doesNotMatch(all, /listKeys|listCredentials|sharedKey|COSMOS_KEY|MICROSOFT_APP_PASSWORD/);
    assert.match(bicep("modules/data.bicep"), /disableLocalAuth: true/);
    assert.match(bicep("modules/bot.bicep"), /disableLocalAuth: true/);
    assert.match(bicep("registry.bicep"), /adminUserEnabled: false/);
  });
});
