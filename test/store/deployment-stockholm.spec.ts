// The deployments that come with the product: the form word for word, and real folders without mistakes.
import assert from "node:assert/strict";
import { join } from "node:path";
import { type PeriodKind, periodKinds } from "../../src/domain/period.ts";
import { placeQuestions, selectQuestions } from "../../src/domain/questionnaire.ts";
import { readDeployment } from "../../src/store/deployment-files.ts";

const folder = join(import.meta.dirname, "../../deployment");
const stockholm = readDeployment(join(folder, "stockholm"));
const form = stockholm.questionnaires.version({ id: "district-board", version: 1 });

const entries = [
  ["growth", "Beskriv samverkan med det lokala näringslivet inom stadsdelsnämndens geografiska område."],
  ["growth", 'Beskriv nämndens arbete med "Växla upp Stockholm"'],
  [
    "service",
    "Hur sker samverkan med socialnämnden, rättsvårdande myndigheter och skatteverket i arbetet mot den svarta ekonomin och organiserad brottslighet i näringslivet?",
  ],
  [
    "environments",
    "Beskriv nämndens arbete med att utveckla stadens renodlade verksamhetsområden med hänsyn till näringslivet, beskriv också eventuell samverkan med andra nämnder och bolag i det arbetet.",
  ],
  [
    "environments",
    "Hur samverkar och utvecklar nämnden arbetet med platssamverkan och platsaktivering på prioriterade platser eller områden för att skapa en trygg närmiljö för det lokala näringslivet?",
  ],
  ["environments", "Hur samverkar nämnden för att underlätta för närvaron av kultur i det offentliga rummet?"],
  [
    "workforce",
    "Hur sker samarbetet med att bistå i Stockholm Business Region ABs och arbetsmarknadsnämndens arbete för ökad hållbar tillväxt och företagande inom stadsdelens geografiska område?",
  ],
  [
    "workforce",
    "Hur sker samarbetet med Stockholm Business Region AB att stärka dialogen med företag och branscher om deras behov och hinder för tillväxt?",
  ],
  ["other-information", "Övriga upplysningar"],
] as const;

function questionsFor(organisationId: string, kind: PeriodKind) {
  const organisation = stockholm.organisations.find(({ id }) => id === organisationId);
  assert.ok(organisation, organisationId);
  const questionnaire = stockholm.questionnaires.meantFor(organisation, kind);
  assert.ok(questionnaire, organisationId);
  return placeQuestions(questionnaire, selectQuestions(questionnaire, organisation, kind));
}

describe("The district boards' questionnaire", () => {
  it("asks the form's nine entries, word for word and in its order, in T1 and T2", () => {
    for (const kind of ["T1", "T2"] as const) {
      const asked = questionsFor("skarholmen", kind);
      assert.deepEqual(
        asked.map(({ question, focusArea }) => [focusArea.id, question.text.sv]),
        entries,
      );
    }
  });

  it("asks for a summary of the year as well in VB, marked as proposed", () => {
    const asked = questionsFor("skarholmen", "VB").map(({ question }) => question);
    assert.equal(asked.length, 10);
    assert.deepEqual(
      asked.filter(({ source }) => source === "proposed").map(({ id }) => id),
      ["year-results"],
    );
  });

  it("has the policy's four focus areas, numbered, under the form's headings", () => {
    assert.deepEqual(
      form.focusAreas.filter(({ number }) => number !== undefined).map(({ number, title }) => `${number}. ${title.sv}`),
      [
        "1. Stimulera tillväxt och företagsamhet",
        "2. Förbättra service, tillgänglighet och myndighetsutövning",
        "3. Attraktivare miljöer och bättre framkomlighet",
        "4. Öka tillgången till arbetskraft med relevant kompetens",
      ],
    );
  });

  it("says of the last two questions that their place is inferred, and of no others", () => {
    const inferred = questionsFor("farsta", "T1").filter(({ question }) => question.placement === "inferred");
    assert.deepEqual(
      inferred.map(({ number }) => number),
      [7, 8],
    );
  });

  it("requires all but the other information, and takes not applicable for what it requires", () => {
    const rules = questionsFor("farsta", "T1").map(({ question }) => [question.required, question.allowNotApplicable]);
    assert.deepEqual(rules, [...Array.from({ length: 8 }, () => [true, true]), [false, false]]);
  });

  it("has the form's title, intro, headings and purpose, with the year where the budget year stood", () => {
    assert.equal(form.title, "UPPFÖLJNINGSRAPPORT NÄRINGSLIV");
    assert.equal(
      form.intro,
      "För att nå resultat och sammanhållet kunna kommunicera hur arbetet med att stötta näringslivet fortskrider kommer stadsledningskontoret samlat följa arbetet. I samband med stadens tertialrapporter och verksamhetsberättelse ska en särskild näringslivsrapport tas fram som beskriver rådande läge i stadens näringslivsarbete med näringslivspolicyns fyra fokusområden som grund. Underlaget för den uppföljningen utgör ett komplement till ordinarie rapportering i ILS och omfattar uppdrag, direktiv och aktiviteter i budget {år} som bedöms vara av vikt för att samlat ge en bild av pågående näringslivsarbete.",
    );
    assert.equal(form.followUpHeading, "Uppföljning av direktiv och aktiviteter med näringslivskoppling i budget {år}");
    assert.equal(form.purposeHeading, "Beskrivning (mål och syfte)");
    assert.equal(
      form.purpose,
      "Detta underlag utgör ett komplement till ordinarie uppföljningen i ILS. Syftet är att få utförliga svar om pågående uppdrag, aktiviteter och processer samt vad dessa syftar till. Rubrikerna är satta utifrån näringslivspolicyns fyra fokusområden som bedöms vara aktuella för respektive nämnd och bolagsstyrelse. Besvara följande frågor nedan i textrutorna (klicka här för att ange text).",
    );
  });
});

