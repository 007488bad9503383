// The id of a person who is known by an e-mail address.

/** The same address always gives the same id, and the id, which stands in logs, does not tell the address. */
export async function personIdFor(email: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(email)));
  return `person-${Array.from(hash.slice(0, 10), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
