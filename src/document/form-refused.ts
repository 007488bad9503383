// Carries the reason why a file can't be read as a form out of the depth where it is found; it never leaves readForm.
import type { FormFault } from "../domain/found-form.ts";

export class FormRefused extends Error {
  readonly fault: FormFault;

  constructor(fault: FormFault, options?: ErrorOptions) {
    super(`The file can't be read as a form: ${fault.kind}`, options);
    this.name = "FormRefused";
    this.fault = fault;
  }
}
