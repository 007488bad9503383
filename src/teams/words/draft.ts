// What the bot says about text that a person writes in the chat, and about what becomes of it, in both languages.
import type { Simplification } from "../../richtext/simplification.ts";

const simplifiedSv: Readonly<Record<Simplification, string>> = {
  code: "kod",
  colour: "färger",
  deepList: "listor i mer än nio nivåer",
  heading: "rubriker (blir fet stil)",
  link: "länkar som inte leder till webb eller e-post",
  picture: "bilder (följer inte med)",
  quote: "citat",
  strikethrough: "överstruken text",
  table: "tabeller (blir en rad text för varje tabellrad)",
  underline: "understrykningar",
};

const simplifiedEn: Readonly<Record<Simplification, string>> = {
  code: "code",
  colour: "colours",
  deepList: "lists of more than nine levels",
  heading: "headings (become bold)",
  link: "links that lead neither to the web nor to e-mail",
  picture: "pictures (are left out)",
  quote: "quotations",
  strikethrough: "struck-out text",
  table: "tables (become a line of text for each row)",
  underline: "underlines",
};

export const draftSv = {
  title: "Utkast – inte sparat som svar än",
  length: (characters: string) => `Utkastet är ${characters} långt.`,
  replaces: "När du sparar ersätter utkastet det sparade svaret, som finns kvar i historiken.",
  more: "Skriv mer i chatten så läggs det till.",
  cut: "Texten fortsätter.",
  simplified: (kinds: string) =>
    `Ett svar kan inte innehålla allt, så det här är förenklat: ${kinds}. Läs gärna igenom.`,
  kinds: simplifiedSv,
  addMore: "Lägg till mer",
  writeOn: (n: number) => `Skriv vidare i chatten, så läggs det till utkastet på fråga ${n}.`,
  startOver: "Börja om",
  startedOver: (n: number) =>
    `Utkastet på fråga ${n} är borttaget. Det du skrev i chatten står kvar där. Skriv ett nytt svar här i chatten.`,
  below: (n: number) => `Utkastet på fråga ${n} står längre ner i chatten.`,
  gone: "Utkastet är borttaget. Det du skrev i chatten står kvar där.",
  deleted: (n: number) => `Du har tagit bort meddelandet, så det finns inget utkast på fråga ${n} längre.`,
  messageSaved: (n: number) =>
    `Texten i det meddelandet är redan sparad som svar på fråga ${n}, och svaret är inte ändrat. Välj Ändra om du vill ändra det.`,
  messageRewritten: (n: number) =>
    `Du har redigerat utkastet på fråga ${n} sedan du skickade meddelandet, så det är inte ändrat. Öppna utkastet om du vill ändra det.`,
  tooLong: (length: string, limit: string) =>
    `Med det meddelandet blir utkastet ${length}. Högst ${limit} ryms, så det senaste meddelandet är inte med. Det står kvar i chatten.`,
  editTooLong: (length: string, limit: string) =>
    `Med ändringen blir utkastet ${length}. Högst ${limit} ryms, så meddelandet står i utkastet som det var förut.`,
  overLimit: (limit: string) => `Ett svar får vara högst ${limit}. Korta ner utkastet innan du sparar.`,
};

export const draftEn: typeof draftSv = {
  title: "Draft – not saved as the answer yet",
  length: (characters) => `The draft is ${characters} long.`,
  replaces: "When you save, the draft replaces the saved answer, which is kept in the history.",
  more: "Write more in the chat and it will be added.",
  cut: "The text goes on.",
  simplified: (kinds) =>
    `An answer can't hold everything, so this has been simplified: ${kinds}. Please read it through.`,
  kinds: simplifiedEn,
  addMore: "Add more",
  writeOn: (n) => `Write on in the chat, and it will be added to the draft of question ${n}.`,
  startOver: "Start over",
  startedOver: (n) =>
    `The draft of question ${n} has been removed. What you wrote in the chat is still there. Write a new answer here in the chat.`,
  below: (n) => `The draft of question ${n} is further down in the chat.`,
  gone: "The draft has been removed. What you wrote in the chat is still there.",
  deleted: (n) => `You have deleted the message, so there is no draft of question ${n} any longer.`,
  messageSaved: (n) =>
    `The text of that message is saved already as the answer to question ${n}, and the answer has not been changed. Choose Edit to change it.`,
  messageRewritten: (n) =>
    `You have edited the draft of question ${n} since you sent the message, so it has not been changed. Open the draft to change it.`,
  tooLong: (length, limit) =>
    `With that message the draft would be ${length}. At most ${limit} fit, so the last message is not in it. It is still in the chat.`,
  editTooLong: (length, limit) =>
    `With that change the draft would be ${length}. At most ${limit} fit, so the message stands in the draft as it was before.`,
  overLimit: (limit) => `An answer may be at most ${limit}. Shorten the draft before you save.`,
};
