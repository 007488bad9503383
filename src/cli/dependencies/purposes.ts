// What each package that production needs is for, and the licences that packages state in a file only.

/** Of the packages that package.json names. */
export const purposes: Readonly<Record<string, string>> = {
  "@azure/cosmos": "Azure Cosmos DB, the store in production",
  "@azure/identity": "managed identity: no keys or passwords in the configuration",
  "@opentelemetry/api":
    "traces and metrics: how they are written down; loaded only where a receiver is named, like the next five",
  "@opentelemetry/exporter-metrics-otlp-http": "sends metrics by OTLP over HTTP",
  "@opentelemetry/exporter-trace-otlp-http": "sends traces by OTLP over HTTP",
  "@opentelemetry/resources": "the service's name in traces and metrics",
  "@opentelemetry/sdk-metrics": "counts and adds up between two sendings",
  "@opentelemetry/sdk-trace": "keeps spans until they are sent",
  "adaptive-expressions": "the language of the cards' templates; adaptivecards-templating needs it beside itself",
  "adaptivecards-templating": "binds data to the cards' templates",
  botbuilder: "the Bot Framework: authentication, turns, sending",
  "botbuilder-dialogs": "the Bot Framework's dialog",
  "botframework-connector": "the Bot Framework's connection to Teams, whose retries and credentials are set",
  "csv-parse": "reads CSV files of the register, as Excel writes them",
  "date-holidays": "Swedish public holidays, for the working days of reminders",
  diff: "what has changed in a text, so that the rest keeps its looks",
  docx: "writes the Word document and the form",
  "fastest-levenshtein": "how far a word is from a command, for typos",
  fflate: "ZIP: makes Word files byte for byte the same, and the Teams app package",
  htmlparser2: "reads what people write or paste in Teams with formatting",
  "markdown-it": "reads the stored texts of answers",
  "mdast-util-to-markdown": "writes the texts of answers as they are stored",
  "p-retry": "waits with growing, random pauses before another try",
  pino: "the log",
  restify: "the web server",
  saxes: "reads the XML of Word and Excel files",
  "temporal-polyfill": "calendar days and time zones",
  "write-excel-file": "writes Excel workbooks",
  yaml: "reads the deployment's files, with line numbers for mistakes",
  yauzl: "opens Word and Excel files that people send, with limits against ZIP bombs",
  zod: "checks everything that comes from outside or from the store",
};

/** Where package.json of a package names none: what its own licence or read-me file says. */
export const statedInFiles: Readonly<Record<string, string>> = {
  cldrjs: "MIT",
  "escape-regexp-component": "MIT",
  jspath: "MIT",
  semaphore: "MIT",
};
