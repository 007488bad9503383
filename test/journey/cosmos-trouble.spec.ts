// A Cosmos that answers 429 or 503, or nothing at all.
import { cosmosDocuments } from "../../src/store/cosmos-documents.ts";
import { cosmosForTests } from "../contract/cosmos-for-tests.ts";
import type { CosmosFailure } from "../contract/cosmos-front.ts";
import { runningBot } from "./running-bot.ts";
import { survives } from "./store-trouble.ts";
import { cosmosStores } from "./stores.ts";

const unavailable = /Lagringen svarar inte\. Försök igen om en liten stund/;
const failures: readonly (readonly [string, CosmosFailure, RegExp, string])[] = [
  ["too many requests", { kind: "status", status: 429, retryAfterMs: 5 }, /Många skriver samtidigt/, "store.throttled"],
  ["no service", { kind: "status", status: 503 }, unavailable, "store.unavailable"],
  ["no answer", { kind: "hang" }, unavailable, "store.unavailable"],
  ["a cut connection", { kind: "cut" }, unavailable, "store.unavailable"],
];

describe("on Cosmos,", () => {
  const cosmos = cosmosForTests();
  const bot = runningBot(cosmosStores(cosmos));
  for (const [title, failure, says, code] of failures) {
    survives(bot, {
      title,
      says,
      code,
      async begin(running) {
        const { COSMOS_ENDPOINT: endpoint = "", COSMOS_KEY: key, COSMOS_DATABASE, COSMOS_CONTAINER } = running.config;
        const names = { databaseId: COSMOS_DATABASE, containerId: COSMOS_CONTAINER };
        const patience = { requestMs: 2_000, totalMs: 2_000 };
        const impatient = await cosmosDocuments({ endpoint, key, ...names, patience });
        await running.restart({
          aroundDocuments: (documents) => {
            void documents.close();
            return impatient;
          },
        });
        cosmos.front().fail(failure);
        return async () => cosmos.front().heal();
      },
    });
  }
});
