// Makes text stand as it is in a TextBlock, which would render its Markdown otherwise.

/**
 * For names, questions and other short text: what people write at length is shown in text runs, which render no Markdown.
 * Only what Markdown would act on gets a backslash, for not every client takes it away again.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[]|~(?=~)|<(?=[a-z/!?])|&(?=#|[a-z][a-z\d]*;)/gi, "\\$&")
    .replace(/^[ \t]+/gm, "")
    .replace(/^(?:[#>]|[-+](?=\s|$)|[-=|:](?=[-=|: \t]*$))/gm, "\\$&")
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/gm, "$1\\");
}

/** The text that was escaped, for where no Markdown is rendered: notifications and tooltips. */
export function plainText(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
