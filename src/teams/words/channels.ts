// What the bot says about channels: where reports are posted, what went wrong there, and what coordinators decide; both languages.
export const channelsSv = {
  bound: (name: string) => `Härifrån och framåt lägger jag rapporter från ${name} i den här kanalen.`,
  hadOther: "Förut lades de i en annan kanal. Den används inte längre för dem.",
  already: (name: string) => `Rapporter från ${name} läggs redan i den här kanalen.`,
  several: (names: string) => `Flera heter så: ${names}. Skriv mer av namnet.`,
  unknown: (names: string) => `Jag vet inte vilken organisation du menar. Du kan välja: ${names}.`,
  example: (name: string) => `Skriv till exempel: använd den här kanalen för ${name}.`,
  refused: "Vilken kanal som används väljer samordnaren eller organisationens egen kontaktperson.",
  noChannel: "Det här är ingen kanal i ett team, så jag kan inte lägga rapporter här.",
  city: "Härifrån och framåt lägger jag stadens rapport i den här kanalen.",
  cityHadOther: "Förut lades den i en annan kanal. Den kanalen används inte längre för den.",
  cityAlready: "Stadens rapport läggs redan i den här kanalen.",
  cityRefused: "Var stadens rapport läggs väljer samordnaren.",
  released: (names: string) =>
    `Rapporter från ${names} läggs inte här längre. De skickas till kontaktpersonerna i stället.`,
  cityReleased: "Stadens rapport läggs inte här längre. Den skickas till samordnarna i stället.",
  notBound: "Inga rapporter läggs i den här kanalen.",
  andMore: (n: number) => `${n} till`,
};

export const channelsEn: typeof channelsSv = {
  bound: (name) => `From now on I post reports from ${name} in this channel.`,
  hadOther: "They used to be posted in another channel, which is no longer used for them.",
  already: (name) => `Reports from ${name} are posted in this channel already.`,
  several: (names) => `Several are called that: ${names}. Write more of the name.`,
  unknown: (names) => `I don't know which organisation you mean. You can choose: ${names}.`,
  example: (name) => `Write for example: use this channel for ${name}.`,
  refused: "Which channel is used is chosen by the coordinator or the organisation's own contact person.",
  noChannel: "This is no channel of a team, so I can't post reports here.",
  city: "From now on I post the city's report in this channel.",
  cityHadOther: "It used to be posted in another channel, which is no longer used for it.",
  cityAlready: "The city's report is posted in this channel already.",
  cityRefused: "Where the city's report is posted is chosen by the coordinator.",
  released: (names) => `Reports from ${names} are no longer posted here. They are sent to the contact persons instead.`,
  cityReleased: "The city's report is no longer posted here. It is sent to the coordinators instead.",
  notBound: "No reports are posted in this channel.",
  andMore: (n) => `${n} more`,
};
