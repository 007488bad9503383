// What the bot says about answers from earlier periods, in both languages.
export const earlierSv = {
  own: (period: string) => `Förra svaret · ${period}`,
  others: (name: string, period: string) => `${name} · ${period}`,
  show: "Visa eller dölj",
  use: "Utgå från förra svaret",
  useOthers: "Utgå från det svaret",
  cut: "Resten står i den rapporten.",
  used: (period: string) =>
    `Texten från ${period} står i fältet nu, sparad som utkast. Ändra det som är nytt. Sparar du den som den är står det i dokumentet att svaret är oförändrat.`,
  usedReason: (period: string) =>
    `I ${period} var frågan inte aktuell. Skälet står under Ej aktuellt: kontrollera att det stämmer och spara.`,
  tooLong: (length: string, limit: string) =>
    `Tillsammans skulle texterna bli ${length}, och ${limit} ryms. Det du har skrivit är kvar som utkast. Korta det först.`,
};

export const earlierEn: typeof earlierSv = {
  own: (period) => `The previous answer · ${period}`,
  others: (name, period) => `${name} · ${period}`,
  show: "Show or hide",
  use: "Start from the previous answer",
  useOthers: "Start from that answer",
  cut: "The rest is in that report.",
  used: (period) =>
    `The text from ${period} is in the field now, saved as a draft. Change what is new. If you save it as it is, the document says that the answer is unchanged.`,
  usedReason: (period) =>
    `In ${period} the question was not applicable. The reason is under Not applicable: check that it still holds, and save.`,
  tooLong: (length, limit) =>
    `Together the texts would be ${length}, and there is room for ${limit}. What you have written is kept as a draft. Shorten it first.`,
};
