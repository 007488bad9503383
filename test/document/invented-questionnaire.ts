// The district boards' questionnaire in the form's own words, as tests need it.
import type { Question, Questionnaire } from "../../src/domain/questionnaire.ts";

function question(id: string, sv: string, more: Partial<Question> = {}): Question {
  return { id, text: { sv }, required: true, allowNotApplicable: true, source: "form", ...more };
}

export const inventedQuestionnaire: Questionnaire = {
  id: "district-board",
  version: 1,
  source: "form",
  audience: { types: ["district-board"] },
  kinds: ["T1", "T2", "VB"],
  title: "UPPFÖLJNINGSRAPPORT NÄRINGSLIV",
  intro:
    "För att nå resultat och sammanhållet kunna kommunicera hur arbetet med att stötta näringslivet fortskrider kommer stadsledningskontoret samlat följa arbetet. I samband med stadens tertialrapporter och verksamhetsberättelse ska en särskild näringslivsrapport tas fram som beskriver rådande läge i stadens näringslivsarbete med näringslivspolicyns fyra fokusområden som grund. Underlaget för den uppföljningen utgör ett komplement till ordinarie rapportering i ILS och omfattar uppdrag, direktiv och aktiviteter i budget {år} som bedöms vara av vikt för att samlat ge en bild av pågående näringslivsarbete.",
  followUpHeading: "Uppföljning av direktiv och aktiviteter med näringslivskoppling i budget {år}",
  purposeHeading: "Beskrivning (mål och syfte)",
  purpose:
    "Detta underlag utgör ett komplement till ordinarie uppföljningen i ILS. Syftet är att få utförliga svar om pågående uppdrag, aktiviteter och processer samt vad dessa syftar till. Rubrikerna är satta utifrån näringslivspolicyns fyra fokusområden som bedöms vara aktuella för respektive nämnd och bolagsstyrelse.",
  focusAreas: [
    {
      id: "growth",
      number: 1,
      title: { sv: "Stimulera tillväxt och företagsamhet" },
      questions: [
        question("1.1", "Beskriv samverkan med det lokala näringslivet inom stadsdelsnämndens geografiska område."),
        question("1.2", 'Beskriv nämndens arbete med "Växla upp Stockholm"'),
      ],
    },
    {
      id: "service",
      number: 2,
      title: { sv: "Förbättra service, tillgänglighet och myndighetsutövning" },
      questions: [
        question(
          "2.1",
          "Hur sker samverkan med socialnämnden, rättsvårdande myndigheter och skatteverket i arbetet mot den svarta ekonomin och organiserad brottslighet i näringslivet?",
        ),
      ],
    },
    {
      id: "places",
      number: 3,
      title: { sv: "Attraktivare miljöer och bättre framkomlighet" },
      questions: [
        question(
          "3.1",
          "Beskriv nämndens arbete med att utveckla stadens renodlade verksamhetsområden med hänsyn till\nnäringslivet, beskriv också eventuell samverkan med andra nämnder och bolag i det arbetet.",
        ),
        question(
          "3.2",
          "Hur samverkar och utvecklar nämnden arbetet med platssamverkan och platsaktivering på prioriterade platser eller områden för att skapa en trygg närmiljö för det lokala näringslivet?",
        ),
        question("3.3", "Hur samverkar nämnden för att underlätta för närvaron av kultur i det offentliga rummet?"),
      ],
    },
    {
      id: "skills",
      number: 4,
      title: { sv: "Öka tillgången till arbetskraft med relevant kompetens" },
      questions: [
        question(
          "4.1",
          "Hur sker samarbetet med att bistå i Stockholm Business Region ABs och arbetsmarknadsnämndens arbete för ökad hållbar tillväxt och företagande inom stadsdelens geografiska område?",
          { placement: "inferred" },
        ),
        question(
          "4.2",
          "Hur sker samarbetet med Stockholm Business Region AB att stärka dialogen med företag och branscher om deras behov och hinder för tillväxt?",
          { placement: "inferred" },
        ),
      ],
    },
    {
      id: "other",
      title: { sv: "Övriga upplysningar" },
      questions: [question("other", "Övriga upplysningar", { required: false, allowNotApplicable: false })],
    },
  ],
};
