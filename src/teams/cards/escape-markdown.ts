// Makes text stand as it is in a TextBlock, which would render its Markdown otherwise.

/** Only for names and questions: what people write at length is shown in text runs, which render no Markdown. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~#|]/g, "\\$&")
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s|$)/gm, (_, blank, mark) =>
      /\d/.test(mark) ? `${blank}${mark.slice(0, -1)}\\${mark.at(-1)}` : `${blank}\\${mark}`,
    );
}
