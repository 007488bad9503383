// Invented answers of the shape and length that a filled-in form has.
import type { AnswerContent } from "../../src/domain/answer.ts";

const text = (...paragraphs: readonly string[]): AnswerContent => ({ kind: "text", text: paragraphs.join("\n\n") });

/** As they are typed, by question id; what is left out was not answered. */
export const inventedAnswers: Readonly<Record<string, AnswerContent>> = {
  "1.1": text(
    "Nämnden samverkar med det lokala näringslivet främst genom Ekbackens företagsråd, som träffas den första torsdagen varje månad. I rådet sitter butiksägarna kring Ekbackatorget, två fastighetsägare, föreningen Hantverkarna i Lövdalen och förvaltningens näringslivsutvecklare. Förvaltningen kallar, skriver minnesanteckningar och ser till att frågor som hör hemma hos någon annan når rätt förvaltning inom en vecka. Under årets första fyra månader har rådet haft fyra möten med i genomsnitt nitton deltagare, vilket är fler än under hela förra hösten.",
    "Utöver rådet har förvaltningen besökt 34 företag på plats. Besöken är korta och följer samma fyra frågor: vad som fungerar, vad som hindrar, vad företaget planerar och vad staden kan göra. Svaren sammanställs varje månad och visar hittills tre återkommande önskemål. Företagen vill ha tydligare skyltning från tunnelbanan, bättre belysning på gångvägen mot Lövdalen och tidigare besked om grävningar som påverkar leveranser.",
    'Två av önskemålen har redan gett resultat. Belysningen längs gångvägen förnyades i mars tillsammans med trafikkontoret, och en gemensam kalender för planerade grävningar används sedan april. För skyltningen pågår ett förslagsarbete där företagen själva har röstat fram namnet "Torget & Verkstäderna". Ett första skyltprogram beräknas vara klart i september.',
    "Förvaltningen har också börjat ringa upp nystartade företag under deras första halvår. Samtalen har varit uppskattade: 22 av 27 företag säger att de fick svar på en fråga som de annars inte hade vetat vem de skulle ställa till. Arbetet fortsätter och utvärderas i samband med nästa tertialrapport.",
  ),
  "1.2": text(
    "Nämnden ser uppdraget som ett sätt att få många små insatser att dra åt samma håll. Arbetet i Ekbacken utgår från stadens budget, näringslivspolicyn och den lokala utvecklingsplanen, och det samlas i ett program som följs upp tre gånger om året. Programmet ersätter inte den ordinarie verksamheten, utan visar hur den bidrar till att företag vill starta, stanna och växa här.",
    "Programmet leds av en styrgrupp med avdelningscheferna och en arbetsgrupp med sju personer från förvaltningen, exploateringskontoret, trafikkontoret, arbetsmarknadsförvaltningen och Stockholm Business Region. Styrgruppen beslutar om inriktningen en gång om året. Arbetsgruppen träffas varannan vecka, håller ihop åtgärderna och rapporterar avvikelser direkt när de uppstår i stället för att vänta på nästa möte.",
    "Under perioden har arbetsgruppen genomfört en heldag om nuläget, en vandring med fastighetsägare och två kvällsmöten med företagare. Underlaget från dagarna, tillsammans med statistik om tomma lokaler och nyföretagande, har legat till grund för ett förslag till inriktning som beskrivs så här:",
    "Vi vill: att fler företag hittar en lokal som passar dem och stannar i den i minst fem år",
    "Genom att: fokusera på dessa prioriterade områden:",
    "- Lokaler: en gemensam lista över lediga lokaler, uppdaterad varje vecka\n- Platsen: trygga gångvägar, hela och rena torg, fler sittplatser\n- Kontakten: en väg in för företag som behöver hjälp av staden",
    "Förslaget har skickats på remiss till företagsrådet och besvarats av elva företag och två föreningar. De flesta är positiva men vill att lokalfrågan går före. Arbetsgruppen har därför flyttat fram arbetet med listan över lediga lokaler, som nu innehåller 46 lokaler mellan 25 och 900 kvadratmeter. Av dem har nio fått en ny hyresgäst sedan årsskiftet.",
    "Styrgruppen väntas ta ställning till hela inriktningen i juni (ej beslutad). Därefter utses en ansvarig för varje område. Den ansvarige bryter ned området i åtgärder med tid, kostnad och mottagare, och bjuder in dem som behöver delta, både inom staden och bland företagen. Åtgärder som kan genomföras utan särskilda medel påbörjas direkt.",
    "Arbetet följs upp med få och enkla mått: antalet lediga lokaler, andelen företag som säger att de vet vem de ska kontakta och antalet åtgärder som blivit klara i tid. Måtten redovisas för företagsrådet, så att de som har lämnat synpunkter också ser vad som hände med dem. De gemensamma avstämningarna syftar till att:",
    "1. Visa vad som är klart, vad som är försenat och varför.\n2. Ge styrgruppen underlag för att välja bort det som inte ger nytta.",
  ),
  "2.1": text(
    "Förvaltningen deltar i det lokala nätverket mot otillåten påverkan, där polisen, socialnämnden, brandförsvaret och Skatteverket möts var sjätte vecka. Under våren har nätverket gjort två gemensamma tillsynskvällar med totalt fjorton besök. Alla chefer har gått utbildningen *Trygg i rollen*, och nya medarbetare får den under sin första månad.",
    "Vid upphandling kontrolleras leverantörer och underleverantörer nu före tilldelning, vid halva avtalstiden och inför varje förlängning. Två avtal har inte förlängts efter sådana kontroller.",
  ),
  "3.1": {
    kind: "notApplicable",
    reason: "Det finns inga renodlade verksamhetsområden inom nämndens geografiska område.",
  },
  "3.2": text(
    "Platssamverkan i Ekbacken omfattar torget, parken vid sjön och stråket mot Lövdalen. Förvaltningen leder arbetet och har ett avtal med sju fastighetsägare om gemensam städning, belysning och närvaro. Platsvärdar finns på plats onsdag till söndag och har under perioden tagit emot 212 synpunkter, varav de flesta har åtgärdats samma vecka.",
    "Ett årshjul visar vad som händer på varje plats och vem som ansvarar. Under vintern användes det för att samla fyra små marknader till samma helger som idrottens hemmamatcher, vilket gav butikerna tydligt fler kunder. I april öppnade en tillfällig verkstad för cykelreparationer i en tom lokal. Den drivs av två lokala företag och har blivit en mötesplats också på kvällar då torget tidigare stod tomt.",
    "Tryggheten följs upp genom trygghetsvandringar och en enkät till butikspersonal. Andelen som känner sig trygga vid stängning har ökat från 58 till 67 procent på ett år. Det kvarstår problem med dålig sikt vid busshållplatsen, där häckar tas ned före hösten.",
  ),
  "3.3": text(
    "Nämndens kultursamordnare arbetar tillsammans med kulturförvaltningen, biblioteket och lokala föreningar för att kultur ska finnas där människor redan rör sig. Under perioden har 17 program genomförts utomhus, från lunchkonserter på torget till en dansföreställning i parken som sågs av drygt fyrahundra personer. Arrangörerna får hjälp med tillstånd, el och ordning genom en enda kontakt.",
    "I samarbete med fastighetsägarna visas konst av elever från Ekbackens gymnasium i sex skyltfönster som annars hade stått tomma. Utställningen byts var åttonde vecka. Butiksägarna runt omkring beskriver att fler stannar till och att området upplevs som mer omhändertaget, särskilt under de mörka månaderna.",
    "Nämnden deltar även i planeringen av den nya gångtunneln mot Lövdalen, där en procent av byggkostnaden avsätts för konstnärlig gestaltning. Barn från tre förskolor har lämnat förslag till motiv, och ett urval visas på biblioteket till och med juni. Ett konstnärsuppdrag väntas bli utlyst efter sommaren.",
    "Under hösten prövas en enklare form av stöd på högst 15 000 kronor för kultur som genomförs tillsammans med ett lokalt företag. Stödet ska kunna sökas med en sida text och besvaras inom tio arbetsdagar. Erfarenheterna delas med andra stadsdelsnämnder.",
  ),
  "4.1": text(
    "Samarbetet sker genom en gemensam arbetsplan med kvartalsvisa avstämningar, i linje med det program som beskrivs ovan. Arbetsplanen pekar ut vem som gör vad och undviker att företag får samma fråga från flera håll.",
    "Under perioden har följande insatser genomförts, i korthet:",
    "- En branschdag för vård och omsorg där elva arbetsgivare träffade 140 arbetssökande. Arbetsmarknadsförvaltningen ansvarade för urvalet och nämnden för lokal, barnpassning och information på fem språk. Uppföljningen visar att 31 personer har fått anställning eller en längre praktik.\n- Tolv lokala företag har tagit emot praktikanter från daglig verksamhet, vilket är fyra fler än under samma period förra året.\n- Platser för feriejobb har utlovats av 26 företag. Målet för hela året är 40 företag.\n- Tre informationskvällar om att starta företag har hållits på biblioteket tillsammans med Stockholm Business Region. En av dem riktade sig till personer som har varit i Sverige kortare tid än fem år.\n- En kartläggning av vilka yrken som är svårast att rekrytera till inom stadsdelen har påbörjats. Svar från 58 företag visar störst brist på kockar, elektriker och undersköterskor.",
    "Nästa steg är att tillsammans med exploateringskontoret se hur lokala företag kan få veta tidigare vilka uppdrag som kommer under utbyggnaden av Lövdalen. Ett förslag till arbetssätt lämnas i augusti (ej beslutat).",
  ),
  "4.2": text(
    "Förvaltningen och Stockholm Business Region arrangerade gemensamt en näringslivsdialog den 16 april med 63 deltagare från handel, restaurang, vård och bygg. Frågorna samlades in i förväg, så att rätt personer kunde vara på plats och svara. Av 41 frågor besvarades 35 under kvällen, och de övriga fick svar inom två veckor.",
    "Dialogen visade att företagen främst efterfrågar kortare väntan i tillståndsärenden, snabbare besked om lokaler och en fast kontaktperson. Önskemålen har förts vidare till berörda nämnder. Framåt hålls en mindre träff i varje bransch per termin, och en kort återkoppling skickas till alla som har deltagit, så att det syns vad som har ändrats och vad som inte går att ändra just nu.",
  ),
};
