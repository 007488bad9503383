// Why a row of the register, or the whole file, can't be taken: in both languages.
import type { RowFault, RowNoteKind } from "../../domain/register/register-row.ts";
import type { TableFault } from "../../domain/register/table.ts";

type Said = (about: string) => string;
type FileFault = TableFault | "noColumns" | "noRows" | "tooManyRows";

interface FaultWords {
  readonly rows: Readonly<Record<RowFault, Said>>;
  readonly notes: Readonly<Record<RowNoteKind, Said>>;
  readonly file: Readonly<Record<FileFault, string>>;
}

const nothing = "Inget i registret har ändrats.";
const asXlsx = "Spara filen som Excel-arbetsbok (.xlsx) och skicka den igen.";

export const registerFaultsSv: FaultWords = {
  rows: {
    organisationMissing: () => "organisationens namn saknas",
    nameMissing: (about) => `namnet på kontaktpersonen saknas (${about})`,
    emailMissing: (about) => `e-postadressen saknas${about === "" ? "" : ` (${about})`}`,
    emailMalformed: (about) => `${about} är ingen e-postadress`,
    unknownRole: (about) => `rollen ${about} känner jag inte till: skriv ordinarie eller ersättare`,
    validFromUnreadable: (about) => `${about} är ingen dag: skriv Gäller från som 2026-07-01`,
    validToUnreadable: (about) => `${about} är ingen dag: skriv Gäller till som 2026-06-30`,
    validityReversed: (about) => `den slutar innan den börjar (${about})`,
    channelUnreadable: (about) => `${about} är ingen länk till en kanal i Teams`,
    channelElsewhere: () =>
      "kanalen ligger hos en annan organisation i Microsoft 365, eller boten har aldrig varit där",
    typeMissing: () => "typen saknas för en ny organisation",
    unknownType: (about) => `typen ${about} finns inte bland frågeformulären`,
    noQuestionnaire: () => "inget frågeformulär är avsett för organisationens typ och taggar",
    unknownId: (about) => `ingen organisation har id ${about}`,
    nameTaken: (about) => `en annan organisation heter redan ${about}`,
    ambiguousName: (about) => `flera organisationer heter ${about}: fyll i kolumnen Id`,
    unknownPredecessor: (about) => `föregångaren ${about} finns varken i registret eller i filen`,
    ownPredecessor: () => "organisationen kan inte vara sin egen föregångare",
    contradicts: (about) => `raderna om organisationen säger olika: ${about}`,
    twoNames: (about) => `${about} står med två olika namn`,
    twoPhones: (about) => `${about} står med två olika telefonnummer`,
    twoRoles: (about) => `${about} står som både ordinarie och ersättare`,
    formulaError: (about) => `en formel ger felet ${about}`,
    tooLong: (about) => `texten är för lång: ${about}`,
  },
  notes: {
    phoneRepaired: (about) => `telefonnumret var ett tal i Excel och läses som ${about}`,
    phoneLost: (about) => `telefonnumret har förlorat siffror i Excel (${about}) och läses inte in`,
    formula: () => "värdet kommer från en formel",
  },
  file: {
    empty: `Filen är tom. ${nothing}`,
    tooLarge: `Filen är för stor: högst 10 MB. ${nothing}`,
    oldExcel: `Det är en äldre Excel-fil (.xls). ${asXlsx} ${nothing}`,
    encrypted: `Filen är skyddad med lösenord eller känslighetsetikett. Ta bort skyddet och skicka den igen. ${nothing}`,
    pdf: `Det är en PDF. Skicka Excel-filen (.xlsx) eller en CSV-fil. ${nothing}`,
    picture: `Det är en bild. Skicka Excel-filen (.xlsx) eller en CSV-fil. ${nothing}`,
    wordDocument: `Det är ett Word-dokument. Skicka registret som Excel-fil (.xlsx) eller CSV. ${nothing}`,
    openDocument: `Det är ett OpenDocument-kalkylblad (.ods). ${asXlsx} ${nothing}`,
    macros: `Filen har makron (.xlsm). ${asXlsx} ${nothing}`,
    otherKind: `Det är ingen Excel-fil (.xlsx) och ingen CSV-fil. ${nothing}`,
    damaged: `Filen är skadad. Öppna den i Excel, spara den på nytt och skicka den igen. ${nothing}`,
    tooMuchInside: `Filen innehåller mer än något register gör. Kopiera raderna till en ny arbetsbok. ${nothing}`,
    noColumns: `Jag hittar inga rubriker i filen. Den behöver minst kolumnen Organisation och en till, till exempel Kontaktperson och E-post. Skriv mall så får du en fil att börja från. ${nothing}`,
    noRows: `Filen har rubriker men inga rader. ${nothing}`,
    tooManyRows: `Filen har fler än 3 000 rader. Dela upp den. ${nothing}`,
  },
};

