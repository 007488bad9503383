// What the bot says before it knows whom it speaks with: too much at once, and an error that nothing else has answered.

const sv = {
  tooFast:
    "Det kommer så mycket från dig på en gång att jag inte hinner med. Det du har skickat den senaste stunden kanske inte är sparat, men det står kvar här i chatten. Vänta en minut, skriv översikt för att se vad som är sparat och skicka resten igen.",
  tooFastCard:
    "Det kommer så mycket från dig på en gång att jag inte hinner med. Det här är inte sparat än. Vänta en minut och tryck på knappen igen.",
  wentWrong:
    "Något gick fel hos mig. Det som redan är sparat finns kvar. Vänta en stund och försök igen; det du skrev senast kanske inte är sparat.",
};

const en: typeof sv = {
  tooFast:
    "So much is coming from you at once that I can't keep up. What you sent in the last few moments may not be saved, but it is still here in the chat. Wait a minute, write overview to see what is saved, and send the rest again.",
  tooFastCard:
    "So much is coming from you at once that I can't keep up. This is not saved yet. Wait a minute and press the button again.",
  wentWrong:
    "Something went wrong on my side. What was saved before is safe. Wait a moment and try again; what you wrote last may not be saved.",
};

/** In the language of the person's Teams, such as `en-GB`; Swedish where it is any other. */
export function doorWords(locale: string | undefined): typeof sv {
  return locale?.toLowerCase().startsWith("en") ? en : sv;
}
