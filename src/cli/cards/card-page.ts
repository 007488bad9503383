// One HTML page with cards as Teams shows them, on a telephone and on a desktop; it needs no network.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hostConfig, themes } from "./card-theme.ts";

/** Cards under one another, as they stand in a chat. */
export interface ShownChat {
  readonly title: string;
  readonly cards: readonly object[];
}

const require = createRequire(import.meta.url);
const renderer = require.resolve("adaptivecards/dist/adaptivecards.min.js");
const markdown = require.resolve("markdown-it/browser");
const script = (file: string) => readFileSync(file, "utf8").replaceAll("</script", "<\\/script");

/** JSON that no text in it can break out of. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");

export function cardPage(chats: readonly ShownChat[]): string {
  const hosts = Object.fromEntries(Object.entries(themes).map(([name, colours]) => [name, hostConfig(colours)]));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Tertialbot: cards</title>
<style>${style}</style>
<header><h1>Cards</h1><button id="theme" type="button">Light or dark</button></header>
<main></main>
<script>${script(renderer)}</script>
<script>${script(markdown)}</script>
<script>
const chats = ${inScript(chats)};
const themes = ${inScript(themes)};
const hosts = ${inScript(hosts)};
${drawing}
</script>
</html>
`;
}

const style = `
body { margin: 0; font: 14px/20px "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; background: var(--page); color: var(--text); }
header { display: flex; gap: 24px; align-items: center; padding: 16px 24px; }
h1 { margin: 0; font-size: 20px; }
section { padding: 8px 24px 24px; }
h2 { margin: 0 0 8px; font-size: 14px; color: var(--subtle); }
.sizes { display: flex; gap: 32px; align-items: flex-start; }
.size { display: grid; gap: 12px; }
.narrow { width: 320px; } .wide { width: 720px; }
.card { border: 1px solid var(--border); border-radius: 4px; background: var(--card); overflow: hidden; }
.ac-textBlock p { margin: 0; }
.ac-pushButton { min-height: 32px; padding: 5px 12px; border: 1px solid var(--border); border-radius: 4px; background: var(--card); color: var(--text); font: inherit; font-weight: 600; cursor: pointer; }
.ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
.ac-input.ac-textInput { border: 1px solid var(--border); border-bottom-color: var(--subtle); border-radius: 4px; padding: 6px 10px; background: var(--field); color: var(--text); font: inherit; width: 100%; box-sizing: border-box; }
textarea.ac-input { height: 96px !important; resize: vertical; }
.ac-actionSet, .ac-actionSet > div { flex-wrap: wrap !important; row-gap: 8px; overflow: visible !important; } .ac-horizontal-separator { min-width: 0; }
.ac-input-required-indicator { color: var(--attention); }
`;

const drawing = `
const markdown = window.markdownit();
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};
function draw(content, theme) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hosts[theme]);
  card.parse(content);
  const box = document.createElement("div");
  box.className = "card";
  box.lang = content.lang;
  box.append(card.render());
  return box;
}
function show(theme) {
  for (const [name, color] of Object.entries(themes[theme])) document.documentElement.style.setProperty("--" + name, color);
  document.documentElement.dataset.theme = theme;
  document.querySelector("main").replaceChildren(...chats.map(({ title, cards }) => {
    const section = document.createElement("section");
    section.id = title;
    const heading = document.createElement("h2");
    heading.textContent = title;
    const sizes = document.createElement("div");
    sizes.className = "sizes";
    for (const width of ["narrow", "wide"]) {
      const size = document.createElement("div");
      size.className = "size " + width;
      sizes.append(size);
      size.append(...cards.map((content) => draw(content, theme)));
    }
    section.append(heading, sizes);
    return section;
  }));
}
document.querySelector("#theme").onclick = () => show(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
show(window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
`;
