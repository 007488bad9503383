// The state of reading HTML: what is open, where the next words belong, and the paragraphs that are finished.
import { deepestLevel, type Marker, type PlacedParagraph } from "../domain/placed-paragraph.ts";
import { type Run, sameLook } from "../domain/rich-text.ts";
import { run } from "../domain/tidy-runs.ts";
import { type Attributes, type ElementState, elementState } from "./html-element.ts";
import { finishTable, isGrid, openCell, type TableInProgress } from "./html-table.ts";
import { finishParagraph } from "./paragraph-in-progress.ts";
import type { Simplification } from "./simplification.ts";
import { wordListLevel, wordListMarker } from "./word-list-mark.ts";

const blocks =
  /^(?:p|div|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|pre|codeblock|section|article|header|footer|main|aside|nav|hr|dl|dt|dd|address|figure|figcaption|center|form|body)$/;
const outside: ElementState = { name: "", simplified: [] };
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

export class HtmlReading {
  readonly paragraphs: PlacedParagraph[] = [];
  readonly simplified = new Set<Simplification>();
  readonly #ownMentions: readonly string[];
  readonly #elements: ElementState[] = [];
  readonly #lists: { readonly ordered: boolean; next: number }[] = [];
  readonly #tables: TableInProgress[] = [];
  #runs: Run[] = [];
  #marker: Marker | undefined;
  #itemLevel = 0;
  #wordLevel: number | undefined;
  #wordMark = "";

  constructor(ownMentions: readonly string[]) {
    this.#ownMentions = ownMentions;
  }

  get depth(): number {
    return this.#elements.length;
  }

  open(name: string, attributes: Attributes): void {
    if (blocks.test(name)) this.endParagraph();
    const state = elementState(name, attributes, this.#around);
    const isOwnMention =
      this.#ownMentions.includes(attributes["itemid"] ?? attributes["id"] ?? "") && isMention(name, attributes);
    this.#elements.push(isOwnMention ? { ...state, hidden: true } : state);
    if (this.#around.hidden) return;
    for (const simplification of state.simplified) this.simplified.add(simplification);
    this.#openList(name, attributes);
    if (name === "table") this.#tables.push({ rows: [] });
    else if (name === "tr") this.#tables.at(-1)?.rows.push([]);
    else if (name === "td" || name === "th") this.#openCell();
    else if (name === "br") this.#add("\n");
    else if (name === "img" || name === "emoji") this.#addPicture(attributes);
    else if (blocks.test(name)) this.#openWordParagraph(attributes);
  }

  text(text: string): void {
    if (this.#around.hidden) return;
    const shown = text.replaceAll("\u00AD", "");
    if (this.#around.isWordMark) this.#wordMark += shown;
    else if (this.#around.isPreformatted) this.#add(shown);
    else this.#add(shown.replace(/[ \t\n\r\f]+/g, " "));
  }

  close(name: string): void {
    if (blocks.test(name)) this.endParagraph();
    const isHidden = this.#around.hidden;
    this.#elements.pop();
    if (isHidden) return;
    if (name === "ul" || name === "ol") this.#lists.pop();
    else if (name === "li") this.#itemLevel = 0;
    else if (name === "table") this.#closeTable();
  }

  /** Everything that is open ends here. */
  end(): void {
    this.endParagraph();
    while (this.#tables.length > 0) this.#closeTable();
    this.#elements.length = 0;
    this.#lists.length = 0;
  }

  endParagraph(): void {
    const runs = this.#runs;
    this.#runs = [];
    if (runs.every(({ text }) => text.trim() === "")) return;
    const place = this.#place();
    if (place.level > deepestLevel) this.simplified.add("deepList");
    const finished = finishParagraph(runs, place);
    this.#sink.push(...finished);
    this.#marker = undefined;
    this.#wordLevel = undefined;
    this.#wordMark = "";
  }

  get #around(): ElementState {
    return this.#elements.at(-1) ?? outside;
  }

  get #sink(): PlacedParagraph[] {
    const table = this.#tables.at(-1);
    return table === undefined ? this.paragraphs : openCell(table);
  }

  #place() {
    if (this.#wordLevel !== undefined) return { level: this.#wordLevel, marker: this.#wordMarker() };
    return { level: Math.max(this.#lists.length, this.#itemLevel), marker: this.#marker };
  }

  /** A list paragraph of Word's without a mark goes on in the item before it. */
  #wordMarker(): Marker | undefined {
    return this.#wordMark === "" ? this.#marker : wordListMarker(this.#wordMark);
  }

  #add(text: string): void {
    const { isRaised } = this.#around;
    const shown = isRaised && /^\d+$/.test(text) ? [...text].map((digit) => raised[Number(digit)]).join("") : text;
    const last = this.#runs.at(-1);
    const isSame = last !== undefined && sameLook(last, this.#around);
    // As one run, since a page can come in a hundred thousand pieces.
    if (isSame) this.#runs[this.#runs.length - 1] = run(last.text + shown, last);
    else if (shown !== "") this.#runs.push(run(shown, this.#around));
  }

  #addPicture(attributes: Attributes): void {
    const alt = (attributes["alt"] ?? "").trim();
    const isEmoji =
      /emoji/i.test(`${attributes["itemtype"]} ${attributes["class"]}`) || /^\p{Extended_Pictographic}/u.test(alt);
    if (!isEmoji) this.simplified.add("picture");
    if (isEmoji || !/^(?:image|picture|bild)?\d*$|\.\w{3,4}$/i.test(alt)) this.#add(alt);
  }

  #openList(name: string, attributes: Attributes): void {
    if (name === "ul" || name === "ol") {
      const start = Number.parseInt(attributes["start"] ?? "1", 10);
      this.#lists.push({ ordered: name === "ol", next: start });
    } else if (name === "li") {
      const list = this.#lists.at(-1) ?? { ordered: false, next: 1 };
      const value = Number.parseInt(attributes["value"] ?? "", 10);
      if (Number.isInteger(value)) list.next = value;
      this.#marker = { ordered: list.ordered, number: list.next++ };
      // Word on the web writes each item as a list of its own, and its level beside it.
      this.#itemLevel = Math.max(1, Number.parseInt(attributes["data-aria-level"] ?? "1", 10) || 1);
    }
  }

  #openWordParagraph(attributes: Attributes): void {
    const level = wordListLevel(attributes["style"] ?? "");
    const last = this.#sink.at(-1);
    if (level !== undefined) {
      this.#wordLevel = level;
      this.#marker = { ordered: false, number: 1 };
    } else if (/^MsoListParagraph/.test(attributes["class"] ?? "") && last !== undefined && last.level > 0) {
      this.#wordLevel = last.level;
    }
  }

  #openCell(): void {
    this.#tables.at(-1)?.rows.at(-1)?.push([]);
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    if (isGrid(table)) this.simplified.add("table");
    this.#sink.push(...finishTable(table));
  }
}

function isMention(name: string, attributes: Attributes): boolean {
  return name === "at" || /schema\.skype\.com\/Mention$/i.test(attributes["itemtype"] ?? "");
}
