// Drafts grow by pieces, shrink by pieces, and take in what was typed without losing what was there.
import assert from "node:assert/strict";
import fc from "fast-check";
import { addPiece, type Draft, dropLastPiece, retype, textOf } from "../../src/domain/draft.ts";
import { at } from "./invented-report.ts";

const piece = (text: string, messageId?: string) => ({ text, at, messageId });
const draftOf = (...pieces: readonly ReturnType<typeof piece>[]): Draft => ({
  questionId: "first",
  personId: "anna",
  basedOn: 0,
  revision: pieces.length,
  pieces,
});

describe("a draft", () => {
  it("reads as one text with a paragraph for each piece", () => {
    assert.equal(textOf(draftOf(piece("ett"), piece("två"))), "ett\n\ntvå");
    assert.equal(textOf(draftOf()), "");
  });

  it("takes a message in once, however often it is delivered", () => {
    const once = addPiece(draftOf(), piece("ett", "m1"));
    assert.equal(addPiece(once, piece("ett", "m1")), once);
    const twice = addPiece(once, piece("ett", "m2"));
    assert.equal(textOf(twice), "ett\n\nett");
    assert.equal(twice.revision, 2);
  });

  it("takes the same text in again when nothing tells the messages apart", () => {
    const twice = addPiece(addPiece(draftOf(), piece("ja")), piece("ja"));
    assert.equal(textOf(twice), "ja\n\nja");
  });

  it("gives its latest piece back, and is gone with the last one", () => {
    const shorter = dropLastPiece(draftOf(piece("ett"), piece("två")));
    assert.equal(shorter && textOf(shorter), "ett");
    assert.equal(shorter?.revision, 3);
    assert.equal(dropLastPiece(draftOf(piece("ett"))), undefined);
    assert.equal(dropLastPiece(draftOf()), undefined);
  });

  it("gets another revision with every change, so that an older view of it is known", () => {
    const steps = fc.array(fc.option(fc.string({ minLength: 1 }), { nil: undefined }), { maxLength: 20 });
    fc.assert(
      fc.property(steps, (changes) => {
        const seen = new Set<number>();
        let draft = addPiece(draftOf(), piece("början"));
        for (const text of changes) {
          assert.equal(seen.has(draft.revision), false);
          seen.add(draft.revision);
          draft =
            text === undefined ? (dropLastPiece(draft) ?? addPiece(draft, piece("ny"))) : addPiece(draft, piece(text));
        }
      }),
    );
  });
});

describe("a draft after its person typed in a field", () => {
  const draft = draftOf(piece("ett"), piece("två"));

  it("is what was typed when the field showed the draft as it is", () => {
    assert.deepEqual(retype(draft, piece("ett, ändrat"), 2), [piece("ett, ändrat")]);
    assert.deepEqual(retype(undefined, piece("ett"), 0), [piece("ett")]);
  });

  it("keeps what came since, with what was typed after it", () => {
    assert.deepEqual(retype(draft, piece("tre"), 1), [...draft.pieces, piece("tre")]);
  });

  it("does not say the same twice", () => {
    assert.deepEqual(retype(draft, piece("ett\n\ntvå\n\ntre"), 0), [piece("ett\n\ntvå\n\ntre")]);
    assert.equal(retype(draft, piece("ett"), 0), draft.pieces);
  });

  it("has both texts whole when the field showed another draft", () => {
    const texts = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.string({ minLength: 1 }), (pieces, typed) => {
        const before = draftOf(...pieces.map((text) => piece(text)));
        const after = textOf({ ...before, pieces: retype(before, piece(typed), before.revision + 7) });
        assert.ok(after.includes(textOf(before)));
        assert.ok(after.includes(typed));
      }),
    );
  });
});
