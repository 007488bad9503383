// What the doctor found: what it is, why it matters, and how to mend it.
import { AppError } from "../../domain/app-error.ts";

/** fine; wrong: something does not work; doubtful: somebody should look at it; unchecked: it could not be looked at. */
export type FindingState = "fine" | "wrong" | "doubtful" | "unchecked";

export interface Finding {
  /** What was looked at, such as "store". */
  readonly area: string;
  readonly state: FindingState;
  readonly what: string;
  readonly why?: string | undefined;
  readonly fix?: string | undefined;
}

/** The findings' makers for one area. */
export function about(area: string) {
  return {
    fine: (what: string): Finding => ({ area, state: "fine", what }),
    wrong: (what: string, why: string, fix: string): Finding => ({ area, state: "wrong", what, why, fix }),
    doubtful: (what: string, why: string, fix: string): Finding => ({ area, state: "doubtful", what, why, fix }),
    unchecked: (what: string, why: string): Finding => ({ area, state: "unchecked", what, why }),
    /** A mistake that is told in one line, with its remedy after a mark. */
    mistake(line: string, mark: string, why: string): Finding {
      const at = line.indexOf(mark);
      const [what, fix] = at < 0 ? [line, "Correct it as it says."] : [line.slice(0, at), line.slice(at + mark.length)];
      return { area, state: "wrong", what: what.trim(), why, fix: sentence(fix.trim()) };
    },
  };
}

/** The message of what was expected to go wrong; a fault of ours goes on its way. */
export function messageOf(error: unknown): string {
  if (error instanceof AppError) return error.message;
  throw error;
}

function sentence(text: string): string {
  const capital = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
