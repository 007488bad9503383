// The container image: the server with the production packages alone, as nobody, where nothing can be written.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copiedPaths, lastStage, layOut, makeWritable, startImage } from "./container-image.ts";

const production = {
  NODE_ENV: "production",
  DEPLOYMENT: "deployment/stockholm",
  LOG_LEVEL: "silent",
  MICROSOFT_APP_ID: "3f1c0d2e-8a54-4c1b-9d6e-0a1b2c3d4e5f",
  MICROSOFT_APP_TYPE: "UserAssignedMsi",
  MICROSOFT_APP_TENANT_ID: "0d9a6d14-3b87-4d0e-8f39-7f5f7f1f2f3f",
  PUBLIC_URL: "https://tertialbot.example",
  LINK_SECRET: "0123456789abcdef0123456789abcdef",
  COORDINATOR_CONTACT: "samordnare@ekstad.example",
};

describe("the container image", function () {
  this.timeout(120_000);
  let folder: string;
  const app = () => join(folder, "app");
  const data = () => join(folder, "data");
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tertialbot-image-"));
    mkdirSync(app());
    mkdirSync(data());
    for (const path of [folder, data()]) chmodSync(path, 0o777);
  });
  afterEach(() => {
    makeWritable(app());
    rmSync(folder, { recursive: true, force: true });
  });

  it("starts, answers and stops with what the Dockerfile copies and the production packages, and writes only its data", async () => {
    layOut(app());
    if (process.getuid?.() !== 0) assert.throws(() => writeFileSync(join(app(), "new"), ""), /EACCES/);
    const image = await startImage(app(), { ...production, SQLITE_FILE: join(data(), "tertialbot.sqlite") });
    for (const path of ["healthz", "readyz"]) {
      const { status } = await fetch(`http://127.0.0.1:${image.port}/${path}`);
      assert.equal(status, 200, path);
    }
    assert.deepEqual(await image.stop(), { code: 0, said: "" });
    assert.deepEqual(readdirSync(data()), ["tertialbot.sqlite"]);
    assert.ok(!readdirSync(join(app(), "node_modules")).includes(".cache"));
  });

  it("runs as somebody else than root, without a shell, and asks itself whether it is alive", () => {
    const stage = lastStage();
    assert.ok(stage.includes("USER node"));
    assert.equal(stage.at(-1), 'CMD ["node", "src/main.ts"]');
    const [, check = "[]"] =
      /^HEALTHCHECK .*CMD (\[.*\])$/.exec(stage.find((l) => l.startsWith("HEALTHCHECK")) ?? "") ?? [];
    assert.match(String(JSON.parse(check)), /^node,--eval,.*\/healthz/);
  });

  it("lets nothing into the build that it does not copy, but for the recipes of the deployment", () => {
    const allowed = readFileSync(".dockerignore", "utf8")
      .split("\n")
      .filter((line) => line.startsWith("!"))
      .map((line) => line.slice(1));
    const needed = [".npmrc", "package-lock.json", ...copiedPaths().map((path) => path.split("/")[0] ?? "")];
    assert.deepEqual(allowed.toSorted(), needed.toSorted());
  });
});
