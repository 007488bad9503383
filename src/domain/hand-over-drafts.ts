// Gives a person's unsaved drafts in a report to whoever takes over from them.
import type { Draft } from "./draft.ts";
import { idsOf, type Person } from "./person.ts";
import { draftOf, putDraft, type Report, removeDraft } from "./report.ts";

/** What the person has written in the report and not saved. */
export function draftsOf(report: Report, person: Person): readonly Draft[] {
  return report.drafts.filter(({ personId }) => idsOf(person).includes(personId));
}

/** The same report when there are none. Where the other has a draft of the question, the text is added to it. */
export function handOverDrafts(report: Report, from: Person, to: Person): Report {
  const theirs = draftsOf(report, from).filter(({ personId }) => personId !== to.id);
  return theirs.reduce((changed, draft) => handOver(changed, draft, to.id), report);
}

function handOver(report: Report, draft: Draft, personId: string): Report {
  const own = draftOf(report, draft.questionId, personId);
  const pieces = [...(own?.pieces ?? []), ...draft.pieces];
  const revision = Math.max(own?.revision ?? 0, draft.revision) + 1;
  const basedOn = own?.basedOn ?? draft.basedOn;
  return putDraft(removeDraft(report, draft.questionId, draft.personId), {
    ...draft,
    personId,
    pieces,
    revision,
    basedOn,
  });
}
