// Who may do what: one row for each button and each command. Whoever adds one adds its row here, or this does not compile.
import type { verbs } from "../../src/teams/conversation/card-action.ts";
import type { Command } from "../../src/teams/conversation/command.ts";
import type { coordinatorTasks } from "../../src/teams/conversation/coordinator/coordinator-command.ts";

/** As Ekbacken's report sees them. */
export const roles = [
  "contact",
  "deputy",
  /** Answers for another organisation. */
  "otherContact",
  /** Was asked one question of the report. */
  "colleague",
  "coordinator",
  /** Of the tenant, and known to nobody. */
  "stranger",
  /** From another tenant, invited under the address of a contact person who has never written. */
  "guest",
] as const;
export type Role = (typeof roles)[number];
type Rights = readonly Role[];

const nobodyElse: Rights = ["contact", "deputy"];
const whoAnswers: Rights = ["contact", "deputy", "otherContact"];
const known: Rights = ["contact", "deputy", "otherContact", "colleague", "coordinator"];
const coordinator: Rights = ["coordinator"];

/** A button of a card about Ekbacken's report. What is pressed by all that are known concerns themselves only. */
export const buttons: Readonly<Record<(typeof verbs)[number], Rights>> = {
  continue: nobodyElse,
  overview: nobodyElse,
  review: nobodyElse,
  preview: nobodyElse,
  form: nobodyElse,
  submit: nobodyElse,
  useForm: nobodyElse,
  saveForm: nobodyElse,
  dropForm: known,
  ask: nobodyElse,
  saveAnswer: nobodyElse,
  notApplicable: nobodyElse,
  skip: nobodyElse,
  back: nobodyElse,
  useEarlier: nobodyElse,
  saveDraft: nobodyElse,
  undoDraft: nobodyElse,
  addMore: nobodyElse,
  startOver: nobodyElse,
  keepTheirs: nobodyElse,
  latest: [...nobodyElse, "coordinator"],
  askColleague: nobodyElse,
  refer: nobodyElse,
  reply: ["colleague"],
  useReply: nobodyElse,
  editReply: nobodyElse,
  remindLater: known,
  away: known,
  comeBack: known,
  pauseNudges: coordinator,
  resumeNudges: coordinator,
  remindNow: coordinator,
  language: known,
  coordinate: coordinator,
  periodStatus: coordinator,
  chooseReturn: coordinator,
  returnReport: coordinator,
  takeBackReturn: coordinator,
  extendReturn: coordinator,
  statusFile: coordinator,
  showRegister: coordinator,
  showOrganisation: coordinator,
  saveOrganisation: coordinator,
  showContact: coordinator,
  saveContact: coordinator,
  replaceContact: coordinator,
  addContact: coordinator,
  endDuty: coordinator,
  applyImport: coordinator,
  showImport: coordinator,
  dropImport: coordinator,
  proposePeriod: coordinator,
  periodDates: coordinator,
  previewPeriod: coordinator,
  openPeriod: coordinator,
  changePeriodForm: coordinator,
  previewPeriodChange: coordinator,
  makePeriodChange: coordinator,
  leavePeriod: coordinator,
  resendPost: coordinator,
  postArrived: coordinator,
  resendCityPost: coordinator,
  cityPostArrived: coordinator,
};

interface CommandRow {
  readonly words: string;
  readonly may: Rights;
}

/** What is written in the personal chat; about reports it concerns the writer's own. */
export const commands: Readonly<Record<Command["kind"], CommandRow>> = {
  greet: { words: "hej", may: known },
  help: { words: "hjälp", may: known },
  continue: { words: "fortsätt", may: whoAnswers },
  overview: { words: "översikt", may: whoAnswers },
  status: { words: "status", may: [...whoAnswers, "coordinator"] },
  preview: { words: "förhandsgranska", may: whoAnswers },
  form: { words: "hämta formuläret", may: whoAnswers },
  submit: { words: "skicka in", may: whoAnswers },
  latest: { words: "senaste rapporten Ekbacken", may: [...nobodyElse, "coordinator"] },
  reminders: { words: "påminnelser", may: coordinator },
  language: { words: "språk", may: known },
};

