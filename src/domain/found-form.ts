// What was found in a Word file that someone sent: a form with its answers, or why it could not be read.
import type { QuestionnaireReference } from "./questionnaire.ts";
import type { ReportKey } from "./report.ts";
import type { RichText } from "./rich-text.ts";

/** Something that an answer can't hold, and that stands in it as plain text or not at all. */
export type Simplification = "tables" | "pictures" | "headings" | "notes" | "textBoxes" | "objects";

export type FoundAnswer =
  | { readonly kind: "text"; readonly text: RichText; readonly simplified: readonly Simplification[] }
  /** "N/A", "Ej aktuellt: …", "-"; the reason may be empty. */
  | { readonly kind: "notApplicable"; readonly reason: string }
  /** The question stands there, with a placeholder, nothing, or only what has no text under it. */
  | { readonly kind: "unanswered"; readonly simplified: readonly Simplification[] };

/** A contact person as the form prints them; what it does not say is absent. */
export interface FoundContact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** What a form that the bot handed out says about itself. */
export interface FormOrigin extends ReportKey {
  readonly questionnaire: QuestionnaireReference;
}

/** What the form's own table says. */
export interface FormFacts {
  readonly organisationName?: string | undefined;
  readonly periodName?: string | undefined;
  readonly contacts: readonly FoundContact[];
}

export interface FoundForm {
  /** Absent for any other copy of the form. */
  readonly origin?: FormOrigin | undefined;
  readonly facts: FormFacts;
  /** By question id; a question that was not found is absent. */
  readonly answers: Readonly<Record<string, FoundAnswer>>;
  /** Accepted text was taken, rejected text was not. */
  readonly trackedChanges: boolean;
  /** There are comments, which were ignored. */
  readonly comments: boolean;
}

export type FormFault =
  | { readonly kind: "empty" }
  /** In bytes. */
  | { readonly kind: "tooLarge"; readonly size: number; readonly limit: number }
  /** A .doc of Word 97 to 2003. */
  | { readonly kind: "oldWord" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "pdf" }
  | { readonly kind: "spreadsheet" }
  | { readonly kind: "presentation" }
  | { readonly kind: "openDocument" }
  | { readonly kind: "richTextFormat" }
  | { readonly kind: "picture" }
  | { readonly kind: "macros" }
  | { readonly kind: "otherKind" }
  /** A ZIP archive without a document in it. */
  | { readonly kind: "noDocument" }
  | { readonly kind: "damaged" }
  /** It unpacks to more than any form holds. */
  | { readonly kind: "tooMuchInside" }
  /** Its XML has a document type with entities, which no word processor writes. */
  | { readonly kind: "unsafe" };

export type FormReading =
  | { readonly kind: "form"; readonly form: FoundForm }
  /** A document that has none of the questions. */
  | { readonly kind: "noQuestions" }
  | FormFault;
