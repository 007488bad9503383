// The OTLP exporters, which say when their receiver does not take what they send: once, until it does again.
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";

export interface Receiver {
  /** Its base: v1/traces and v1/metrics are added. */
  readonly endpoint: string;
  /** Milliseconds for one sending with its repetitions. */
  readonly timeout: number;
}

type Tell = (signal: string, error: Error | undefined) => void;

function optionsFor({ endpoint, timeout }: Receiver, path: string) {
  return { url: new URL(path, endpoint.endsWith("/") ? endpoint : `${endpoint}/`).href, timeoutMillis: timeout };
}

export class TellingTraceExporter extends OTLPTraceExporter {
  readonly #tell: Tell;

  constructor(receiver: Receiver, tell: Tell) {
    super(optionsFor(receiver, "v1/traces"));
    this.#tell = tell;
  }

  override export(...[spans, done]: Parameters<OTLPTraceExporter["export"]>): void {
    super.export(spans, (result) => {
      this.#tell("traces", result.error);
      done(result);
    });
  }
}

export class TellingMetricExporter extends OTLPMetricExporter {
  readonly #tell: Tell;

  constructor(receiver: Receiver, tell: Tell) {
    super(optionsFor(receiver, "v1/metrics"));
    this.#tell = tell;
  }

  override export(...[metrics, done]: Parameters<OTLPMetricExporter["export"]>): void {
    super.export(metrics, (result) => {
      this.#tell("metrics", result.error);
      done(result);
    });
  }
}
