// The id of a person who is known by an e-mail address.

/**
 * The same address and number always give the same id, and the id, which stands in logs, does not tell the address. The
 * number counts those who had the address before and have another one now.
 */
export async function personIdFor(email: string, number = 0): Promise<string> {
  const named = new TextEncoder().encode(number === 0 ? email : `${email} ${number}`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", named));
  return `person-${Array.from(hash.slice(0, 10), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
