// The one error for what nobody expects: a code to act on, and a message that says what to do.
export type ErrorCode =
  | "store.busy"
  | "store.full"
  | "store.readOnly"
  | "store.throttled"
  | "store.unavailable"
  | "store.tooLarge"
  | "store.corrupt"
  | "questionnaire.missing"
  | "configuration.invalid"
  | "deployment.invalid"
  | "card.invalid"
  | "document.failed"
  | "import.invalid";

export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
  }
}

/** A fault's code for the log, ours or a library's; never a message, which may hold content. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "unexpected";
}
