// Which addresses a link in an answer may have.

const notInAddresses = /[\s<>"\\^`{|}\p{Cc}]/gu;
const longestLink = 2_000;

/** A web or mail address as it is kept; undefined when it is none that every program can open. */
export function safeLink(raw: string): string | undefined {
  const address = raw.trim().toWellFormed();
  if (address.length > longestLink || !/^(?:https?:\/\/|mailto:)/i.test(address)) return undefined;
  const kept = address.replace(notInAddresses, encodeURIComponent);
  return canBeOpened(kept) ? kept : undefined;
}

/** Word refuses a whole document for one address that it can't read. */
function canBeOpened(address: string): boolean {
  if (/^mailto:/i.test(address)) return /^mailto:[\w.!#$%&'*+/=?~-]+@[a-z\d.-]+(?:\?[\w.%&=+,:;@/-]*)?$/i.test(address);
  const url = URL.parse(address);
  if (url === null || !/^[a-z\d._-]+$/i.test(url.hostname)) return false;
  return !/%(?![\da-f]{2})/i.test(address) && url.username === "" && url.password === "";
}
