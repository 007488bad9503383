// The environment is read once, and every problem in it is named at once.
import assert from "node:assert/strict";
import { type Environment, readConfig } from "../src/config.ts";
import { AppError } from "../src/domain/app-error.ts";

const production: Environment = {
  MICROSOFT_APP_ID: "00000000-0000-4000-8000-000000000001",
  MICROSOFT_APP_TENANT_ID: "00000000-0000-4000-8000-000000000002",
  MICROSOFT_APP_PASSWORD: "a password",
  PUBLIC_URL: "https://bot.staden.example",
  LINK_SECRET: "0123456789abcdef0123456789abcdef",
  COORDINATOR_CONTACT: "samordnaren@staden.example",
};

function problemsIn(environment: Environment): string {
  try {
    readConfig(environment);
  } catch (error) {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, "configuration.invalid");
    return error.message;
  }
  return "";
}

describe("the configuration", () => {
  it("of a laptop needs nothing but its mode", () => {
    const config = readConfig({ MODE: "local" });
    assert.equal(config.STORE, "sqlite");
    assert.equal(config.PORT, 3978);
    assert.equal(config.LANGUAGE, "sv");
    assert.equal(config.TEXT_LIMIT, 20_000);
  });

  it("of production is complete with an identity, an address, a secret and a contact", () => {
    assert.equal(problemsIn(production), "");
    assert.equal(readConfig(production).MODE, "production");
  });

  for (const name of Object.keys(production)) {
    it(`of production is refused without ${name}, also when it is empty`, () => {
      assert.match(problemsIn({ ...production, [name]: undefined }), new RegExp(`\\n {2}${name} is needed`));
      assert.match(problemsIn({ ...production, [name]: "" }), new RegExp(`\\n {2}${name} is needed`));
    });
  }

  it("names every problem at once, a line each", () => {
    const lines = problemsIn({ PORT: "seventy", STORE: "paper", LINK_SECRET: "short", TIME_ZONE: "Stockholm/Europe" });
    for (const name of ["PORT", "STORE", "LINK_SECRET", "TIME_ZONE"])
      assert.match(lines, new RegExp(`\\n {2}${name} `));
    assert.ok(!lines.includes("short\n"));
    const missing = problemsIn({}).split("\n  ").slice(1);
    assert.equal(missing.length, 6);
  });

  it("needs no password with a managed identity, and no tenant for many", () => {
    const { MICROSOFT_APP_PASSWORD: _password, ...withoutPassword } = production;
    assert.equal(problemsIn({ ...withoutPassword, MICROSOFT_APP_TYPE: "UserAssignedMsi" }), "");
    const { MICROSOFT_APP_TENANT_ID: _tenant, ...withoutTenant } = production;
    assert.equal(
      problemsIn({
        ...withoutTenant,
        MICROSOFT_APP_TYPE: "MultiTenant",
        ALLOWED_TENANTS: "00000000-0000-4000-8000-000000000002",
      }),
      "",
    );
  });

  it("refuses on a server what would lose documents or answers", () => {
    for (const address of ["bot.staden.example:8443", "http://bot.staden.example", "https://bot.staden.example/bot"]) {
      assert.match(problemsIn({ ...production, PUBLIC_URL: address }), /PUBLIC_URL is an https address/, address);
    }
    assert.match(problemsIn({ ...production, SQLITE_FILE: ":memory:" }), /SQLITE_FILE would lose everything/);
    const forgotten = { ...production, STORE: "sqlite", COSMOS_ENDPOINT: "https://account.example" };
    assert.match(problemsIn(forgotten), /STORE is sqlite although/);
  });

  it("needs an address for Cosmos", () => {
    assert.match(problemsIn({ MODE: "local", STORE: "cosmos" }), /COSMOS_ENDPOINT is needed/);
    assert.match(problemsIn({ MODE: "local", STORE: "cosmos", COSMOS_ENDPOINT: "here" }), /COSMOS_ENDPOINT/);
  });

  for (const [name, values] of [
    ["PORT", ["-1", "65536", "80.5"]],
    ["TEXT_LIMIT", ["999", "20001", "many"]],
    ["LANGUAGE", ["de"]],
    ["KEEP_CHATS_DAYS", ["29", "soon"]],
    ["KEEP_NUDGES_DAYS", ["119"]],
    ["KEEP_DRAFTS_DAYS", ["3651"]],
    ["LOG_LEVEL", ["loud"]],
    ["PERSONAL_FILES", ["post"]],
    ["PUBLIC_URL", ["bot.staden.example"]],
  ] as const) {
    it(`says what is wrong with a ${name} that can't be`, () => {
      for (const value of values) assert.match(problemsIn({ MODE: "local", [name]: value }), new RegExp(name), value);
    });
  }
});
