// Invented Swedish text of the length that answers have in the form.

const sentences = [
  "Nämnden har under perioden besökt trettiofyra företag på plats och frågat vad som fungerar och vad som hindrar.",
  "Företagsrådet träffas den första torsdagen varje månad; i genomsnitt deltar nitton butiksägare och hantverkare.",
  "Belysningen längs gångvägen mot Lövdalen förnyades i mars, och kalendern för grävningar används sedan april.",
  "Två av tre önskemål är åtgärdade, ett återstår: skyltningen från tunnelbanan väntas vara på plats i september.",
];

/** A text of about so many characters, in paragraphs of four sentences; another number makes it another text. */
export function swedishText(length: number, number: number): string {
  const paragraphs: string[] = [`Svar ${number}.`];
  for (let size = 0; size < length; ) {
    const paragraph = sentences.map((_, index) => sentences[(index + number) % sentences.length]).join(" ");
    paragraphs.push(paragraph.slice(0, length - size));
    size += paragraph.length;
  }
  return paragraphs.join("\n\n").trimEnd();
}
