// The Teams-like client in a browser, as one person uses it: sees cards, presses buttons, writes, changes chat.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";

const towardsBot = new Set(["message", "invoke", "installationUpdate"]);

export class PlaygroundPage {
  readonly #page: Page;
  #turns = 0;
  readonly #waiting = new Set<() => void>();
  /** Where the person looks: at all of the chat, or at the conversation that they began in a channel. */
  #place: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#place = page.locator("body");
    // The Playground logs an activity when the bot has answered it: that is when a turn is over.
    page.on("websocket", (socket) => {
      if (socket.url().endsWith("/_ws/log/stream")) socket.on("framereceived", ({ payload }) => this.#log(payload));
    });
  }

  #log(payload: string | Buffer): void {
    const { log } = JSON.parse(payload.toString());
    if (log?.to !== "User Application" || !towardsBot.has(log.activityName)) return;
    this.#turns += 1;
    for (const notice of this.#waiting) notice();
  }

  /** Does something that the bot is told of, and comes back when the bot has answered. */
  async #turn(act: () => Promise<unknown>): Promise<void> {
    const before = this.#turns;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const notice = () => this.#turns > before && resolve();
    const late = setTimeout(() => reject(new Error("The bot has not answered within 30 seconds")), 30_000);
    this.#waiting.add(notice);
    try {
      await Promise.all([act(), promise]);
    } finally {
      clearTimeout(late);
      this.#waiting.delete(notice);
    }
  }

  /** Comes to the chat for the first time, with the log out of the way. */
  async open(url: string): Promise<void> {
    await this.#turn(() => this.#page.goto(url));
    await this.#page.getByRole("button", { name: "Hide log panel" }).click();
  }

  /** The card that says all of this; in a chat the newest one. */
  card(...texts: readonly string[]): Locator {
    return texts
      .reduce((cards, text) => cards.filter({ hasText: text }), this.#place.locator(".ac-preview-panel"))
      .last();
  }

  /** Waits until a card says all of this. */
  async sees(...texts: readonly string[]): Promise<void> {
    await this.card(...texts).waitFor();
  }

  /** Presses the newest such button, or the one closest to the texts, on the newest card that says all of them. */
  async press(button: string, { on: texts = [] }: { readonly on?: readonly string[] } = {}): Promise<void> {
    const named = `button[normalize-space()="${button}"]`;
    const holdsAll = texts.map((text) => `contains(., "${text}")`).join(" and ");
    const one =
      texts.length === 0
        ? this.#page.getByRole("button", { name: button, exact: true }).last()
        : this.card(...texts)
            .locator(`xpath=descendant-or-self::*[${holdsAll} and .//${named}]`)
            .last()
            .locator(`xpath=.//${named}`)
            .first();
    await this.#turn(() => one.click());
  }

  /** Presses a button that only unfolds something. */
  async unfold(button: string): Promise<void> {
    await this.#page.getByRole("button", { name: button, exact: true }).last().click();
  }

  /** The newest field with that label. */
  field(label: string): Locator {
    return this.#page.getByRole("textbox", { name: label }).last();
  }

  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  /** Ticks the first box with that label that the person sees. */
  async tick(label: string): Promise<void> {
    await this.#page.getByRole("checkbox", { name: label }).first().check();
  }

  /** Picks a day, YYYY-MM-DD, in the newest field with that label. */
  async pick(label: string, day: string): Promise<void> {
    await this.#page.getByLabel(label).last().fill(day);
  }

  async write(text: string): Promise<void> {
    await this.#page.locator("[role=textbox][contenteditable=true]").last().click();
    await this.#page.keyboard.insertText(text);
    await this.#send("Send Message");
  }

  /** Begins a conversation in the channel that is open, with the bot mentioned. */
  async post(text: string): Promise<void> {
    const box = this.#page
      .locator("[role=group]")
      .filter({ has: this.#page.getByRole("button", { name: "Post", exact: true }) });
    await box.locator("[role=textbox][contenteditable=true]").click();
    await this.#page.keyboard.type("@");
    await this.#page.getByRole("menuitem", { name: "Tertialbot" }).click();
    await this.#page.keyboard.insertText(text);
    await this.#send("Post");
    this.#place = this.#page.locator("[role=group]").filter({ hasText: text }).first();
  }

  async #send(button: string): Promise<void> {
    await this.#turn(() => this.#page.getByRole("button", { name: button, exact: true }).last().click());
  }

  async goTo(chat: "Personal Chat" | "Kommunen - Ekbacken"): Promise<void> {
    this.#place = this.#page.locator("body");
    await this.#page.getByRole("treeitem", { name: chat }).click();
  }

  /** Presses a link to a document on the newest card with that text. */
  async download(card: string, link: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const [file] = await Promise.all([
      this.#page.waitForEvent("download"),
      this.card(card).getByRole("link", { name: link }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  async takePicture(file: string): Promise<void> {
    await this.#page.screenshot({ path: file });
  }
}
