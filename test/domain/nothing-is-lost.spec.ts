// Whatever two people do with cards, however old, no text that they gave is lost.
import assert from "node:assert/strict";
import fc from "fast-check";
import { writtenIn } from "../../src/domain/answer.ts";
import type { Author } from "../../src/domain/author.ts";
import { addPiece, dropLastPiece, textOf } from "../../src/domain/draft.ts";
import {
  beginDraft,
  draftOf,
  putAnswer,
  putDraft,
  type Report,
  removeDraft,
  revisionOf,
  withTyped,
} from "../../src/domain/report.ts";
import { anna, at, bjorn, cardOf, empty, notApplicable, text, textsIn } from "./invented-report.ts";

const people = [anna, bjorn];
const personIndex = fc.nat({ max: 1 });
const questionId = fc.constantFrom("first", "second");
/** Which of the cards that have been shown; taken modulo their number. */
const card = fc.nat({ max: 1000 });

const action = fc.oneof(
  fc.record({ kind: fc.constant("look" as const), who: personIndex, questionId }),
  fc.record({ kind: fc.constant("chat" as const), who: personIndex, questionId }),
  fc.record({
    kind: fc.constantFrom("save" as const, "skip" as const, "notApplicable" as const, "undo" as const),
    card,
  }),
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** People at work on one report: they add to what a card's field holds and never delete from it. */
class Work {
  report: Report = empty;
  readonly #cards: ({ who: number } & ReturnType<typeof cardOf>)[] = [];
  /** What answers said before others took their place; kept in the history. */
  readonly replaced: string[] = [];
  /** What its own author took back. */
  readonly undone: string[] = [];
  readonly given: string[] = [];

  do(action: Action): void {
    if (action.kind === "look") {
      const personId = people[action.who]?.personId ?? "";
      this.#cards.push({ who: action.who, ...cardOf(this.report, action.questionId, personId) });
    } else if (action.kind === "chat") this.#chat(action.who, action.questionId);
    else this.#press(action.kind, action.card);
  }

  #word(): string {
    this.given.push(`<${this.given.length}>`);
    return this.given.at(-1) ?? "";
  }

  #chat(who: number, id: string): void {
    const draft = beginDraft(this.report, id, people[who]?.personId ?? "", revisionOf(this.report, id));
    this.report = putDraft(this.report, addPiece(draft, { text: this.#word(), at }));
  }

  #press(kind: "save" | "skip" | "notApplicable" | "undo", index: number): void {
    const shown = this.#cards[index % Math.max(this.#cards.length, 1)];
    const by = shown && people[shown.who];
    if (shown === undefined || by === undefined) return;
    if (kind === "undo") this.#undo(shown.questionId, by.personId, shown.draftRevision);
    else this.#write(kind, shown, by);
  }

  #write(kind: "save" | "skip" | "notApplicable", shown: ReturnType<typeof cardOf>, by: Author): void {
    const { value, ...revisions } = shown;
    const typed = `${value}${this.#word()}`;
    const given = { ...revisions, by, at };
    if (kind !== "save") this.report = withTyped(this.report, { ...given, text: typed });
    if (kind === "skip") return;
    const content = kind === "save" ? text(typed) : notApplicable(this.#word());
    const outcome = putAnswer(this.report, { ...given, content });
    if (outcome.kind !== "duplicate") this.report = outcome.report;
    if (outcome.kind === "saved" && outcome.replaced) this.replaced.push(writtenIn(outcome.replaced.content));
    // A reason that comes too late is given back to its author on the conflict card.
    if (outcome.kind === "conflict") this.replaced.push(writtenIn(content));
  }

  #undo(id: string, personId: string, draftRevision: number): void {
    const draft = draftOf(this.report, id, personId);
    if (draft?.revision !== draftRevision) return;
    this.undone.push(textOf(draft));
    const shorter = dropLastPiece(draft);
    this.report = shorter ? putDraft(this.report, shorter) : removeDraft(this.report, id, personId);
  }
}

describe("two people at work on a report", () => {
  it("lose nothing that either of them wrote, whichever cards they press", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const work = new Work();
        for (const each of actions) work.do(each);
        const kept = [...textsIn(work.report), ...work.replaced, ...work.undone].join("\n");
        assert.deepEqual(
          work.given.filter((word) => !kept.includes(word)),
          [],
        );
      }),
      { numRuns: 1500 },
    );
  });

  it("take back a draft only with a card that showed that very draft", () => {
    const work = new Work();
    const look = { kind: "look", who: 0, questionId: "first" } as const;
    const chat = { kind: "chat", who: 0, questionId: "first" } as const;
    for (const each of [chat, look, { kind: "undo", card: 0 } as const, chat, { kind: "undo", card: 0 } as const]) {
      work.do(each);
    }
    assert.deepEqual(textsIn(work.report), ["<1>"]);
  });

  it("do not overwrite a new draft from a card that showed one that is gone", () => {
    const work = new Work();
    const look = { kind: "look", who: 0, questionId: "first" } as const;
    const chat = { kind: "chat", who: 0, questionId: "first" } as const;
    const steps = [chat, look, { kind: "save", card: 0 } as const, chat, { kind: "skip", card: 0 } as const];
    for (const each of steps) work.do(each);
    const kept = textsIn(work.report).join(" ");
    assert.ok(
      work.given.every((word) => kept.includes(word)),
      kept,
    );
  });
});