const nothingEn = "Nothing in the register has been changed.";
const asXlsxEn = "Save it as an Excel workbook (.xlsx) and send it again.";

export const registerFaultsEn: FaultWords = {
  rows: {
    organisationMissing: () => "the organisation's name is missing",
    nameMissing: (about) => `the contact person's name is missing (${about})`,
    emailMissing: (about) => `the e-mail address is missing${about === "" ? "" : ` (${about})`}`,
    emailMalformed: (about) => `${about} is no e-mail address`,
    unknownRole: (about) => `the role ${about} is unknown: write primary or deputy`,
    validFromUnreadable: (about) => `${about} is no day: write Valid from as 2026-07-01`,
    validToUnreadable: (about) => `${about} is no day: write Valid to as 2026-06-30`,
    validityReversed: (about) => `it ends before it begins (${about})`,
    channelUnreadable: (about) => `${about} is no link to a channel in Teams`,
    channelElsewhere: () => "the channel is in another Microsoft 365 tenant, or the bot has never been there",
    typeMissing: () => "the type is missing for a new organisation",
    unknownType: (about) => `the type ${about} is none that a questionnaire is for`,
    noQuestionnaire: () => "no questionnaire is meant for the organisation's type and tags",
    unknownId: (about) => `no organisation has the id ${about}`,
    nameTaken: (about) => `another organisation is called ${about} already`,
    ambiguousName: (about) => `several organisations are called ${about}: fill in the column Id`,
    unknownPredecessor: (about) => `the predecessor ${about} is neither in the register nor in the file`,
    ownPredecessor: () => "the organisation can't be its own predecessor",
    contradicts: (about) => `the rows about the organisation disagree: ${about}`,
    twoNames: (about) => `${about} has two different names`,
    twoPhones: (about) => `${about} has two different phone numbers`,
    twoRoles: (about) => `${about} is both primary and deputy`,
    formulaError: (about) => `a formula gives the error ${about}`,
    tooLong: (about) => `the text is too long: ${about}`,
  },
  notes: {
    phoneRepaired: (about) => `the phone number was a number in Excel and is read as ${about}`,
    phoneLost: (about) => `the phone number has lost digits in Excel (${about}) and is not read`,
    formula: () => "the value comes from a formula",
  },
  file: {
    empty: `The file is empty. ${nothingEn}`,
    tooLarge: `The file is too large: 10 MB at most. ${nothingEn}`,
    oldExcel: `That is an older Excel file (.xls). ${asXlsxEn} ${nothingEn}`,
    encrypted: `The file is protected by a password or a sensitivity label. Remove the protection and send it again. ${nothingEn}`,
    pdf: `That is a PDF. Send the Excel file (.xlsx) or a CSV file. ${nothingEn}`,
    picture: `That is a picture. Send the Excel file (.xlsx) or a CSV file. ${nothingEn}`,
    wordDocument: `That is a Word document. Send the register as an Excel file (.xlsx) or CSV. ${nothingEn}`,
    openDocument: `That is an OpenDocument spreadsheet (.ods). ${asXlsxEn} ${nothingEn}`,
    macros: `The file has macros (.xlsm). ${asXlsxEn} ${nothingEn}`,
    otherKind: `That is neither an Excel file (.xlsx) nor a CSV file. ${nothingEn}`,
    damaged: `The file is damaged. Open it in Excel, save it anew and send it again. ${nothingEn}`,
    tooMuchInside: `The file holds more than any register does. Copy the rows to a new workbook. ${nothingEn}`,
    noColumns: `I find no titles in the file. It needs the column Organisation and at least one more, such as Contact person and E-mail. Write template to have a file to start from. ${nothingEn}`,
    noRows: `The file has titles but no rows. ${nothingEn}`,
    tooManyRows: `The file has more than 3,000 rows. Divide it. ${nothingEn}`,
  },
};
