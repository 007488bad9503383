// Traces and metrics are sent where the settings say so, and nowhere else.
import assert from "node:assert/strict";
import { readConfig } from "../src/config.ts";
import { openTelemetry } from "../src/open-telemetry.ts";
import { recordingJournal } from "./journey/recording-journal.ts";

const OTEL_EXPORTER_OTLP_ENDPOINT = "http://127.0.0.1:9";

describe("sending traces and metrics", () => {
  const open = async (environment: Readonly<Record<string, string>>) => {
    const journal = recordingJournal();
    const telemetry = await openTelemetry(readConfig({ MODE: "local", ...environment }), journal);
    await telemetry?.stop();
    return { isOn: telemetry !== undefined, notes: journal.of("telemetry.failed") };
  };

  it("is off unless a receiver is named", async () => {
    assert.deepEqual(await open({}), { isOn: false, notes: [] });
    assert.equal((await open({ OTEL_EXPORTER_OTLP_ENDPOINT })).isOn, true);
  });

  it("is off, and says so, where the receiver takes only gRPC, as that of Container Apps does", async () => {
    const opened = await open({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" });
    assert.deepEqual(opened, { isOn: false, notes: [{ code: "grpc" }] });
  });

  it("refuses what is no address of a receiver, with an example of one", () => {
    for (const address of ["collector:4318", "ftp://collector", "127.0.0.1"]) {
      assert.throws(
        () => readConfig({ MODE: "local", OTEL_EXPORTER_OTLP_ENDPOINT: address }),
        /OTEL_EXPORTER_OTLP_ENDPOINT is the address of an OTLP receiver; write for example http:\/\/127\.0\.0\.1:4318/,
      );
    }
  });
});
