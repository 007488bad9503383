// What a coordinator can write to the bot, in both languages: each command with what becomes of it.

type Command = readonly [command: string, meaning: string];

export const coordinatorHelpSv = {
  tasks: [
    ["läget", "hur långt perioden har kommit, organisation för organisation"],
    ["perioder", "öppna en period, ändra datum, ge längre tid, stäng"],
    ["skicka tillbaka", "en inlämnad rapport som ska kompletteras; skriv till namnet om du vill"],
    ["påminnelser", "planen och vad som har skickats; pausa dem, eller skicka nu"],
    ["sammanställ", "stadens rapport så långt den har kommit"],
    ["arkivera", "allt som är inlämnat, i en ZIP-fil"],
    ["registret", "organisationer och kontaktpersoner: ändra, byt ut, lägg till"],
    ["mall", "registret som Excel-fil; ändra i den och skicka tillbaka den hit"],
    ["utskick", "inlägg i kanaler, där det är oklart om de kom fram"],
    ["logg", "vad samordnarna har gjort"],
    [
      "använd den här kanalen för stadens rapport",
      "skriv det i kanalen; med en organisations namn gäller det dess rapporter",
    ],
  ] as readonly Command[],
  /** What they can do who answer for no organisation themselves. */
  reading: [
    ["senaste rapporten", "det dokument som en organisation har lämnat in; skriv till dess namn"],
    ["språk", "byt mellan svenska och engelska"],
  ] as readonly Command[],
};

export const coordinatorHelpEn: typeof coordinatorHelpSv = {
  tasks: [
    ["progress", "how far the period has come, organisation by organisation"],
    ["periods", "open a period, change its dates, give more time, close it"],
    ["return", "a submitted report that is to be completed; add the name if you like"],
    ["reminders", "the plan and what was sent; pause them, or send some now"],
    ["compile", "the city's report as far as it has come"],
    ["archive", "all that was submitted, in a ZIP file"],
    ["organisations", "organisations and contact persons: change, replace, add"],
    ["template", "the register as an Excel file; change it and send it back here"],
    ["posts", "those in channels that may or may not have arrived"],
    ["log", "what the coordinators have done"],
    [
      "use this channel for the city's report",
      "write it in the channel; with an organisation's name it is for its reports",
    ],
  ],
  reading: [
    ["latest report", "the document that an organisation has submitted; add its name"],
    ["language", "change between Swedish and English"],
  ],
};
