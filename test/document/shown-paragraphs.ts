// A document's answers as Word shows them: bullets and numbers counted, bold, italic and links marked, one line a paragraph.
import type { OpenedDocx } from "./opened-docx.ts";

interface Level {
  readonly format: string;
  readonly start: number;
}

/** `1. ett <b>fett</b> ord`, two blanks more for each level of a list; a line break is \\n. */
export function shownParagraphs({ parts }: OpenedDocx, styles: readonly string[] = ["Answer", "AnswerList"]) {
  const levelOf = levelsIn(parts.get("word/numbering.xml") ?? "");
  const links = linksIn(parts.get("word/_rels/document.xml.rels") ?? "");
  const counts = new Map<string, number[]>();
  const paragraphs = parts.get("word/document.xml")?.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return paragraphs.flatMap((xml) => {
    if (!styles.includes(/<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? "")) return [];
    const [, depth, list = ""] = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(xml) ?? [];
    const text = runsIn(xml, links);
    if (depth === undefined) return [text];
    const level = Number(depth);
    const { format, start } = levelOf(list, level);
    const count = (counts.get(list) ?? []).slice(0, level + 1);
    count[level] = (count[level] ?? start - 1) + 1;
    counts.set(list, count);
    return [`${"  ".repeat(level)}${format === "bullet" ? "•" : `${count[level]}.`} ${text}`];
  });
}

function levelsIn(xml: string): (list: string, level: number) => Level {
  return (list, level) => {
    const num = new RegExp(`<w:num w:numId="${list}".*?</w:num>`, "s").exec(xml)?.[0] ?? "";
    const definition = /w:abstractNumId w:val="(\d+)"/.exec(num)?.[1];
    const abstract = new RegExp(`<w:abstractNum w:abstractNumId="${definition}".*?</w:abstractNum>`, "s").exec(
      xml,
    )?.[0];
    const own = new RegExp(`<w:lvl w:ilvl="${level}".*?</w:lvl>`, "s").exec(abstract ?? "")?.[0] ?? "";
    const override = new RegExp(`w:ilvl="${level}"><w:startOverride w:val="(\\d+)"`).exec(num)?.[1];
    const start = override ?? /<w:start w:val="(\d+)"/.exec(own)?.[1] ?? "1";
    return { format: /<w:numFmt w:val="(\w+)"/.exec(own)?.[1] ?? "", start: Number(start) };
  };
}

function linksIn(xml: string): ReadonlyMap<string, string> {
  const found = [...xml.matchAll(/<Relationship [^>]*>/g)].map(([relation]) => {
    const value = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(relation)?.[1] ?? "";
    return [value("Id"), value("Target")] as const;
  });
  return new Map(found);
}

function runsIn(xml: string, links: ReadonlyMap<string, string>): string {
  const linked = xml.replace(/<w:hyperlink [^>]*r:id="([^"]+)"[^>]*>(.*?)<\/w:hyperlink>/gs, (_, id, inside) => {
    return `<w:r><w:t>[</w:t></w:r>${inside}<w:r><w:t>](${links.get(id)})</w:t></w:r>`;
  });
  return (linked.match(/<w:r>.*?<\/w:r>/gs) ?? []).map(runText).join("");
}

function runText(xml: string): string {
  const text = [...xml.matchAll(/<w:br\/>|<w:tab\/>|<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([tag, words]) => (tag === "<w:br/>" ? "\n" : tag === "<w:tab/>" ? "\t" : (words ?? "")))
    .join("");
  const italic = /<w:i\/>/.test(xml) ? `<i>${text}</i>` : text;
  return /<w:b\/>/.test(xml) ? `<b>${italic}</b>` : italic;
}
