// Finds the columns of the register in a table, by what clerks call them in Swedish and English.
import { foldLabel } from "./fold-label.ts";
import type { TableRow } from "./table.ts";

const registerFields = [
  "organisation",
  "type",
  "name",
  "email",
  "phone",
  "role",
  "tags",
  "diarienummer",
  "validFrom",
  "validTo",
  "predecessors",
  "channel",
  "id",
] as const;
export type RegisterField = (typeof registerFields)[number];

/** Folded: lower case, without accents and punctuation. */
const labels: Readonly<Record<RegisterField, readonly string[]>> = {
  organisation: words("organisation|organization|organisationens namn|namnd|namnd eller bolag|namnd bolag|board"),
  type: words("typ|organisationstyp|typ av organisation|slag|type|kind"),
  name: words("kontaktperson|kontaktpersoner|kontakt|namn|personens namn|contact|contact person|name"),
  email: words("e post|epost|e postadress|epostadress|mejl|mejladress|mail|mailadress|email|e mail|email address"),
  phone: words("telefon|telefonnummer|tel|tfn|mobil|mobiltelefon|phone|telephone|phone number"),
  role: words("roll|uppdrag|ordinarie ersattare|role"),
  tags: words("taggar|tagg|etiketter|markning|tags|tag"),
  diarienummer: words("diarienummer|diarienr|dnr|diariefort|case number|registration number"),
  validFrom: words("galler fran|galler from|galler fr o m|giltig fran|fran och med|from|valid from"),
  validTo: words("galler till|galler tom|galler t o m|giltig till|till och med|tom|upphor|valid to"),
  predecessors: words("foregangare|ersatter|tidigare organisation|tidigare organisationer|predecessors|predecessor"),
  channel: words("kanal|teamskanal|kanallank|lank till kanal|channel|channel link"),
  id: words("id|organisations id|organisation id|kortnamn"),
};

function words(list: string): readonly string[] {
  return list.split("|");
}

export interface RegisterColumns {
  readonly at: ReadonlyMap<RegisterField, number>;
  /** Titles that mean nothing here. */
  readonly ignored: readonly string[];
  /** The rows below the titles. */
  readonly rows: readonly TableRow[];
}

/** Titles stand within the first rows, below a heading of the sheet or an explanation. */
const searched = 30;

/** Undefined when no row names an organisation's column and another one. */
export function registerColumns(table: readonly TableRow[]): RegisterColumns | undefined {
  for (const [index, { cells }] of table.slice(0, searched).entries()) {
    const at = new Map<RegisterField, number>();
    const ignored: string[] = [];
    for (const [column, { text }] of cells.entries()) {
      const field = fieldCalled(text);
      if (field !== undefined && !at.has(field)) at.set(field, column);
      else if (text.trim() !== "") ignored.push(text.trim());
    }
    const isHeader = (at.has("organisation") || at.has("id")) && at.size > 1;
    if (isHeader) return { at, ignored, rows: table.slice(index + 1) };
  }
  return undefined;
}

function fieldCalled(title: string): RegisterField | undefined {
  const label = foldLabel(title);
  return registerFields.find((field) => labels[field].includes(label) || label === field.toLowerCase());
}
