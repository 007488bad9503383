// The questionnaire as a Word form, out and in, with texts as they are stored.
import { readStored, storedText } from "../richtext/stored-text.ts";
import type { Forms } from "../usecases/document-ports.ts";
import { readForm } from "./read-form.ts";
import { wordForm } from "./word-form.ts";

export const wordForms: Forms = { make: wordForm, read: readForm, stored: storedText, rich: readStored };
