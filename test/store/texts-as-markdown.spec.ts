// Texts that were stored as they were typed mean, show and print the same when they are stored as rich text.
import assert from "node:assert/strict";
import fc from "fast-check";
import { placedParagraphs } from "../../src/domain/placed-paragraph.ts";
import { fieldText } from "../../src/richtext/field-text.ts";
import { readField } from "../../src/richtext/read-field.ts";
import { readStored } from "../../src/richtext/stored-text.ts";
import type { Documents, JsonObject } from "../../src/store/documents.ts";
import { openDocuments } from "../../src/store/open-store.ts";
import { storeOn } from "../../src/store/store.ts";
import { textsAsMarkdown } from "../../src/store/texts-as-markdown.ts";
import { key, replaced, report, sentForm, submission } from "../contract/stored-samples.ts";

const old =
  '2*3*4 **nej** _nej_ `nej`\n# ingen rubrik\n> inget citat\n\n- punkt\n1. ett\n\n\\ <b> &amp; [a](b) \\* åäö "x"';
const content = { kind: "text", text: old } as const;
const answers = { q1: { ...replaced.answer, content }, q2: report.answers["q2"] };

/** A text as a field shows it, and its runs that have any formatting. */
function shown(stored: string) {
  const text = readStored(stored);
  const looks = placedParagraphs(text).flatMap(({ runs }) =>
    runs.filter(({ bold, italic, link }) => bold || italic || link !== undefined),
  );
  return { field: fieldText(text), looks };
}
const asBefore = { field: fieldText(readField(old)), looks: [] };

async function storeWith(...bodies: readonly (readonly [partition: string, id: string, body: JsonObject])[]) {
  const documents: Documents = await openDocuments({ kind: "sqlite", file: ":memory:" });
  for (const [partition, id, body] of bodies) await documents.create(partition, id, body);
  return storeOn(documents);
}

describe("a text that was stored as it was typed", () => {
  it("looks exactly the same afterwards", () => {
    assert.equal(
      asBefore.field,
      '2*3*4 **nej** _nej_ `nej`\n# ingen rubrik\n> inget citat\n\n- punkt\n\n1. ett\n\n\\ <b> &amp; [a](b) \\* åäö "x"',
    );
  });

  it("keeps its meaning in answers, drafts and replies; a reason and a note stay as they are", async () => {
    const [draft] = report.drafts;
    const reply = { text: old, at: replaced.answer.at, revision: 1 };
    const by = replaced.answer.by;
    const referral = { questionId: "q1", colleague: by, askedBy: by, askedAt: replaced.answer.at, note: "*hej*" };
    const drafts = [{ ...draft, pieces: [{ text: old, at: replaced.answer.at, messageId: "m1" }] }];
    const referrals = [{ ...referral, reply }, referral];
    const value = { ...report, answers, drafts, referrals };
    const store = await storeWith(["reports.2026-T1", "ekbacken", { schema: 1, awaitsPost: false, value }]);
    const read = (await store.reports.get(key)) ?? assert.fail("no report");
    const { answers: kept, drafts: keptDrafts, referrals: keptReferrals } = read.value;
    const texts = [kept["q1"]?.content, keptDrafts[0]?.pieces[0], keptReferrals?.[0]?.reply];
    for (const one of texts) assert.deepEqual(shown(one && "text" in one ? one.text : ""), asBefore);
    assert.deepEqual(kept["q2"], report.answers["q2"]);
    assert.deepEqual([keptReferrals?.[0]?.note, keptReferrals?.[1]], ["*hej*", referral]);
    assert.equal(keptDrafts[0]?.pieces[0]?.messageId, "m1");
    await store.close();
  });

  it("keeps its meaning in the history, in submissions and in sent forms", async () => {
    const earlier = { ...replaced, answer: answers.q1 };
    const form = { ...sentForm, answers: { ...sentForm.answers, q1: { ...content, simplified: [] } } };
    const store = await storeWith(
      ["report.2026-T1.ekbacken", "earlier.q1.1", { schema: 1, value: earlier }],
      ["report.2026-T1.ekbacken", "submission.v1", { schema: 1, value: { ...submission, answers } }],
      ["forms", "p-1", { schema: 1, value: form }],
    );
    const [kept] = await store.history.of(key);
    const frozen = await store.submissions.get(key, 1);
    const sent = await store.sentForms.of("p-1");
    for (const one of [kept?.answer.content, frozen?.answers["q1"]?.content, sent?.value.answers["q1"]]) {
      assert.deepEqual(shown(one?.kind === "text" ? one.text : ""), asBefore);
    }
    assert.deepEqual(sent?.value.answers["q4"], sentForm.answers["q4"]);
    await store.close();
  });

  it("prints the same paragraphs, lists and links, whatever it was", function () {
    this.timeout(60_000);
    const signs = fc.constantFrom(..."*_`#>-+1.)[]()!<&;\\ \n\t~|=aå", "\n\n", "\n- ", "\n1. ", "**", "http://a.se");
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const typed = parts.join("");
        const upgraded = textsAsMarkdown.earlier({ answer: { content: { text: typed } } });
        const { answer } = upgraded as { answer: { content: { text: string } } };
        assert.deepEqual(readStored(answer.content.text), readField(typed));
      }),
      { numRuns: 500 },
    );
  });

  it("is left to the schema where it is none", () => {
    assert.deepEqual(textsAsMarkdown.report({ answers: "x", drafts: [7], referrals: null }), {
      answers: "x",
      drafts: [7],
      referrals: null,
    });
    assert.equal(textsAsMarkdown.submission(undefined), undefined);
  });
});
