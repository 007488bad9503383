// What the bot says about posts of which nobody knows whether they arrived, and about the city's report, in both languages.
export const postsSv = {
  button: "Utskick",
  none: "Inga utskick väntar på dig: allt som har lagts i kanaler har kommit fram eller är avgjort.",
  more: (count: number) =>
    count === 1
      ? "Ett utskick till är oklart. Skriv utskick igen när de här är avgjorda."
      : `${count} utskick till är oklara. Skriv utskick igen när de här är avgjorda.`,
  cityVersion: (title: string, version: number) => `${title}, version ${version}`,
  cityRefusedTitle: "Stadens rapport kunde inte läggas i sin kanal",
  cityRefused: "Kanalen finns inte kvar, eller så får jag inte skriva i den. Rapporten går till samordnarna i stället.",
  cityChooseNew: "Skriv i en annan kanal för att välja den: använd den här kanalen för stadens rapport.",
  cityUnknownTitle: "Oklart om stadens rapport kom fram till sin kanal",
  citySuperseded: "Rapporterna har ändrats sedan dess, så den här versionen skickas inte igen.",
};

export const postsEn: typeof postsSv = {
  button: "Posts",
  none: "No posts wait for you: all that was posted in channels has arrived or is decided.",
  more: (count) =>
    count === 1
      ? "One more post is uncertain. Write posts again when these are decided."
      : `${count} more posts are uncertain. Write posts again when these are decided.`,
  cityVersion: (title, version) => `${title}, version ${version}`,
  cityRefusedTitle: "The city's report could not be posted in its channel",
  cityRefused: "The channel is gone, or I may not write in it. The report goes to the coordinators instead.",
  cityChooseNew: "Write in another channel to choose it: use this channel for the city's report.",
  cityUnknownTitle: "It is not known whether the city's report reached its channel",
  citySuperseded: "The reports have changed since, so this version is not sent again.",
};
