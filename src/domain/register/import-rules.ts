// What an import is measured by, beside the register and the file.
import type { Organisation } from "../organisation.ts";
import type { RegisterRow } from "./register-row.ts";

export interface ImportRules {
  /** The types of organisation that questionnaires are for. */
  readonly types: readonly string[];
  /** Whether any questionnaire is meant for such an organisation. */
  isAsked(organisation: Pick<Organisation, "type" | "tags">): boolean;
  /** The id of a new person with that address. */
  personId(email: string): string;
}

/** An organisation whose rows are taken. */
export interface TakenOrganisation {
  /** As it is to be. */
  readonly organisation: Organisation;
  readonly stored?: Organisation | undefined;
  readonly rows: readonly RegisterRow[];
}
