// Ids as every store can hold them: letters, digits, dot, hyphen and underscore; all else is written in hexadecimal.

// Cosmos refuses / \ ? # in ids, and a URL path that is only dots would lead elsewhere.
const unsafe = /^\.|[^A-Za-z0-9._-]/gu;

/** The id with `~` and two hexadecimal digits for each byte that is not safe; different ids stay different. */
export function safeId(id: string): string {
  return id.replace(unsafe, (letter) => Buffer.from(letter).toString("hex").replace(/../g, "~$&"));
}
