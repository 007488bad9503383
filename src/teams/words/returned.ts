// What the bot says about reports that were returned for completion, to coordinators and contact persons, in both languages.
const frågor = (n: number) => `${n} ${n === 1 ? "fråga" : "frågor"}`;

export const returnedSv = {
  button: "Skicka tillbaka…",
  title: "Skicka tillbaka för komplettering",
  which: "Vilken rapport ska kompletteras?",
  choose: "Välj",
  chooseNeeded: "Välj en rapport.",
  more: (n: number) => `${n} till visas inte. Skriv skicka tillbaka och namnet i stället.`,
  none: (period: string) => `Ingen rapport är inlämnad för ${period}, så det finns ingen att skicka tillbaka.`,
  noneNamed: (name: string, period: string) => `Jag hittar ingen inlämnad rapport för ”${name}” i ${period}.`,
  version: (version: number, name: string, when: string) => `Version ${version}, inlämnad av ${name} ${when}.`,
  explain:
    "Kryssa för de frågor som ska kompletteras. Bara de öppnas igen, och det som är inlämnat finns kvar. Kommentarerna visas för kontaktpersonerna men kommer inte med i rapporten.",
  comment: "Kommentar till hela rapporten",
  questionComment: (number: number) => `Kommentar till fråga ${number}`,
  tick: "Ska kompletteras",
  dueOn: "Kompletteras senast",
  dueOnNeeded: "Välj en dag.",
  send: "Skicka tillbaka",
  faults: {
    noQuestion: "Välj minst en fråga. Dina kommentarer står kvar.",
    noDay: "Välj en dag då rapporten senast ska vara kompletterad.",
    tooEarly: "Den dagen har redan varit. Välj en dag framåt.",
    tooLate: "Välj en dag inom fyra månader.",
    tooLong: "En kommentar är för lång. Högst 2 000 tecken för hela rapporten och 1 000 för en fråga.",
  },
  newerVersion:
    "Rapporten har lämnats in igen sedan kortet visades. Titta på den nya versionen innan du skickar tillbaka.",
  notSubmitted: "Den rapporten är inte inlämnad, så den kan inte skickas tillbaka.",
  done: (organisation: string, dueOn: string) =>
    `${organisation} har fått tillbaka rapporten för komplettering senast ${dueOn}.`,
  opened: (numbers: string) => `Öppna igen: fråga ${numbers}.`,
  told: (names: string) => `Har fått veta det: ${names}.`,
  telling: (names: string) => `Får veta det så snart det går: ${names}.`,
  untold: (person: string, why: string) => `${person} kunde inte nås: ${why}.`,
  unsure: "oklart om meddelandet kom fram",
  notSent: "meddelandet kunde inte skickas",
  noChat: "har inte öppnat chatten med mig än",
  nobody: "Det finns ingen kontaktperson att meddela.",
  already: (name: string, when: string, dueOn: string) =>
    `${name} skickade tillbaka rapporten ${when}. Den ska vara kompletterad senast ${dueOn}.`,
  yourText: "Din text är inte skickad, men den står kvar här:",
  moreTime: "Ge fem arbetsdagar till",
  extended: (organisation: string, dueOn: string) =>
    `${organisation} har nu till och med ${dueOn} på sig att komplettera. Jag meddelar dem inte om det, men de ser den nya dagen när de skriver till mig.`,
  changed: (organisation: string, dueOn: string) =>
    `Dagen har ändrats sedan kortet visades. ${organisation} har till och med ${dueOn} på sig att komplettera.`,
  takeBack: "Ta tillbaka",
  takenBack: (organisation: string) =>
    `Återsändningen till ${organisation} är tillbakatagen. Den inlämnade versionen gäller.`,
  begun: (organisation: string) =>
    `${organisation} har redan börjat komplettera, så det går inte att ta tillbaka. Inget de har skrivit har ändrats.`,
  notReturned: "Rapporten är inte längre återsänd.",
  submittedAgain: "De har redan lämnat in en ny version.",
  notice: {
    title: (period: string) => `${period} behöver kompletteras`,
    from: (name: string, organisation: string) => `${name} har skickat tillbaka rapporten för ${organisation}.`,
    rest: "De andra svaren står kvar som de är, och den version ni har lämnat in finns kvar.",
    takenBack: (name: string) =>
      `Rapporten för ${name} behöver inte kompletteras längre. Den inlämnade versionen gäller.`,
  },
  complete: "Komplettera",
  dueBy: (date: string) => `kompletteras senast ${date}`,
  wasDue: (date: string) => `skulle ha kompletterats senast ${date}`,
  left: (n: number) => (n === 0 ? "kompletterad, inte skickad" : `${frågor(n)} att komplettera`),
  says: (comment: string) => `Samordnaren: ${comment}`,
  asks: "Samordnaren vill att svaret kompletteras.",
  state: { toComplete: "Ska kompletteras", completed: "Kompletterad", locked: "låst" },
  remaining: (n: number, numbers: string) => `${frågor(n)} kvar att komplettera (nummer ${numbers}).`,
  allDone: "Alla frågor är kompletterade. Granska och skicka in.",
  unchanged: "Du kan skicka in ändå, om svaren ska vara som de är.",
  locked: "Den frågan ska inte kompletteras, så svaret kan inte ändras nu. Översikten visar vilka frågor som är öppna.",
};

