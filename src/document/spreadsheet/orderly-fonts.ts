// Puts what write-excel-file says of fonts into the order that the standard wants; Excel's own checker is strict there.
import type { Blob } from "node:buffer";
import type { Stream } from "node:stream";
import type { Feature } from "write-excel-file/node";

const order = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

export const orderlyFonts: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      "xl/styles.xml": {
        transform: (xml) =>
          xml.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => `<font>${inOrder(inner)}</font>`),
      },
    },
  },
};

function inOrder(inner: string): string {
  const rank = (element: string) => order.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
  const elements = inner.match(/<\w+[^>]*\/>/g) ?? [];
  return elements.toSorted((a, b) => rank(a) - rank(b)).join("");
}
