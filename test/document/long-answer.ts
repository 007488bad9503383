// An invented answer with everything that answers can have: lists in lists, numbers from 3, links, bold and italic.
import type { RichText } from "../../src/domain/rich-text.ts";
import { readMarkdown } from "../../src/richtext/read-markdown.ts";

const markdown = `Nämnden ser uppdraget som ett sätt att få många små insatser att dra åt samma håll. Arbetet utgår från *Handlingsplan för levande torg* och från [stadens näringslivspolicy](https://start.stockholm/om-stockholms-stad/n%C3%A4ringslivspolicy?id=1&del=2#mal).

**Vi vill:** att fler företag hittar en lokal som passar dem\\
**Genom att:** fokusera på dessa ***prioriterade*** områden:

- **Lokaler:** en gemensam lista över lediga lokaler, uppdaterad varje vecka, så att den som söker inte behöver fråga sex fastighetsägare var för sig
  - butiker vid torget
    - under 50 kvadratmeter
      - med egen ingång
      - utan egen ingång
    - större
  - verkstäder

  Verkstäderna redovisas särskilt, se [kontakt](mailto:elsa.ekdal@example.se).
- Platsen: trygga gångvägar
- Kontakten: en väg in

Avstämningarna syftar till att:

1. Följa upp att arbetet bedrivs enligt plan.
2. Säkerställa att det bedrivs samordnat:
   1. inom förvaltningen
   2. med andra förvaltningar

Därefter:

1. Utse ansvarig.

Fortsättning på förra rapportens lista:

3. Belysning
4. Skyltning

Klart.`;

export const longAnswer: RichText = readMarkdown(markdown).text;
