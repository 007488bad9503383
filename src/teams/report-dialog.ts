// The dialog of a personal chat: on the stack for as long as a question is open.
import type { StatePropertyAccessor, TurnContext } from "botbuilder";
// By their own files: the package's front door loads its speech and number recognizers, a fifth of the start.
import { Dialog, type DialogTurnResult } from "botbuilder-dialogs/lib/dialog.js";
import type { DialogContext, DialogState } from "botbuilder-dialogs/lib/dialogContext.js";
import { DialogContextError } from "botbuilder-dialogs/lib/dialogContextError.js";
import { DialogSet } from "botbuilder-dialogs/lib/dialogSet.js";
import type { Person } from "../domain/person.ts";
import { writeReportKey } from "../domain/report.ts";

export type TakeTurn = (context: TurnContext) => Promise<void>;

/**
 * Receives a turn, has it answered and waits for the next one. It keeps nothing: what is open is known from the person,
 * and what comes next follows from the answers, so no stored stack can ever be out of date.
 */
class ReportDialog extends Dialog {
  static readonly dialogId = "report";
  readonly #takeTurn: TakeTurn;

  constructor(takeTurn: TakeTurn) {
    super(ReportDialog.dialogId);
    this.#takeTurn = takeTurn;
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await this.#takeTurn(dc.context);
    return Dialog.EndOfTurn;
  }

  override continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.beginDialog(dc);
  }
}

/** Runs one turn of a person's dialog: goes on with it where a question is open, else begins it. */
export async function runReportDialog(context: TurnContext, person: Person, takeTurn: TakeTurn): Promise<void> {
  const dialogs = new DialogSet(stackOf(person)).add(new ReportDialog(takeTurn));
  const dc = await dialogs.createContext(context);
  try {
    if (dc.activeDialog === undefined) await dc.beginDialog(ReportDialog.dialogId);
    else await dc.continueDialog();
  } catch (error) {
    // The SDK wraps what a dialog throws, and would hide what went wrong.
    throw error instanceof DialogContextError ? error.error : error;
  }
}

/** The dialog stack as it follows from the person's open question; there is nothing to store. */
function stackOf({ open }: Person): StatePropertyAccessor<DialogState> {
  const state = open && { report: writeReportKey(open.report), question: open.questionId };
  const stack: DialogState = { dialogStack: state ? [{ id: ReportDialog.dialogId, state }] : [] };
  return { get: async () => stack, set: async () => {}, delete: async () => {} };
}
