// What may become of a report: answers, drafts, submissions.
import assert from "node:assert/strict";
import fc from "fast-check";
import { periodId, periodKinds } from "../../src/domain/period.ts";
import {
  answerTo,
  beginDraft,
  contentRevisionOf,
  draftOf,
  latestSubmission,
  openReport,
  parseReportKey,
  putAnswer,
  putDraft,
  removeDraft,
  revisionOf,
  sameReport,
  statusOf,
  submit,
  writeReportKey,
} from "../../src/domain/report.ts";
import {
  anna,
  at,
  bjorn,
  empty,
  newAnswer,
  notApplicable,
  organisation,
  period,
  question,
  questionnaireOf,
  text,
  withAnswers,
} from "./invented-report.ts";

describe("the key of a report", () => {
  const periodIds = fc
    .tuple(fc.integer({ min: 2000, max: 2099 }), fc.constantFrom(...periodKinds))
    .map(([year, kind]) => periodId(year, kind));
  const keys = fc
    .tuple(periodIds, fc.stringMatching(/^[a-z0-9-]{1,80}$/))
    .map(([id, organisationId]) => ({ periodId: id, organisationId }));

  it("comes back from how cards carry it", () => {
    fc.assert(fc.property(keys, (key) => assert.deepEqual(parseReportKey(writeReportKey(key)), key)));
  });

  it("is none when it is anything else", () => {
    const wrong = ["", "2026-T1", "2026-T1.", ".ekbacken", "2026-T3.ekbacken", "1999-T1.x", "2026-t1.ekbacken"];
    const forged = ["2026-T1.__proto__", "2026-T1.a/b", "2026-T1.a.b", "2026-T1.a\n", " 2026-T1.a", "2026-T1.Åby"];
    for (const each of [...wrong, ...forged, `2026-T1.${"a".repeat(81)}`]) {
      assert.equal(parseReportKey(each), undefined, JSON.stringify(each));
    }
  });

  it("is the same with the same period and organisation", () => {
    assert.equal(sameReport(empty, { periodId: "2026-T1", organisationId: "ekbacken" }), true);
    assert.equal(sameReport(empty, { periodId: "2026-T2", organisationId: "ekbacken" }), false);
    assert.equal(sameReport(empty, { periodId: "2026-T1", organisationId: "hamnen" }), false);
  });
});

describe("a report", () => {
  it("opens with the questions that its organisation is asked, and nothing else", () => {
    const some = questionnaireOf(question("all"), question("yearly", { kinds: ["VB"] }));
    const report = openReport(organisation, period, some);
    assert.deepEqual(report.questionIds, ["all"]);
    assert.deepEqual(report.questionnaire, { id: "district-board", version: 1 });
    assert.equal(statusOf(report), "notStarted");
    assert.equal(report.awaitsPost, false);
  });

  it("is in progress from the first answer or draft, and after it has been opened for completion", () => {
    assert.equal(statusOf(withAnswers(empty, ["first", text("a")])), "inProgress");
    const draft = { questionId: "first", personId: "anna", basedOn: 0, revision: 1, pieces: [{ text: "a", at }] };
    assert.equal(statusOf(putDraft(empty, draft)), "inProgress");
    assert.equal(statusOf(removeDraft(putDraft(empty, draft), "first", "anna")), "notStarted");
    assert.equal(statusOf({ ...submit(empty, anna, at), stage: "answering" }), "inProgress");
  });

  it("is submitted as the next version each time, to be posted", () => {
    const first = submit(empty, anna, at);
    assert.equal(statusOf(first), "submitted");
    assert.equal(first.awaitsPost, true);
    const second = submit({ ...first, stage: "answering" }, bjorn, at);
    assert.deepEqual(second.submissions, [
      { version: 1, at, by: anna },
      { version: 2, at, by: bjorn },
    ]);
    assert.equal(latestSubmission(second)?.version, 2);
    assert.equal(latestSubmission(empty), undefined);
  });

  it("has no answer to what is no question, whatever it is called", () => {
    for (const forged of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      assert.equal(answerTo(empty, forged), undefined);
      assert.equal(revisionOf(empty, forged), 0);
    }
  });

  it("has a number that grows with every change of an answer, and with nothing else", () => {
    const once = withAnswers(empty, ["first", text("a")]);
    const twice = withAnswers(once, ["first", text("b")], ["second", notApplicable("c")]);
    assert.deepEqual([empty, once, twice].map(contentRevisionOf), [0, 1, 3]);
    const draft = { questionId: "first", personId: "anna", basedOn: 0, revision: 1, pieces: [{ text: "a", at }] };
    assert.equal(contentRevisionOf(putDraft(twice, draft)), 3);
  });
});

