// Starts sending traces and metrics, where the configuration names a receiver; loads nothing for it otherwise.
import type { Config } from "./config.ts";
import type { Telemetry } from "./telemetry/send-telemetry.ts";
import type { Journal } from "./usecases/ports.ts";

/** Undefined where nothing is sent. */
export async function openTelemetry(config: Config, journal: Journal): Promise<Telemetry | undefined> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_PROTOCOL, OTEL_SERVICE_NAME } = config;
  if (endpoint === undefined) return undefined;
  if (OTEL_EXPORTER_OTLP_PROTOCOL === "grpc") {
    // Container Apps set it, and the address, where their own agent is turned on: no reason not to start.
    journal.note("telemetry.failed", { code: "grpc" });
    return undefined;
  }
  const { sendTelemetry } = await import("./telemetry/send-telemetry.ts");
  return sendTelemetry({ endpoint, serviceName: OTEL_SERVICE_NAME, journal });
}
