// The settings of the channels' folders: whether files are put there by Microsoft Graph, and as whom the bot asks.
import { z } from "zod";

const officialHosts = ["graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us"];

export const graphVariables = {
  CHANNEL_FILES: z.enum(["link", "graph"]).default("link"),
  GRAPH_ENDPOINT: z.url().default("https://graph.microsoft.com"),
  GRAPH_CLIENT_ID: z.guid("is the app registration's id: 36 characters").optional(),
  GRAPH_TENANT_ID: z.string().trim().min(1).optional(),
  GRAPH_CERTIFICATE_FILE: z.string().trim().min(1).optional(),
};

export interface GraphSettings extends z.output<z.ZodObject<typeof graphVariables>> {
  readonly MODE: "production" | "local";
}

/** What is wrong with them, each with its remedy; tokens go to nobody but Graph. */
export function graphProblems(settings: GraphSettings): readonly (readonly [keyof typeof graphVariables, string])[] {
  const { CHANNEL_FILES, GRAPH_ENDPOINT, GRAPH_CERTIFICATE_FILE, GRAPH_CLIENT_ID } = settings;
  if (CHANNEL_FILES === "link") return [];
  const { protocol, host, pathname } = new URL(GRAPH_ENDPOINT);
  const isOfficial = protocol === "https:" && officialHosts.includes(host) && pathname === "/";
  const address = `is not an address of Microsoft Graph: write https://${officialHosts[0]}, or remove it`;
  const client = "is needed with GRAPH_CERTIFICATE_FILE: the id of the app whose certificate it is";
  return [
    ...(isOfficial || isLocalGraph(settings) ? [] : [["GRAPH_ENDPOINT", address] as const]),
    ...(GRAPH_CERTIFICATE_FILE !== undefined && GRAPH_CLIENT_ID === undefined
      ? [["GRAPH_CLIENT_ID", client] as const]
      : []),
  ];
}

/** A stand-in on this machine, which needs no identity; in local mode only. */
export function isLocalGraph({ MODE, GRAPH_ENDPOINT }: Pick<GraphSettings, "MODE" | "GRAPH_ENDPOINT">): boolean {
  const { protocol, hostname } = new URL(GRAPH_ENDPOINT);
  return MODE === "local" && protocol === "http:" && hostname === "127.0.0.1";
}