describe("an answer that is put into a report", () => {
  const saved = withAnswers(empty, ["first", text("ett")]);

  it("is saved with its author, its time and the next revision", () => {
    const outcome = putAnswer(saved, newAnswer("first", text("två"), { basedOn: 1, by: bjorn }));
    assert.equal(outcome.kind, "saved");
    if (outcome.kind !== "saved") return;
    assert.deepEqual(outcome.answer, { content: text("två"), revision: 2, by: bjorn, at });
    assert.deepEqual(outcome.replaced, answerTo(saved, "first"));
    assert.deepEqual(answerTo(outcome.report, "first"), outcome.answer);
  });

  it("is unchanged when an up-to-date card says the same", () => {
    const outcome = putAnswer(saved, newAnswer("first", text("ett"), { basedOn: 1 }));
    assert.equal(outcome.kind, "unchanged");
    assert.equal(outcome.kind === "unchanged" && outcome.report, saved);
  });

  it("is a duplicate when an older card says the same, also a colleague's", () => {
    assert.equal(putAnswer(saved, newAnswer("first", text("ett"))).kind, "duplicate");
    assert.equal(putAnswer(saved, newAnswer("first", text("ett"), { by: bjorn })).kind, "duplicate");
  });

  it("conflicts when an older card says something else, and is kept as its author's draft", () => {
    const outcome = putAnswer(saved, newAnswer("first", text("annat"), { by: bjorn }));
    assert.equal(outcome.kind, "conflict");
    if (outcome.kind !== "conflict") return;
    assert.deepEqual(outcome.current, answerTo(saved, "first"));
    assert.deepEqual(answerTo(outcome.report, "first"), outcome.current);
    assert.equal(draftOf(outcome.report, "first", "bjorn")?.pieces[0]?.text, "annat");
  });

  it("gives a reason back when it conflicts, and leaves the author's draft as it is", () => {
    const draft = { questionId: "first", personId: "bjorn", basedOn: 0, revision: 4, pieces: [{ text: "utkast", at }] };
    const given = newAnswer("first", notApplicable("skäl"), { by: bjorn, draftRevision: 4 });
    const outcome = putAnswer(putDraft(saved, draft), given);
    assert.deepEqual(outcome.kind === "conflict" && outcome.report.drafts, [draft]);
  });

  it("takes the author's draft in when the field showed it, and leaves the text that came since", () => {
    const draft = { questionId: "second", personId: "anna", basedOn: 0, revision: 4, pieces: [{ text: "utkast", at }] };
    const drafted = putDraft(empty, draft);
    const draftsAfter = (content: ReturnType<typeof text>, draftRevision: number) => {
      const outcome = putAnswer(drafted, newAnswer("second", content, { draftRevision }));
      return outcome.kind === "saved" ? outcome.report.drafts : assert.fail(outcome.kind);
    };
    assert.deepEqual(draftsAfter(text("omskrivet"), 4), []);
    assert.deepEqual(draftsAfter(text("utkast och mer"), 0), []);
    assert.deepEqual(draftsAfter(text("annat"), 3), [draft]);
    assert.deepEqual(draftsAfter(notApplicable("skäl"), 4), [draft]);
    assert.deepEqual(draftOf(drafted, "second", "bjorn"), undefined);
  });

  it("never conflicts with an answer to another question", () => {
    const given = fc.array(fc.record({ id: fc.constantFrom("first", "second"), words: fc.string({ minLength: 1 }) }));
    fc.assert(
      fc.property(given, (others) => {
        const meanwhile = withAnswers(empty, ...others.map(({ id, words }) => [id, text(words)] as const));
        const outcome = putAnswer(meanwhile, newAnswer("fourth", text("mitt"), { by: bjorn }));
        assert.equal(outcome.kind, "saved");
        assert.equal(outcome.kind === "saved" && outcome.replaced, undefined);
      }),
    );
  });
});

describe("the drafts of a report", () => {
  it("never get the revision of one that is gone, so that no old card means a new draft", () => {
    const personal = (personId: string) => beginDraft(empty, "first", personId, 0);
    assert.equal(personal("anna").revision, 0);
    const draft = { ...personal("anna"), revision: 3, pieces: [{ text: "a", at }] };
    const without = removeDraft(putDraft(empty, draft), "first", "anna");
    assert.equal(beginDraft(without, "first", "anna", 0).revision, 3);
    assert.equal(beginDraft(without, "second", "bjorn", 2).basedOn, 2);
    const again = removeDraft(putDraft(without, { ...draft, revision: 2 }), "first", "anna");
    assert.equal(again.goneDraftRevision, 3);
  });

  it("are one for each question and person", () => {
    const draft = { questionId: "first", personId: "anna", basedOn: 0, revision: 1, pieces: [{ text: "a", at }] };
    const others = [
      { ...draft, personId: "bjorn" },
      { ...draft, questionId: "second" },
    ];
    const report = [draft, ...others, { ...draft, revision: 2 }].reduce((all, each) => putDraft(all, each), empty);
    assert.equal(report.drafts.length, 3);
    assert.equal(beginDraft(report, "first", "anna", 9), draftOf(report, "first", "anna"));
    assert.deepEqual(removeDraft(report, "first", "anna").drafts, others);
    assert.equal(removeDraft(report, "third", "anna"), report);
  });
});
