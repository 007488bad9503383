// The coordinator's tasks as buttons, and those behind the last one, in both languages.
export const tasksSv = {
  button: {
    register: "Registret",
    more: "Fler …",
    archive: "Arkivera",
    template: "Mall",
    return: "Skicka tillbaka …",
    actions: "Vad som har gjorts",
  },
  more: {
    title: "Fler uppgifter",
    archive: "Arkivera: alla inlämnade rapporter i en ZIP-fil.",
    template: "Mall: registret som Excel-fil att ändra i och skicka hit.",
    return: "Skicka tillbaka: en inlämnad rapport som ska kompletteras.",
    posts: "Utskick: rapporter som kanske inte kom fram till sin kanal.",
    actions: "Vad som har gjorts: allt som samordnarna har gjort, och när.",
  },
};

export const tasksEn: typeof tasksSv = {
  button: {
    register: "The register",
    more: "More …",
    archive: "Archive",
    template: "Template",
    return: "Send back …",
    actions: "What has been done",
  },
  more: {
    title: "More tasks",
    archive: "Archive: all submitted reports in one ZIP file.",
    template: "Template: the register as an Excel file to change and send here.",
    return: "Send back: a submitted report that has to be completed.",
    posts: "Posts: reports that may not have reached their channel.",
    actions: "What has been done: all that the coordinators did, and when.",
  },
};
