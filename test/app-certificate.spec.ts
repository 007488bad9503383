// The certificate that the bot can prove itself with: read whole, and refused with its remedy before anybody needs it.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAppCertificate } from "../src/app-certificate.ts";
import { readConfig } from "../src/config.ts";
import { AppError } from "../src/domain/app-error.ts";
import { openTeams } from "../src/open-teams.ts";
import { temporaryFolder } from "./store/temporary-folder.ts";
import { openSurroundings } from "./usecases/desk-for-tests.ts";

const file = (name: string) => join(import.meta.dirname, "certificates", name);
const now = Date.parse("2026-11-23T08:00:00Z");
const settings = {
  MICROSOFT_APP_ID: "3f1c0d2e-8a54-4c1b-9d6e-0a1b2c3d4e5f",
  MICROSOFT_APP_TENANT_ID: "0d9a6d14-3b87-4d0e-8f39-7f5f7f1f2f3f",
  PUBLIC_URL: "https://tertialbot.example",
  LINK_SECRET: "0123456789abcdef0123456789abcdef",
  COORDINATOR_CONTACT: "samordnare@ekstad.example",
};

describe("the bot's certificate", () => {
  const folder = temporaryFolder();

  it("is known by its thumbprint, as Entra lists it, and comes with its key", () => {
    const { thumbprint, privateKey } = readAppCertificate(file("valid.pem"), now);
    assert.equal(thumbprint, "1157C7528355A42978A023AAB35B8687DC036E48");
    assert.match(privateKey, /^-----BEGIN PRIVATE KEY-----\n/);
  });

  it("stands in for a password, in the configuration and before the Bot Framework", async () => {
    assert.throws(() => readConfig(settings), /MICROSOFT_APP_PASSWORD is needed, or MICROSOFT_APP_CERTIFICATE_FILE/);
    const config = readConfig({ ...settings, MICROSOFT_APP_CERTIFICATE_FILE: file("valid.pem") });
    const { ports } = await openSurroundings();
    assert.ok(openTeams(config, ports, () => "").adapter);
  });

  it("is refused when it has ended, has another's key, is none or is nowhere, and its key is never quoted", () => {
    writeFileSync(folder.path("no.pem"), "-----BEGIN PRIVATE KEY-----\nhemligt\n-----END PRIVATE KEY-----\n");
    for (const [name, why] of [
      [file("expired.pem"), /it ended on Jan {2}2 .*2020/],
      [file("elliptic.pem"), /RSA keys only/],
      [file("strange-key.pem"), /belongs to another certificate/],
      [folder.path("no.pem"), /no PEM with a certificate/],
      [folder.path("nowhere.pem"), /can't be read/],
    ] as const) {
      assert.throws(
        () => readAppCertificate(name, now),
        (error) =>
          error instanceof AppError &&
          error.code === "configuration.invalid" &&
          why.test(error.message) &&
          !error.message.includes("hemligt"),
        name,
      );
    }
  });
});
