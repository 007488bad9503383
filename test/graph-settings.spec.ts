// The settings of the channels' folders: tokens go to nobody but Graph.
import assert from "node:assert/strict";
import { readConfig } from "../src/config.ts";
import { openChannelFiles } from "../src/open-channel-files.ts";
import { openPorts } from "../src/open-ports.ts";

const local = { MODE: "local", CHANNEL_FILES: "graph" };

describe("the channels' folders", () => {
  it("are not used unless they are asked for", async () => {
    const config = readConfig({ MODE: "local", SQLITE_FILE: ":memory:", DEPLOYMENT: "deployment/demo" });
    assert.equal(config.CHANNEL_FILES, "link");
    const { ports, channelFolders, close } = await openPorts(config, { journal: { note: () => {} } });
    assert.equal(openChannelFiles(config, ports, channelFolders), undefined);
    await close();
  });

  for (const endpoint of ["https://graph.microsoft.com", "https://graph.microsoft.us/", "http://127.0.0.1:8080"]) {
    it(`may be asked for at ${endpoint}`, () => {
      assert.equal(readConfig({ ...local, GRAPH_ENDPOINT: endpoint }).CHANNEL_FILES, "graph");
    });
  }

  for (const endpoint of [
    "http://graph.microsoft.com",
    "https://graph.microsoft.com.evil.example",
    "https://graph.microsoft.com:8443",
    "https://graph.microsoft.com/v1.0",
    "https://user@evil.example",
    "http://127.0.0.1.evil.example",
  ]) {
    it(`may not be asked for at ${endpoint}`, () => {
      assert.throws(() => readConfig({ ...local, GRAPH_ENDPOINT: endpoint }), /GRAPH_ENDPOINT is not an address/);
    });
  }

  it("are never asked for on this machine by a server", () => {
    const server = { CHANNEL_FILES: "graph", GRAPH_ENDPOINT: "http://127.0.0.1:8080" };
    assert.throws(() => readConfig(server, "terminal"), /GRAPH_ENDPOINT is not an address of Microsoft Graph/);
  });

  it("need to know whose certificate it is", () => {
    const certificate = { GRAPH_CERTIFICATE_FILE: "bot.pem" };
    assert.throws(() => readConfig({ ...local, ...certificate }), /GRAPH_CLIENT_ID is needed/);
  });
});
