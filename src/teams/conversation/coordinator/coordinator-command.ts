// Understands what coordinators write: Swedish and English, with a period where one is meant.
import type { Language } from "../../../domain/language.ts";
import { parsePeriodId, periodId } from "../../../domain/period.ts";
import { foldText, typosBetween } from "../fold-text.ts";

/** The command "påminnelser" is read elsewhere, since it means something in a channel too. */
export const coordinatorTasks = [
  "home",
  "status",
  "periods",
  "openPeriod",
  "reminders",
  "actions",
  "cityReport",
  "return",
  "archive",
  "template",
  "register",
  "posts",
  "more",
] as const;
type CoordinatorTask = (typeof coordinatorTasks)[number];

export interface CoordinatorCommand {
  readonly task: CoordinatorTask;
  /** The period that was named, `2026-T1`. */
  readonly periodId?: string | undefined;
  /** The words of an organisation's name, after a task that is about one. */
  readonly organisation?: string | undefined;
}

export interface ReadCoordinatorCommand {
  readonly command: CoordinatorCommand;
  readonly language: Language;
}

type Phrase = readonly [task: CoordinatorTask, language: Language, ...phrases: readonly string[]];

const phrases: readonly Phrase[] = [
  ["home", "sv", "samordna", "samordning", "samordnare"],
  ["home", "en", "coordinate", "coordinator"],
  ["periods", "sv", "perioder", "perioderna", "visa perioder", "period", "perioden", "visa perioden"],
  ["periods", "en", "periods", "show periods", "show period"],
  ["openPeriod", "sv", "öppna period", "öppna en period", "öppna perioden", "ny period", "öppna"],
  ["openPeriod", "en", "open period", "open a period", "open the period", "new period", "open"],
  ["status", "sv", "status", "läget", "hur går det", "hur går det för alla"],
  ["status", "en", "progress", "how is it going"],
  [
    "register",
    "sv",
    "register",
    "registret",
    "organisationer",
    "organisationerna",
    "nämnder",
    "bolag",
    "kontaktpersoner",
    "kontaktpersonerna",
    "visa registret",
  ],
  ["register", "en", "the register", "organisations", "contact persons", "contacts", "boards", "show the register"],
  ["template", "sv", "mall", "mallen", "hämta mallen", "registret som excel", "hämta registret"],
  ["template", "en", "template", "get the template", "get template", "get the register"],
  ["cityReport", "sv", "sammanställ", "sammanställ rapporten", "sammanställ stadens rapport", "stadens rapport"],
  ["cityReport", "en", "compile", "compile the report", "compile the city's report", "city report"],
  ["archive", "sv", "arkivera", "arkivera perioden", "arkiv", "arkivet", "hämta arkivet"],
  ["archive", "en", "archive", "archive the period", "get the archive"],
  ["more", "sv", "fler uppgifter", "visa fler uppgifter"],
  ["more", "en", "more tasks", "show more tasks"],
  ["posts", "sv", "utskick", "utskicken", "oklara utskick", "visa utskick"],
  ["posts", "en", "posts", "show posts", "uncertain posts"],
  ["actions", "sv", "vad som har gjorts", "vad har gjorts", "händelser", "logg", "loggen", "visa loggen"],
  ["actions", "en", "what has been done", "actions", "log", "show log"],
];

/** Tasks that are about an organisation, whose name follows. */
const beginnings: readonly Phrase[] = [
  ["return", "sv", "skicka tillbaka", "lämna tillbaka", "begär komplettering"],
  ["return", "en", "send back", "return"],
];

const periodInText = /\b(?:20\d\d[-\s/]*(?:T1|T2|VB)|(?:T1|T2|VB)[-\s/]*20\d\d)\b/i;
const longestCommand = 60;

/** The coordinator's task that a whole message names; undefined when it is something else. */
export function readCoordinatorCommand(message: string): ReadCoordinatorCommand | undefined {
  const whole = message.trim().replace(/[\s.,;:!?…]+$/, "");
  if (whole.length === 0 || whole.length > longestCommand || whole.includes("\n")) return undefined;
  const [named] = periodInText.exec(whole) ?? [];
  const period = named === undefined ? undefined : parsePeriodId(named);
  const text = named === undefined ? whole : whole.replace(named, " ").replace(/\b(?:för|for)\s*$/i, " ");
  const read = phraseMeant(text) ?? beginningOf(text);
  if (read === undefined) return undefined;
  const { language, ...command } = read;
  return { command: { ...command, periodId: period && periodId(period.year, period.kind) }, language };
}

type Read = Pick<CoordinatorCommand, "task" | "organisation"> & Pick<ReadCoordinatorCommand, "language">;

function phraseMeant(text: string): Read | undefined {
  const folded = foldText(text);
  const found = phrases.find(([, , ...all]) => all.some((phrase) => isMeant(folded, foldText(phrase))));
  return found && { task: found[0], language: found[1] };
}

const naming = /^(?:rapporten\s+)?(?:till|från|för|to|from|for)\s+/i;

function beginningOf(text: string): Read | undefined {
  const words = text.trim().split(/\s+/);
  for (const [task, language, ...all] of beginnings) {
    for (const phrase of all) {
      const { length } = phrase.split(" ");
      if (foldText(words.slice(0, length).join(" ")) !== foldText(phrase)) continue;
      return { task, language, organisation: words.slice(length).join(" ").replace(naming, "") };
    }
  }
  return undefined;
}

/** Short words must be right. */
function isMeant(text: string, phrase: string): boolean {
  return typosBetween(text, phrase) <= (phrase.length < 8 ? 0 : 1);
}
