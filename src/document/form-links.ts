// Which addresses an answer may link to.

/** The address when it is one for the web or for mail; undefined for files, scripts and places in the document. */
export function webLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return ["http:", "https:", "mailto:"].includes(new URL(address).protocol) ? address : undefined;
}
