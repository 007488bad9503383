// The questionnaire as a Word form, out and in; what reads files is loaded when the first one comes.
import type { Forms } from "../usecases/document-ports.ts";
import { wordForm } from "./word-form.ts";

export const wordForms: Forms = {
  make: wordForm,
  read: async (...form) => (await import("./read-form.ts")).readForm(...form),
};