/** What coordinators write; in words that nobody's open question takes for an answer. */
export const tasks: Readonly<Record<(typeof coordinatorTasks)[number], CommandRow>> = {
  home: { words: "samordna", may: coordinator },
  status: { words: "status 2026-T1", may: coordinator },
  periods: { words: "visa perioder", may: coordinator },
  openPeriod: { words: "öppna perioden 2026-T2", may: coordinator },
  reminders: { words: "påminnelser", may: coordinator },
  register: { words: "visa registret", may: coordinator },
  template: { words: "hämta mallen", may: coordinator },
  actions: { words: "visa loggen", may: coordinator },
  return: { words: "skicka tillbaka Ekbacken 2026-T1", may: coordinator },
  cityReport: { words: "sammanställ 2026-T1", may: coordinator },
  more: { words: "fler uppgifter", may: coordinator },
  posts: { words: "visa utskick", may: coordinator },
  archive: { words: "arkivera 2026-T1", may: coordinator },
};

/** What leads to a use case that acts for a person; the walk goes that way. */
export const useCases: Readonly<Record<string, UsedBy>> = {
  remindLater: "remindLater",
  goAway: "away",
  comeBack: "comeBack",
  useNudge: "continue",
  askQuestion: "ask",
  saveDraft: "saveDraft",
  undoDraft: "undoDraft",
  startOver: "startOver",
  setDraftAside: "keepTheirs",
  useEarlier: "useEarlier",
  nudgeOverview: "reminders",
  pauseNudges: "pauseNudges",
  previewRequest: "remindNow",
  listActions: "actions",
  coordinatorHome: "home",
  periodStatus: "periodStatus",
  returnChoices: "return",
  openReturn: "chooseReturn",
  returnForCompletion: "returnReport",
  takeBackReturn: "takeBackReturn",
  extendReturnedReport: "extendReturn",
  handOutStatus: "statusFile",
  viewRegister: "register",
  viewOrganisation: "showOrganisation",
  changeOrganisation: "saveOrganisation",
  changeContact: "saveContact",
  replaceContact: "replaceContact",
  addContact: "addContact",
  endDuty: "endDuty",
  handOutRegister: "template",
  previewImport: "file",
  viewImport: "showImport",
  applyImport: "applyImport",
  dropImport: "dropImport",
  listPeriods: "periods",
  showPeriod: "periods",
  proposePeriod: "proposePeriod",
  previewPeriod: "previewPeriod",
  openPeriod: "openPeriod",
  beginPeriodChange: "changePeriodForm",
  previewPeriodChange: "previewPeriodChange",
  makePeriodChange: "makePeriodChange",
  compileCityReport: "cityReport",
  archivePeriod: "archive",
  findLatestReport: "latest",
  handOutDraft: "preview",
  handOutForm: "form",
  leaveForOverview: "overview",
  leaveQuestion: "skip",
  myReports: "status",
  referQuestion: "refer",
  chooseLanguage: "language",
  replyToReferral: "reply",
  waitingReferrals: "greet",
  saveAnswer: "saveAnswer",
  useForm: "useForm",
  saveForm: "saveForm",
  showOverview: "overview",
  submitReport: "submit",
  saveReply: "useReply",
  draftReply: "editReply",
  // By a file's consent card and by a sent file; their journeys try what is not theirs.
  handOutTo: "file",
  openArchive: "file",
  takeForm: "file",
  // By any text that is no command, while a question is open that the right was checked for.
  keepDraft: "text",
  // By an edited or deleted message of the person's own, in reports that the right is checked for.
  followMessage: "text",
  // Reached by nobody yet: its own test tries who may not.
  decidePost: "resendPost",
  decideCityPost: "resendCityPost",
  undecidedPosts: "posts",
  setCityChannel: "underneath",
  // By what is written in a channel; its journey tries what is not theirs.
  bindChannel: "underneath",
  releaseChannel: "underneath",
  // Called by the use cases above, after they have checked the right; or about the person alone.
  isCoordinator: "underneath",
  openDesk: "underneath",
  openReturnDesk: "underneath",
  visibleOrganisations: "underneath",
  recordAction: "underneath",
  recordPersonChange: "underneath",
  removeDuty: "underneath",
  revisePerson: "underneath",
  rememberChat: "underneath",
  markUnreachable: "underneath",
};

type UsedBy = keyof typeof buttons | keyof typeof commands | keyof typeof tasks | "file" | "text" | "underneath";