describe("Stockholm's deployment", () => {
  it("has questions for every organisation in every kind of period, each with an English text", () => {
    for (const { id } of stockholm.organisations) {
      for (const kind of periodKinds) {
        for (const { question, focusArea } of questionsFor(id, kind)) {
          assert.ok(question.text.en && focusArea.title.en, `${id}: ${question.id}`);
          assert.equal(question.help === undefined, question.help?.en === undefined, `${id}: ${question.id}`);
        }
      }
    }
  });

  it("marks the questions to specialist boards and companies as proposed", () => {
    for (const id of ["socialnamnden", "stockholm-business-region"]) {
      assert.ok(questionsFor(id, "VB").every(({ question }) => question.source === "proposed"));
    }
  });

  it("asks a board by its tags", () => {
    const ids = (organisationId: string) => questionsFor(organisationId, "T1").map(({ question }) => question.id);
    assert.ok(ids("socialnamnden").includes("organised-crime"));
    assert.ok(!ids("trafiknamnden").includes("organised-crime"));
    assert.ok(ids("exploateringsnamnden").includes("establishment-service"));
    assert.deepEqual(ids("valnamnden"), ["business-cooperation", "small-business-procurement", "other-information"]);
  });

  it("knows eleven district boards today, and which ones were merged into them", () => {
    const boards = stockholm.organisations.filter(({ type }) => type === "district-board");
    assert.equal(boards.filter(({ validTo }) => validTo === undefined).length, 11);
    const merged = boards.filter(({ predecessors }) => predecessors.length > 0);
    assert.deepEqual(
      merged.map(({ id, validFrom, predecessors }) => [id, validFrom, predecessors.length]),
      [
        ["jarva", "2023-07-01", 2],
        ["norra-innerstaden", "2023-07-01", 2],
      ],
    );
  });

  it("names no people", () => assert.deepEqual(stockholm.people, []));
});

describe("The demo's deployment", () => {
  const demo = readDeployment(join(folder, "demo"));

  it("has three organisations of different types, someone in charge of each, and a deputy", () => {
    assert.equal(new Set(demo.organisations.map(({ type }) => type)).size, 3);
    const inCharge = demo.people.flatMap(({ id, duties }) =>
      duties.filter(({ role }) => role === "primary").map(({ organisationId }) => `${id} ${organisationId}`),
    );
    assert.deepEqual(inCharge, ["anna ekbacken", "cecilia parknamnden", "david lingonhojden"]);
  });

  it("asks Stockholm's questions", () => {
    const [ekbacken] = demo.organisations;
    assert.ok(ekbacken);
    assert.deepEqual(demo.questionnaires.meantFor(ekbacken, "T1"), form);
  });
});
