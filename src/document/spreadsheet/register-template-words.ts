// The words of the register's workbook, which is in Swedish as the city's documents are.
import type { DutyRole } from "../../domain/person.ts";

export const titles = [
  "Organisation",
  "Typ",
  "Kontaktperson",
  "E-post",
  "Telefon",
  "Roll",
  "Diarienummer",
  "Taggar",
  "Gäller från",
  "Gäller till",
  "Föregångare",
  "Kanal",
  "Id",
] as const;

/** In characters. */
export const widths: Readonly<Record<(typeof titles)[number], number>> = {
  Organisation: 38,
  Typ: 16,
  Kontaktperson: 26,
  "E-post": 34,
  Telefon: 18,
  Roll: 12,
  Diarienummer: 16,
  Taggar: 24,
  "Gäller från": 13,
  "Gäller till": 13,
  Föregångare: 30,
  Kanal: 30,
  Id: 24,
};

export const roleNames: Readonly<Record<DutyRole, string>> = { primary: "Ordinarie", deputy: "Ersättare" };

const typeNames: Readonly<Record<string, string>> = {
  "district-board": "Stadsdelsnämnd",
  "specialist-board": "Facknämnd",
  company: "Bolag",
};

/** Another city's types have no names here. */
export function typeName(type: string): string {
  return typeNames[type] ?? type;
}

export const explanation: readonly (readonly [what: string, how: string])[] = [
  ["Så här gör du", "Ändra på fliken Register, spara filen och skicka den till boten i den personliga chatten."],
  ["", "Boten visar först vad som skulle ändras. Inget ändras förrän du väljer Läs in."],
  ["En rad", "En rad för varje kontaktperson. Har en organisation flera står den på flera rader."],
  ["Tomma celler", "En tom cell ändrar inget. Ta bort ett värde i chatten: skriv registret."],
  ["Borttagna rader", "Den som saknas i filen är kvar, om du inte kryssar i att uppdraget ska tas bort."],
  ["Organisation", "Namnet. En organisation känns igen på sitt id, annars på namnet."],
  ["Typ", "Välj i listan. Typen bestämmer vilka frågor organisationen får."],
  ["Kontaktperson", "För- och efternamn."],
  ["E-post", "Adressen i Teams: en person känns igen på den. Samma person kan stå för flera organisationer."],
  ["Telefon", "Som text, så att nollan först blir kvar."],
  ["Roll", "Ordinarie eller ersättare. Ersättaren påminns när den ordinarie är borta."],
  ["Diarienummer", "Organisationens eget nummer för rapporten; det skrivs i dokumentet."],
  ["Taggar", "Vilka särskilda frågor som ställs, med komma mellan. Ändra bara om du vet vilka som finns."],
  ["Gäller från, till", "Dagar, som 2026-07-01. En organisation som upphör får en sista dag och tas aldrig bort."],
  ["Föregångare", "Vilka som gick upp i organisationen, namn eller id med semikolon mellan."],
  ["Kanal", "Länken till kanalen i Teams, där rapporten läggs: Hämta länk till kanal."],
  ["Id", "Fylls i av boten. Låt den vara tom för en ny organisation, och ändra den inte."],
];
