// Sends traces and metrics of the product's work to an OpenTelemetry receiver, by OTLP over HTTP.
import { randomUUID } from "node:crypto";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { watchWork } from "../correlated.ts";
import type { Journal } from "../usecases/ports.ts";
import { TellingMetricExporter, TellingTraceExporter } from "./telling-exporters.ts";
import { createWorkMetrics } from "./work-metrics.ts";
import { createWorkSpans } from "./work-spans.ts";

export interface TelemetryOptions {
  readonly endpoint: string;
  readonly serviceName: string;
  readonly journal: Journal;
  /** Milliseconds that a stop waits for the last of it to be sent. */
  readonly patience?: number;
}

export interface Telemetry {
  /** Sends what is left, as long as patience lasts. */
  stop(): Promise<void>;
}

const usualPatience = 2_000;
const timeout = 5_000;

/** From now on; what is sent holds event names, outcomes and times, and nothing of the machine. */
export function sendTelemetry({ endpoint, serviceName, journal, patience }: TelemetryOptions): Telemetry {
  const resource = resourceFromAttributes({ "service.name": serviceName, "service.instance.id": randomUUID() });
  const receiver = { endpoint, timeout };
  const tell = tellOnce(journal);
  const traces = new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter: new TellingTraceExporter(receiver, tell) })],
  });
  const exporter = new TellingMetricExporter(receiver, tell);
  const metrics = new MeterProvider({ resource, readers: [new PeriodicExportingMetricReader({ exporter })] });
  const unwatch = [
    watchWork(createWorkSpans(traces.getTracer("tertialbot"))),
    watchWork(createWorkMetrics(metrics.getMeter("tertialbot"))),
  ];
  return {
    async stop() {
      for (const end of unwatch) end();
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, patience ?? usualPatience);
      // Whether it was taken, the exporters say.
      await Promise.race([Promise.allSettled([traces.shutdown(), metrics.shutdown()]), late]);
      clearTimeout(timer);
    },
  };
}

/** One line for an outage, whichever of the two notices it. */
function tellOnce(journal: Journal): (signal: string, error: Error | undefined) => void {
  const out = new Set<string>();
  return (signal, error) => {
    if (error === undefined) return void out.delete(signal);
    const code = "code" in error ? String(error.code) : "unsent";
    if (out.size === 0) journal.note("telemetry.failed", { signal, code });
    out.add(signal);
  };
}
