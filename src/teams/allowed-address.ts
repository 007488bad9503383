// Which addresses of files the bot talks to: https on the hosts that the operator allows, and nothing in disguise.

/** Whether the address is one of a host whose name ends in one of these, such as `.sharepoint.com`. */
export function isAllowedAddress(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, port } = new URL(address);
  return protocol === "https:" && username === "" && port === "" && hosts.some((host) => hostname.endsWith(host));
}
