// The questionnaire as a Word form, out and in.
import type { Forms } from "../usecases/document-ports.ts";
import { readForm } from "./read-form.ts";
import { wordForm } from "./word-form.ts";

export const wordForms: Forms = { make: wordForm, read: readForm };
