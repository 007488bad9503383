// An OpenTelemetry receiver for tests: takes OTLP over HTTP as JSON, keeps it, and fails where a test wants it to.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

const attributes = z
  .array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) }))
  .default([])
  .transform((all) => Object.fromEntries(all.map(({ key, value }) => [key, Object.values(value)[0]])));

const span = z.object({
  name: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  traceId: z.string(),
  attributes,
  events: z.array(z.object({ name: z.string(), attributes })).default([]),
  status: z.object({ code: z.number() }),
});
const point = z.looseObject({ attributes });
const points = z.object({ dataPoints: z.array(point) });
const metric = z.object({ name: z.string(), sum: points.optional(), histogram: points.optional() });
const traces = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(span) })) })),
});
const metrics = z.object({
  resourceMetrics: z.array(z.object({ scopeMetrics: z.array(z.object({ metrics: z.array(metric) })) })),
});

export interface Receiver {
  readonly endpoint: string;
  /** All bodies as they came, with paths and headers. */
  readonly raw: readonly string[];
  spans(): readonly z.output<typeof span>[];
  /** The points of a metric as they last came. */
  points(name: string): readonly z.output<typeof point>[];
  stop(): Promise<void>;
}

/** Answers with the status that is given for each path, or never. */
export async function startReceiver(statusOf: (path: string) => number | "never" = () => 200): Promise<Receiver> {
  const raw: string[] = [];
  const bodies: (readonly [path: string, body: unknown])[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const [path, text] = [request.url ?? "", Buffer.concat(chunks).toString()];
      raw.push(`${path} ${JSON.stringify(request.headers)} ${text}`);
      bodies.push([path, JSON.parse(text)]);
      const status = statusOf(path);
      if (status === "never") return;
      response.writeHead(status, { "content-type": "application/json" });
      response.end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const of = (path: string) => bodies.filter(([sent]) => sent === path).map(([, body]) => body);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    raw,
    spans: () =>
      of("/v1/traces").flatMap((body) =>
        traces.parse(body).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    points(name) {
      const sent = of("/v1/metrics").map((body) =>
        metrics.parse(body).resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((all) => all.metrics)),
      );
      const last = sent.at(-1)?.find((each) => each.name === `tertialbot.${name}`);
      return (last?.sum ?? last?.histogram)?.dataPoints ?? [];
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
