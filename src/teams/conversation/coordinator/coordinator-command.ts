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
  "archive",
  "template",
] as const;
type CoordinatorTask = (typeof coordinatorTasks)[number];

export interface CoordinatorCommand {
  readonly task: CoordinatorTask;
  /** The period that was named, `2026-T1`. */
  readonly periodId?: string | undefined;
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
  ["template", "sv", "mall", "mallen", "hämta mallen", "registret som excel", "hämta registret"],
  ["template", "en", "template", "get the template", "get template", "get the register"],
  ["cityReport", "sv", "sammanställ", "sammanställ rapporten", "sammanställ stadens rapport", "stadens rapport"],
  ["cityReport", "en", "compile", "compile the report", "compile the city's report", "city report"],
  ["archive", "sv", "arkivera", "arkivera perioden", "arkiv", "arkivet", "hämta arkivet"],
  ["archive", "en", "archive", "archive the period", "get the archive"],
  ["actions", "sv", "vad som har gjorts", "vad har gjorts", "händelser", "logg", "loggen", "visa loggen"],
  ["actions", "en", "what has been done", "actions", "log", "show log"],
];

const periodInText = /\b(?:20\d\d[-\s/]*(?:T1|T2|VB)|(?:T1|T2|VB)[-\s/]*20\d\d)\b/i;
const longestCommand = 60;

/** The coordinator's task that a whole message names; undefined when it is something else. */
export function readCoordinatorCommand(message: string): ReadCoordinatorCommand | undefined {
  const whole = message.trim().replace(/[\s.,;:!?…]+$/, "");
  if (whole.length === 0 || whole.length > longestCommand || whole.includes("\n")) return undefined;
  const [named] = periodInText.exec(whole) ?? [];
  const period = named === undefined ? undefined : parsePeriodId(named);
  const text = foldText(named === undefined ? whole : whole.replace(named, " ").replace(/\b(?:för|for)\s*$/i, " "));
  const found = phrases.find(([, , ...all]) => all.some((phrase) => isMeant(text, foldText(phrase))));
  if (found === undefined) return undefined;
  const [task, language] = found;
  return { command: { task, periodId: period && periodId(period.year, period.kind) }, language };
}

/** Short words must be right. */
function isMeant(text: string, phrase: string): boolean {
  return typosBetween(text, phrase) <= (phrase.length < 8 ? 0 : 1);
}
