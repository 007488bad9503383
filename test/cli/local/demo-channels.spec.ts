// The demo's channels follow the Playground to another port.
import assert from "node:assert/strict";
import { join } from "node:path";
import { pointChannelsAt } from "../../../src/cli/local/demo-channels.ts";
import { readDeployment } from "../../../src/store/deployment-files.ts";
import { seed } from "../../../src/store/deployment-seed.ts";
import { storeInMemory } from "../../store/deployment-memory.ts";

describe("The demo's channels", () => {
  it("are pointed at the Playground that runs now, and left alone when they are already", async () => {
    const { ports } = storeInMemory();
    await seed(readDeployment(join(import.meta.dirname, "../../../deployment/demo")), ports);
    const serviceUrl = "http://127.0.0.1:40000/_connector";
    assert.equal(await pointChannelsAt(ports.organisations, serviceUrl), 2);
    const channels = (await ports.organisations.all()).map(({ value }) => value.channel?.serviceUrl);
    assert.deepEqual(channels, [serviceUrl, serviceUrl, undefined]);
    assert.equal(await pointChannelsAt(ports.organisations, serviceUrl), 0);
  });
});
