// Makes the bytes of a Word file depend on nothing but the report, and adds what docx has no option for.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { AppError } from "../domain/app-error.ts";
import type { Moment } from "../domain/moment.ts";

// Zip counts local time from 1980; a local date is written alike in every time zone.
const zipDate = new Date(1980, 0, 1);
const firstParts = ["[Content_Types].xml", "_rels/.rels"];

interface Repair {
  readonly part: string;
  readonly find: RegExp;
  readonly put: string;
  readonly optional?: true;
}

/** The same package with the given moment as its dates, fixed ids, Swedish as its language and a fixed order of parts. */
export function stablePackage(packed: Uint8Array, at: Moment): Uint8Array {
  const parts = unzipSync(packed);
  for (const repair of repairsFor(at)) parts[repair.part] = strToU8(repaired(parts, repair));
  fixLinkIds(parts);
  fixBookmarks(parts);
  const rest = Object.keys(parts).filter((name) => !firstParts.includes(name));
  const ordered = [...firstParts, ...rest].map((name) => [name, parts[name] ?? missing(name)] as const);
  return zipSync(Object.fromEntries(ordered), { mtime: zipDate, level: 6 });
}

// People's text can't match: in it, XML writes < and " as entities.
function repairsFor(at: Moment): readonly Repair[] {
  const core = "docProps/core.xml";
  return [
    { part: core, find: /(?<=<dcterms:created [^>]*>)[^<]*/, put: at },
    { part: core, find: /(?<=<dcterms:modified [^>]*>)[^<]*/, put: at },
    { part: core, find: /(?=<\/cp:coreProperties>)/, put: "<dc:language>sv-SE</dc:language>" },
    { part: "word/settings.xml", find: /(?=<\/w:settings>)/, put: '<w:themeFontLang w:val="sv-SE"/>' },
    { part: "word/header1.xml", find: /(?<= id="PowerPlusWaterMarkObject)[^"]*/, put: "1", optional: true },
  ];
}

/** docx draws the ids of links by lot; here they are counted. */
function fixLinkIds(parts: Record<string, Uint8Array>): void {
  const [body, relations] = ["word/document.xml", "word/_rels/document.xml.rels"];
  const xml = textOf(parts, relations);
  const ids = [...xml.matchAll(/ Id="([^"]+)" Type="[^"]+\/hyperlink"/g)].map(([, id = ""]) => id);
  if (ids.length === 0) return;
  const counted = new Map(ids.map((id, index) => [id, `rIdLink${index + 1}`]));
  const count = (whole: string, before: string, id: string) => {
    const link = counted.get(id);
    return link === undefined ? whole : `${before}"${link}"`;
  };
  parts[relations] = strToU8(xml.replace(/( Id=)"([^"]+)"/g, count));
  parts[body] = strToU8(textOf(parts, body).replace(/(<w:hyperlink [^>]*?r:id=)"([^"]+)"/g, count));
}

// In names, ids and references; people's text can't match, as < and > are written as entities in it.
const bookmarkNumbers =
  /(<w:bookmarkStart w:name="_Toc|(?<=<w:bookmarkStart w:name="_Toc\d+)" w:id="|<w:bookmarkEnd w:id="|(?<=<w:hyperlink [^>]*) w:anchor="_Toc|>PAGEREF _Toc)(\d+)/g;

/** docx counts the headings of a table of contents on from document to document; here each document begins anew. */
function fixBookmarks(parts: Record<string, Uint8Array>): void {
  const body = "word/document.xml";
  const xml = textOf(parts, body);
  const ids = [...xml.matchAll(/<w:bookmarkStart w:name="_Toc\d+" w:id="(\d+)"/g)].map(([, id = ""]) => id);
  if (ids.length === 0) return;
  const counted = new Map(ids.map((id, index) => [id, String(index + 1)]));
  const count = (_: string, before: string, id: string) => `${before}${counted.get(id) ?? id}`;
  parts[body] = strToU8(xml.replace(bookmarkNumbers, count));
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, part: string): string {
  return strFromU8(parts[part] ?? missing(part));
}

function repaired(parts: Readonly<Record<string, Uint8Array>>, { part, find, put, optional }: Repair): string {
  const xml = textOf(parts, part);
  if (!optional && !find.test(xml)) missing(`${part}, ${find}`);
  return xml.replace(find, put);
}

function missing(what: string): never {
  throw new AppError("document.failed", `docx wrote no ${what}: see what changed in its new version`);
}
