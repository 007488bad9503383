// The settings of traces and metrics: where they are sent; nowhere, unless a receiver is named.
import { z } from "zod";

export const telemetryVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "is the address of an OTLP receiver; write for example http://127.0.0.1:4318" })
    .optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z
    .enum(["http/json", "grpc"], "is http/json: traces and metrics are sent in no other way")
    .default("http/json"),
  OTEL_SERVICE_NAME: z.string().trim().min(1).default("tertialbot"),
};
