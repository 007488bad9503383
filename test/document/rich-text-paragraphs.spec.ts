// Lists, links and emphasis of an answer as Word knows them.
import assert from "node:assert/strict";
import { Document, Header, Packer } from "docx";
import fc from "fast-check";
import { richTextParagraphs } from "../../src/document/rich-text-paragraphs.ts";
import { stablePackage } from "../../src/document/stable-package.ts";
import { styles } from "../../src/document/styles.ts";
import { moment } from "../../src/domain/moment.ts";
import { placedParagraphs, tidyRichText } from "../../src/domain/placed-paragraph.ts";
import type { RichText } from "../../src/domain/rich-text.ts";
import { readMarkdown } from "../../src/richtext/read-markdown.ts";
import { anyRichText } from "../richtext/any-rich-text.ts";
import { longAnswer } from "./long-answer.ts";
import { openXmlErrors } from "./open-xml-errors.ts";
import { openDocx } from "./opened-docx.ts";

async function documentOf(...texts: readonly RichText[]): Promise<Uint8Array> {
  let lists = 0;
  const answerStyles = { text: "Answer", list: "AnswerList" } as const;
  const children = texts.flatMap((text) => richTextParagraphs(text, answerStyles, () => ++lists));
  const document = new Document({
    styles,
    sections: [{ headers: { default: new Header({ children: [] }) }, children }],
  });
  return stablePackage(await Packer.toBuffer(document), moment("2026-05-12T22:30:00Z"));
}

async function partOf(name: string, ...texts: readonly RichText[]): Promise<string> {
  return (await openDocx(await documentOf(...texts))).parts.get(name) ?? "";
}

const bodyOf = (markdown: string) => partOf("word/document.xml", readMarkdown(markdown).text);

/** The list and level of each numbered paragraph. */
function placesIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map(
    ([, level, list]) => `${list}:${level}`,
  );
}

/** The number at which a list begins on a level, as Word counts. */
async function startOf(texts: readonly RichText[], list: string, level: string): Promise<string | undefined> {
  const numbering = await partOf("word/numbering.xml", ...texts);
  const definition = new RegExp(`<w:num w:numId="${list}".*?</w:num>`).exec(numbering)?.[0] ?? "";
  return new RegExp(`w:ilvl="${level}"><w:startOverride w:val="(\\d+)"`).exec(definition)?.[1];
}

describe("an answer's formatting in the document", () => {
  it("is bold, italic, or both", async () => {
    const xml = await bodyOf("**fet** *kursiv* ***båda***");
    const runs = [...xml.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>([^<]*)/g)].map(([, look, text]) => [
      text,
      look,
    ]);
    assert.deepEqual(
      runs
        .filter(([text]) => text !== " ")
        .map(([text, look]) => [text, look?.includes("<w:b/>"), look?.includes("<w:i/>")]),
      [
        ["fet", true, false],
        ["kursiv", false, true],
        ["båda", true, true],
      ],
    );
  });

  it("has real list items without typed bullets or numbers", async () => {
    const { paragraphs } = await openDocx(await documentOf(longAnswer));
    const written = placedParagraphs(longAnswer).map(({ runs }) => runs.map(({ text }) => text).join(""));
    assert.deepEqual(
      paragraphs.map(({ text }) => text),
      written,
    );
    assert.ok(paragraphs.every(({ text }) => !/^(?:[-•*]|\d+[.)])\s|\*\*/.test(text)));
  });

  it("numbers each list by itself, from its own first number, also in lists and in other answers", async () => {
    const texts = ["1. a\n2. b\n   1. c\n\nOrd\n\n1. d\n\nOrd\n\n3. e", "1. f"].map(
      (markdown) => readMarkdown(markdown).text,
    );
    const places = placesIn(await partOf("word/document.xml", ...texts));
    const [a = "", b, c = "", d = "", e = "", f = ""] = places;
    assert.equal(a, b);
    assert.equal(new Set([a, c, d, e, f].map((place) => place.split(":")[0])).size, 5);
    const starts = [a, c, d, e, f].map((place) => place.split(":"));
    const found = await Promise.all(starts.map(([list = "", level = ""]) => startOf(texts, list, level)));
    assert.deepEqual(found, ["1", "1", "1", "3", "1"]);
  });

  it("has links that can be followed and are seen to be links", async () => {
    const texts = [
      readMarkdown("Se [**vår** sida](https://example.se/å?a=1&b=2#c) och [skriv](mailto:a@example.se).").text,
    ];
    const relations = await partOf("word/_rels/document.xml.rels", ...texts);
    assert.match(
      relations,
      /Id="rIdLink1"[^>]*Target="https:\/\/example\.se\/%C3%A5\?a=1&amp;b=2(?:#c)?" TargetMode="External"/,
    );
    assert.match(relations, /Id="rIdLink2"[^>]*Target="mailto:a@example\.se" TargetMode="External"/);
    const xml = await partOf("word/document.xml", ...texts);
    assert.match(xml, /<w:hyperlink [^>]*r:id="rIdLink1"[^>]*>.*?<w:rStyle w:val="Hyperlink"\/>.*?<\/w:hyperlink>/);
    assert.equal(xml.match(/<w:hyperlink /g)?.length, 2);
  });

  it("has the same bytes each time, links included", async () => {
    const [first, second] = [await documentOf(longAnswer, longAnswer), await documentOf(longAnswer, longAnswer)];
    assert.deepEqual(Buffer.from(first), Buffer.from(second));
  });

  it("has no error in Microsoft's Open XML SDK, whatever the text is", async function () {
    this.timeout(60_000);
    assert.deepEqual(await openXmlErrors(await documentOf(longAnswer)), []);
    const texts = fc.sample(anyRichText, { numRuns: 300, seed: 5 });
    assert.deepEqual(await openXmlErrors(await documentOf(...texts)), []);
    const { paragraphs } = await openDocx(await documentOf(...texts));
    const written = texts.flatMap((text) => placedParagraphs(tidyRichText(text)));
    assert.deepEqual(
      paragraphs.map(({ text }) => text),
      written.map(({ runs }) => runs.map(({ text }) => text).join("")),
    );
  });
});
