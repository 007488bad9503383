// Invented answers of the length that district boards write, to show the cards with.
import type { AnswerContent } from "../../domain/answer.ts";

const text = (...paragraphs: readonly string[]): AnswerContent => ({ kind: "text", text: paragraphs.join("\n\n") });

/** By question, in the order of the district boards' questionnaire. */
export const sampleAnswers: Readonly<Record<string, AnswerContent>> = {
  "local-cooperation": text(
    "Samverkan med det lokala näringslivet sker framför allt inom platssamverkan Ekbackens centrum. Där deltar fastighetsägarna, centrumledningen, handlarnas förening, polisen och trafikkontoret. Förvaltningen har det samordnande ansvaret och leder en koordineringsgrupp som har träffats varannan vecka under tertialet.",
    "Under perioden har förvaltningen besökt 34 företag längs Ekbacksvägen tillsammans med handlarnas förening. Tre frågor återkommer: trygghet efter stängning, skyltning från tunnelbanan och väntetider för uteserveringar. De två första har lett till åtgärder:\n- belysningen vid torgets östra sida är utbytt\n- ny skyltning är beställd och sätts upp i juni",
  ),
  "vaxla-upp": text(
    "Styrgruppen beslutade om en inriktning i februari. Arbetsgruppen har tagit fram en åtgärdsplan med tolv åtgärder, varav fem är påbörjade. Kostnaden ryms inom nämndens ram (0,4 mnkr).",
  ),
  "organised-crime": text(
    "Förvaltningen deltar i den lokala samverkansgruppen mot organiserad brottslighet tillsammans med socialnämnden, polisen, Skatteverket och Tillståndsenheten. Två gemensamma tillsynsinsatser har genomförts, den 12 februari och den 19 mars, vid sammanlagt 23 verksamheter.",
  ),
  "business-areas": {
    kind: "notApplicable",
    reason: "Det finns inget renodlat verksamhetsområde inom nämndens geografiska område.",
  },
  "place-cooperation": text(
    "Tre platser är prioriterade: Ekbackens torg, Lingonstigen och stationsområdet. Platsvärdar finns på plats onsdag till lördag. Under april provades kvällsöppet i biblioteket med konserter på torget, och besöken i handeln ökade enligt handlarnas förening med omkring tio procent de kvällarna.",
  ),
  "culture-in-public-space": text(
    "Nämnden upplåter mark utan avgift för kulturarrangemang under 72 timmar och har en gemensam ingång för ansökan tillsammans med kulturförvaltningen och trafikkontoret.",
  ),
  "sustainable-growth": text(
    "Förvaltningen deltar i Stockholm Business Regions nätverk för lokal näringslivsutveckling och har tillsammans med arbetsmarknadsnämnden ordnat två rekryteringsträffar med 140 besökare och 18 arbetsgivare.",
  ),
  "business-dialogue": text(
    "Två dialogmöten har hållits tillsammans med Stockholm Business Region AB, ett med byggbranschen och ett med restauranger. Minnesanteckningar finns i diariet.",
  ),
  "other-information": text("Ny näringslivssamordnare tillträder den 1 juni."),
};

/** An answer of about so many characters, with åäö, quotes and line breaks as in real ones. */
export function longText(length: number): string {
  const all = Object.values(sampleAnswers).map((content) => (content.kind === "text" ? content.text : content.reason));
  const round = `${all.join("\n\n")}\n\n`;
  return round
    .repeat(Math.ceil(length / round.length))
    .slice(0, length)
    .trim()
    .padEnd(length, "å");
}
