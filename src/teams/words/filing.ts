// What the bot says about the channels' own folders, in both languages.
import type { FilingTrouble } from "../../domain/channel-folder.ts";

const troubleSv: Readonly<Record<FilingTrouble, string>> = {
  busy: "SharePoint hade för mycket att göra.",
  noAnswer: "SharePoint svarade inte.",
  locked: "Kanalens mapp var låst.",
  notSignedIn: "Boten fick inte logga in hos Microsoft Graph.",
  notAllowed: "Boten får inte skriva i kanalens mapp.",
  noFolder: "Kanalens mapp gick inte att hitta. Den skapas första gången någon öppnar fliken Filer i kanalen.",
  noRoom: "Det finns inte plats för dokumentet i teamets SharePoint.",
  nameTaken: "Det finns redan flera andra filer med samma namn i kanalens mapp.",
  refused: "SharePoint tog inte emot dokumentet.",
};

const troubleEn: typeof troubleSv = {
  busy: "SharePoint had too much to do.",
  noAnswer: "SharePoint did not answer.",
  locked: "The channel's folder was locked.",
  notSignedIn: "The bot was not let in by Microsoft Graph.",
  notAllowed: "The bot may not write in the channel's folder.",
  noFolder: "The channel's folder could not be found. It is made the first time someone opens the channel's Files tab.",
  noRoom: "There is no room for the document in the team's SharePoint.",
  nameTaken: "There are several other files of that name in the channel's folder already.",
  refused: "SharePoint did not take the document.",
};

const operatorsSv = "Den som sköter boten ser mer med npm run doctor.";
const operatorsEn = "Those who run the bot can find out more with npm run doctor.";

export const filingSv = {
  open: "Öppna dokumentet",
  valid: "Dokumentet ligger bland kanalens filer.",
  title: (organisation: string) => `Dokumentet från ${organisation} ligger inte i kanalens mapp`,
  trouble: troubleSv,
  instead:
    "Inget är förlorat: i kanalen finns i stället en länk till dokumentet, som gäller i sju dagar. Den som skriver senaste rapporten i kanalen får en ny.",
  one: `Ska dokumentet ligga bland filerna kan du lägga dit det från länken. ${operatorsSv}`,
  several: `Det kan gälla fler kanaler i dag. ${operatorsSv}`,
};

export const filingEn: typeof filingSv = {
  open: "Open the document",
  valid: "The document is among the channel's files.",
  title: (organisation) => `The document from ${organisation} is not in the channel's folder`,
  trouble: troubleEn,
  instead:
    "Nothing is lost: the channel has a link to the document instead, which is valid for seven days. Whoever writes latest report in the channel gets a new one.",
  one: `If the document should be among the files, you can put it there from the link. ${operatorsEn}`,
  several: `Other channels may have the same trouble today. ${operatorsEn}`,
};
