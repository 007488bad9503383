// Opens the channels' own folders, where the configuration says that reports' files are put there.
import type { Config } from "./config.ts";
import { isAllowedAddress } from "./domain/allowed-address.ts";
import { createChannelFiles } from "./graph/channel-files.ts";
import type { ConfiguredFolders } from "./graph/channel-folders.ts";
import { createGraphToken, type GraphToken } from "./graph/graph-token.ts";
import { isLocalGraph } from "./graph-settings.ts";
import type { Ports } from "./usecases/ports.ts";

/** Undefined where channels get links to the bot's own address. */
export function openChannelFiles(
  config: Config,
  { clock, journal }: Pick<Ports, "clock" | "journal">,
  folders: ConfiguredFolders,
) {
  if (config.CHANNEL_FILES === "link") return undefined;
  const endpoint = new URL(config.GRAPH_ENDPOINT).origin;
  const isLocal = isLocalGraph(config);
  const hosts = config.FILE_HOSTS.split(",");
  return createChannelFiles({
    endpoint,
    token: isLocal ? async () => "local" : tokenFor(config, endpoint),
    folders,
    isFileAddress: (address) =>
      isAllowedAddress(address, hosts) || (isLocal && URL.parse(address)?.origin === endpoint),
    ownAppId: config.GRAPH_CLIENT_ID ?? config.MANAGED_IDENTITY_CLIENT_ID,
    clock,
    journal,
  });
}

function tokenFor(config: Config, endpoint: string): GraphToken {
  return createGraphToken({
    endpoint,
    tenantId: config.GRAPH_TENANT_ID ?? config.MICROSOFT_APP_TENANT_ID,
    clientId: config.GRAPH_CLIENT_ID,
    certificateFile: config.GRAPH_CERTIFICATE_FILE,
    managedIdentityClientId: config.MANAGED_IDENTITY_CLIENT_ID,
  });
}
