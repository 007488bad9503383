// What the bot says when a question is passed on to a colleague, in both languages.
export const colleagueSv = {
  ask: "Fråga en kollega",
  title: "Fråga en kollega",
  explain:
    "Din kollega får frågan i en egen chatt med mig och ser bara den, inte resten av rapporten. Du avgör sedan vad som blir svaret.",
  email: "Kollegans e-postadress",
  emailNeeded: "Skriv kollegans e-postadress.",
  note: "Hälsning till kollegan (frivillig)",
  send: "Skicka frågan",
  sent: (name: string) => `Frågan är skickad till ${name}. Du får ett meddelande här när svaret kommer.`,
  notReached: (name: string) =>
    `Frågan ligger och väntar på ${name}, men jag kan inte skriva dit än. Be ${name} öppna en chatt med mig, så visas frågan där.`,
  alreadyAsked: (name: string) => `${name} har redan fått frågan och har inte svarat än.`,
  noEmail: "Det där ser inte ut som en e-postadress. Skriv till exempel fornamn.efternamn@stad.se.",
  yourself: "Det är din egen adress. Skriv en kollegas.",
  longNote: "Hälsningen är för lång: högst 2 000 tecken ryms. Korta den och skicka igen.",
  tooMany: "Frågan har redan gått till fem kollegor. Invänta ett svar eller svara själv.",
  request: (name: string, organisation: string) => `${name} (${organisation}) ber dig svara på en fråga`,
  noteFrom: (name: string) => `Hälsning från ${name}`,
  reply: "Ditt svar",
  sendReply: "Skicka svaret",
  changeReply: "Skicka ett ändrat svar",
  replied: (name: string) =>
    `Tack! Svaret är skickat till ${name}. Du kan ändra det så länge rapporten inte är inlämnad.`,
  empty: "Fältet är tomt. Skriv ett svar och skicka det.",
  closed: "Rapporten är inlämnad eller perioden stängd, så svaret kan inte skickas.",
  answered: (name: string, place: string) => `${name} har svarat på ${place}`,
  replaces:
    "Frågan har redan ett svar. Använder du kollegans text ersätter den det, och det tidigare finns kvar i historiken.",
  use: "Använd som svar",
  edit: "Öppna och redigera",
  newer: "Kollegan har ändrat sitt svar sedan kortet visades. Här är det nya.",
};

export const colleagueEn: typeof colleagueSv = {
  ask: "Ask a colleague",
  title: "Ask a colleague",
  explain:
    "Your colleague gets the question in a chat of their own with me and sees nothing else of the report. You then decide what the answer is.",
  email: "Your colleague's e-mail address",
  emailNeeded: "Write your colleague's e-mail address.",
  note: "A message to your colleague (optional)",
  send: "Send the question",
  sent: (name) => `The question has been sent to ${name}. You will get a message here when the reply comes.`,
  notReached: (name) =>
    `The question is waiting for ${name}, but I can't write there yet. Ask ${name} to open a chat with me, and the question will be shown there.`,
  alreadyAsked: (name) => `${name} has already been asked and has not replied yet.`,
  noEmail: "That does not look like an e-mail address. Write for example first.last@city.se.",
  yourself: "That is your own address. Write a colleague's.",
  longNote: "The message is too long: at most 2,000 characters fit. Shorten it and send again.",
  tooMany: "Five colleagues have been asked already. Wait for a reply, or answer yourself.",
  request: (name, organisation) => `${name} (${organisation}) asks you to answer a question`,
  noteFrom: (name) => `Message from ${name}`,
  reply: "Your reply",
  sendReply: "Send the reply",
  changeReply: "Send a changed reply",
  replied: (name) => `Thank you! Your reply has been sent to ${name}. You can change it until the report is submitted.`,
  empty: "The field is empty. Write a reply and send it.",
  closed: "The report has been submitted or the period is closed, so the reply can't be sent.",
  answered: (name, place) => `${name} has replied to ${place}`,
  replaces:
    "The question has an answer already. Your colleague's text will replace it; the earlier one is kept in the history.",
  use: "Use as the answer",
  edit: "Open and edit",
  newer: "Your colleague has changed the reply since the card was shown. Here is the new one.",
};