export type ReturnedWords = typeof returnedSv;

const questions = (n: number) => `${n} ${n === 1 ? "question" : "questions"}`;

export const returnedEn: ReturnedWords = {
  button: "Return…",
  title: "Return for completion",
  which: "Which report is to be completed?",
  choose: "Choose",
  chooseNeeded: "Choose a report.",
  more: (n) => `${n} more are not shown. Write return and the name instead.`,
  none: (period) => `No report is submitted for ${period}, so there is none to return.`,
  noneNamed: (name, period) => `I find no submitted report for “${name}” in ${period}.`,
  version: (version, name, when) => `Version ${version}, submitted by ${name} ${when}.`,
  explain:
    "Tick the questions that are to be completed. Only those open again, and what is submitted is kept. The contact persons see the comments; the report does not contain them.",
  comment: "Comment on the whole report",
  questionComment: (number) => `Comment on question ${number}`,
  tick: "To be completed",
  dueOn: "To be completed by",
  dueOnNeeded: "Choose a day.",
  send: "Return it",
  faults: {
    noQuestion: "Choose at least one question. Your comments are still here.",
    noDay: "Choose the day by which the report is to be completed.",
    tooEarly: "That day has passed. Choose a later one.",
    tooLate: "Choose a day within four months.",
    tooLong: "A comment is too long. At most 2,000 characters for the whole report and 1,000 for a question.",
  },
  newerVersion:
    "The report was submitted again after this card was shown. Look at the new version before you return it.",
  notSubmitted: "That report is not submitted, so it can't be returned.",
  done: (organisation, dueOn) => `${organisation} got the report back, to be completed by ${dueOn}.`,
  opened: (numbers) => `Open again: question ${numbers}.`,
  told: (names) => `Told: ${names}.`,
  telling: (names) => `Will be told as soon as possible: ${names}.`,
  untold: (person, why) => `${person} could not be reached: ${why}.`,
  unsure: "it is not clear whether the message arrived",
  notSent: "the message could not be sent",
  noChat: "has not opened the chat with me yet",
  nobody: "There is no contact person to tell.",
  already: (name, when, dueOn) => `${name} returned the report ${when}. It is to be completed by ${dueOn}.`,
  yourText: "Your text is not sent, but it is still here:",
  moreTime: "Give five more business days",
  extended: (organisation, dueOn) =>
    `${organisation} now has until ${dueOn} to complete it. I don't tell them, but they see the new day when they write to me.`,
  changed: (organisation, dueOn) =>
    `The day was changed after this card was shown. ${organisation} has until ${dueOn} to complete it.`,
  takeBack: "Take back",
  takenBack: (organisation) => `The return to ${organisation} is taken back. The submitted version holds.`,
  begun: (organisation) =>
    `${organisation} has already begun to complete it, so it can't be taken back. Nothing they wrote has changed.`,
  notReturned: "The report is not returned any more.",
  submittedAgain: "They have submitted a new version already.",
  notice: {
    title: (period) => `${period} needs to be completed`,
    from: (name, organisation) => `${name} has returned the report for ${organisation}.`,
    rest: "The other answers stay as they are, and the version that you submitted is kept.",
    takenBack: (name) => `The report for ${name} does not need to be completed any more. The submitted version holds.`,
  },
  complete: "Complete",
  dueBy: (date) => `to be completed by ${date}`,
  wasDue: (date) => `should have been completed by ${date}`,
  left: (n) => (n === 0 ? "completed, not submitted" : `${questions(n)} to complete`),
  says: (comment) => `The coordinator: ${comment}`,
  asks: "The coordinator wants the answer to be completed.",
  state: { toComplete: "To be completed", completed: "Completed", locked: "locked" },
  remaining: (n, numbers) => `${questions(n)} left to complete (number ${numbers}).`,
  allDone: "All questions are completed. Review and submit.",
  unchanged: "You can submit anyway, if the answers are to be as they are.",
  locked:
    "That question is not to be completed, so its answer can't be changed now. The overview shows which are open.",
};
