// Which addresses of files the bot talks to: https on the hosts that the operator allows, and nothing in disguise.

/** Whether the address is one of a host whose name ends in one of these, such as `.sharepoint.com`. */
export function isAllowedAddress(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, port } = new URL(address);
  const isPlain = protocol === "https:" && username === "" && password === "" && port === "";
  return isPlain && hosts.some((host) => hostname.endsWith(wholeLabels(host)));
}

/** An end that was written without its first dot would be the end of other people's hosts too. */
function wholeLabels(host: string): string {
  return `.${host.trim().replace(/^\.+/, "")}`;
}
