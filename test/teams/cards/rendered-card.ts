// Renders cards as Teams' own renderer does, in a document without a browser: what a person would read.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hostConfig, themes } from "../../../src/cli/cards/card-theme.ts";

const require = createRequire(import.meta.url);

interface Page {
  readonly window: {
    eval(script: string): unknown;
    readonly renderCard: (card: object, host: object) => Rendering;
    readonly renderText: (markdown: string) => Pick<Rendering, "text" | "formatted">;
  };
}

interface Rendering {
  /** Everything that is read, with one space for each run of blanks. */
  readonly text: string;
  readonly fields: readonly string[];
  /** Elements that only Markdown or HTML in a text can bring about. */
  readonly formatted: readonly string[];
  /** What the renderer found wrong with the card. */
  readonly complaints: readonly string[];
}

const { JSDOM } = require("jsdom") as { JSDOM: new (html: string, options: object) => Page };
const { window } = new JSDOM("<!doctype html><body></body>", { runScripts: "outside-only" });
const scripts = [require.resolve("adaptivecards/dist/adaptivecards.min.js"), require.resolve("markdown-it/browser")];
for (const script of scripts) window.eval(readFileSync(script, "utf8"));
window.eval(`
// What a browser has and jsdom has not.
Object.defineProperty(window.HTMLElement.prototype, "innerText", { set(text) { this.textContent = text; } });
const markdown = window.markdownit();
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};
function readable(element) {
  for (const block of element.querySelectorAll("p, div, br, button, label")) block.after(" ");
  return element.textContent.replace(/\\s+/g, " ").trim();
}
const made = "a,b,strong,i,em,s,del,ul,ol,li,h1,h2,h3,h4,h5,h6,pre,code,blockquote,hr,img,table:not(.ac-factset),script";
const formattedIn = (element) => [...element.querySelectorAll(made)].map((found) => found.outerHTML);
window.renderText = (text) => {
  const element = document.createElement("div");
  element.innerHTML = markdown.render(text);
  return { formatted: formattedIn(element), text: readable(element) };
};
window.renderCard = (content, host) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(host);
  const context = new AdaptiveCards.SerializationContext();
  card.parse(content, context);
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const found = [...parsed, ...card.validateProperties().validationEvents.map((event) => event.message)];
  // The renderer's pattern for languages is stateful: it refuses every second card, whatever the language.
  // Charts are Teams' own: everywhere else their fallback is shown.
  const known = /^Invalid value "(sv|en)" for property "lang"|^Unknown element type "Chart\\.[A-Za-z.]+". Fallback will be used/;
  const complaints = found.filter((message) => !known.test(message));
  const element = card.render();
  const fields = [...element.querySelectorAll("textarea, input")].map((field) => field.value);
  return { fields, complaints, formatted: formattedIn(element), text: readable(element) };
};
`);

export function renderCard(content: object): Rendering {
  // Out of the document's own world, so that lists compare as ours.
  return structuredClone(window.renderCard(content, hostConfig(themes.light)));
}

/** A text as Markdown, alone. */
export function renderText(markdown: string): Pick<Rendering, "text" | "formatted"> {
  return structuredClone(window.renderText(markdown));
}
