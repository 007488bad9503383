// The page that a person sees when a document's link leads to no document.

const texts = {
  expired: {
    title: "Länken har gått ut",
    text: "Av säkerhetsskäl gäller länkar till dokument bara en tid. Dokumentet finns kvar: skriv ”senaste rapporten” eller ”förhandsgranska” till Tertialbot i Teams så får du en ny länk.",
    english: "The link has expired. Write “latest report” or “preview” to Tertialbot in Teams for a new one.",
  },
  unknown: {
    title: "Här finns inget dokument",
    text: "Länken är inte hel, eller så får du inte längre läsa dokumentet. Skriv ”senaste rapporten” till Tertialbot i Teams så får du en ny länk.",
    english: "There is no document here. Write “latest report” to Tertialbot in Teams for a new link.",
  },
  trouble: {
    title: "Det gick inte just nu",
    text: "Dokumentet kunde inte hämtas. Det finns kvar: försök igen om en liten stund.",
    english: "The document could not be fetched just now. Try again in a moment.",
  },
} as const;

export function noticePage(kind: keyof typeof texts): string {
  const { title, text, english } = texts[kind];
  return `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Tertialbot</title>
<style>
  body { font: 1.1rem/1.6 "Segoe UI", system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem; color: #1f2933; }
  h1 { font-size: 1.6rem; }
  p[lang="en"] { color: #52606d; font-size: 0.95rem; }
</style>
<h1>${title}</h1>
<p>${text}</p>
<p lang="en">${english}</p>
</html>
`;
}
