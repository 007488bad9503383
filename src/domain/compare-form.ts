// Compares what a form says with the report that it was sent for: what is new, what differs, and whose form it is.
import { formWords } from "./form-words.ts";
import type { FoundAnswer, FoundContact, FoundForm } from "./found-form.ts";
import { organisationsNamed } from "./organisation-name.ts";
import { tidyRichText } from "./placed-paragraph.ts";
import { type RichText, sameRichText } from "./rich-text.ts";
import type { ReportContent } from "./submission.ts";
import { composed } from "./text.ts";

/** An answer as it is saved. */
export type SavedContent =
  | { readonly kind: "text"; readonly text: RichText }
  | { readonly kind: "notApplicable"; readonly reason: string };

type Written = Exclude<FoundAnswer, { kind: "unanswered" }>;

export type AnswerComparison =
  | { readonly kind: "same"; readonly found: Written }
  | { readonly kind: "differs"; readonly found: Written; readonly saved: SavedContent }
  | { readonly kind: "new"; readonly found: Written }
  /** The question is there without an answer; what is saved stays. */
  | { readonly kind: "unanswered"; readonly saved?: SavedContent | undefined }
  | { readonly kind: "notFound"; readonly saved?: SavedContent | undefined };

export interface FormComparison {
  /** In the order of the report's questions. */
  readonly answers: readonly (AnswerComparison & { readonly questionId: string })[];
  /** The name that a form gives to another organisation, or its id. */
  readonly otherOrganisation?: string | undefined;
  readonly otherPeriod?: string | undefined;
  /** What the form says of its contact person that the register has otherwise. */
  readonly contactDifferences: readonly ContactDifference[];
}

interface ContactDifference {
  readonly field: keyof FoundContact;
  readonly inForm: string;
  /** Of the contact person whom the form means; absent when it names somebody unknown. */
  readonly inRegister?: string | undefined;
}

/** Saved answers by question id, as rich text. */
export function compareForm(
  form: FoundForm,
  content: ReportContent,
  saved: Readonly<Record<string, SavedContent>>,
): FormComparison {
  return {
    answers: content.questionIds.map((questionId) => ({
      questionId,
      ...compareAnswer(ofOwn(form.answers, questionId), ofOwn(saved, questionId)),
    })),
    otherOrganisation: otherOrganisation(form, content),
    otherPeriod: otherPeriod(form, content),
    contactDifferences: form.facts.contacts.flatMap((contact, index) => differencesOf(contact, index, content)),
  };
}

function ofOwn<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function compareAnswer(found: FoundAnswer | undefined, saved: SavedContent | undefined): AnswerComparison {
  if (found === undefined) return { kind: "notFound", saved };
  if (found.kind === "unanswered") return { kind: "unanswered", saved };
  if (saved === undefined) return { kind: "new", found };
  return isSame(found, saved) ? { kind: "same", found } : { kind: "differs", found, saved };
}

function isSame(found: Written, saved: SavedContent): boolean {
  if (found.kind === "text")
    return saved.kind === "text" && sameRichText(tidyRichText(found.text), tidyRichText(saved.text));
  // A bare "N/A" says no more than the reason that was given already.
  return saved.kind === "notApplicable" && (found.reason === "" || formWords(found.reason) === formWords(saved.reason));
}

/** What the city's form calls all boards of a kind is no other organisation. */
const groups = /^(stadsdelsnämnderna|stadsdelsnämnd|facknämnderna|facknämnd|nämnderna|bolagen|bolagsstyrelserna)$/i;

function otherOrganisation({ origin, facts }: FoundForm, content: ReportContent): string | undefined {
  const name = facts.organisationName;
  if (origin !== undefined) {
    return origin.organisationId === content.organisationId ? undefined : (name ?? origin.organisationId);
  }
  if (name === undefined || groups.test(name.trim())) return undefined;
  const { organisation } = content;
  const meansOurs =
    organisationsNamed([organisation], name).length > 0 || organisationsNamed([{ name }], organisation.name).length > 0;
  return meansOurs ? undefined : name;
}

function otherPeriod({ origin, facts }: FoundForm, { periodId, period }: ReportContent): string | undefined {
  if (origin !== undefined) return origin.periodId === periodId ? undefined : origin.periodId;
  const said = facts.periodName;
  if (said === undefined) return undefined;
  const years: readonly string[] = said.match(/\b20\d\d\b/g) ?? [];
  const kind = kindIn(said);
  const agrees =
    (years.length === 0 || years.includes(String(period.year))) && (kind === undefined || kind === period.kind);
  return agrees ? undefined : said;
}

function kindIn(words: string): "T1" | "T2" | "VB" | undefined {
  if (/verksamhetsberättelse|\bvb\b/i.test(words)) return "VB";
  const number = /(?:tertial\w*|\bt)\s*([12])/i.exec(words)?.[1];
  if (number === undefined) return undefined;
  return number === "1" ? "T1" : "T2";
}

const fields = ["name", "phone", "email"] as const;

function differencesOf(
  contact: FoundContact,
  index: number,
  { contacts }: ReportContent,
): readonly ContactDifference[] {
  const same = (field: keyof FoundContact) =>
    contacts.find((one) => contact[field] !== undefined && plain(field, one[field]) === plain(field, contact[field]));
  const meant =
    same("email") ?? same("name") ?? (index === 0 ? contacts.find(({ role }) => role === "primary") : undefined);
  return fields.flatMap((field) => {
    const inForm = contact[field];
    if (inForm === undefined || (meant && plain(field, meant[field]) === plain(field, inForm))) return [];
    return [{ field, inForm, inRegister: meant?.[field] }];
  });
}

/** What counts of a contact detail: a telephone number's digits, an address and a name in any case. */
function plain(field: keyof FoundContact, value = ""): string {
  if (field === "phone") return value.replace(/^\s*\+46/, "0").replace(/\(0\)|\D/g, "");
  return composed(value).replace(/\s+/g, " ").trim().toLowerCase();
}
