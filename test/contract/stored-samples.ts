// Invented values of everything that is stored, with text that is hard to store.
import { createHash } from "node:crypto";
import type { Alert } from "../../src/domain/alert.ts";
import type { Answer } from "../../src/domain/answer.ts";
import type { CoordinatorAction } from "../../src/domain/coordinator-action.ts";
import { day } from "../../src/domain/day.ts";
import { type Delivery, postDeliveryId } from "../../src/domain/delivery.ts";
import { moment } from "../../src/domain/moment.ts";
import type { Organisation } from "../../src/domain/organisation.ts";
import type { Period } from "../../src/domain/period.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Questionnaire } from "../../src/domain/questionnaire.ts";
import { openReport, type Report } from "../../src/domain/report.ts";
import type { SentForm } from "../../src/domain/sent-form.ts";
import type { ReportFile, Submission } from "../../src/domain/submission.ts";
import type { Earlier } from "../../src/usecases/ports.ts";

export const hardText = `Åtgärder: "30 %" av målet – <b>ej</b> klart\\n\n• 🏙️👩🏽‍💻 & 'offert' \u0000 \u2028 ${"\ud83d"} {{namn}} %2F ~7e`;

export const at = moment("2026-05-06T07:08:09.123Z");
const author = { personId: "p-1", name: "Åsa Ö'Berg" };

export const organisation: Organisation = {
  id: "ekbacken",
  name: "Ekbackens stadsdelsnämnd",
  type: "district-board",
  tags: ["inner-city"],
  diarienummer: "EB 2026/12 #3",
  channel: {
    id: "19:a/b?c#d@thread.tacv2",
    teamId: "team",
    serviceUrl: "https://smba.example/emea/",
    tenantId: "t",
    groupId: "g",
    folder: { driveId: "b!d", folderId: "01F" },
  },
  validFrom: day("2020-01-01"),
  predecessors: ["gamla-ekbacken"],
};

export const period: Period = {
  id: "2026-T1",
  kind: "T1",
  year: 2026,
  opensOn: day("2026-04-01"),
  dueOn: day("2026-05-13"),
  closesOn: day("2026-05-31"),
};

export const person: Person = {
  id: "p-1",
  name: "Åsa Ö'Berg",
  email: "Asa.Oberg@Ekbacken.example",
  phone: "08-123 45 67",
  aadObjectId: "11111111-2222-3333-4444-555555555555",
  duties: [
    { organisationId: "ekbacken", role: "primary" },
    { organisationId: "hamnen", role: "deputy" },
  ],
  language: "sv",
  chat: {
    conversationId: "a:1/2",
    serviceUrl: "https://smba.example/emea/",
    tenantId: "t",
    userId: "29:u",
    botId: "28:b",
  },
  open: {
    report: { periodId: "2026-T1", organisationId: "ekbacken" },
    questionId: "q1",
    revision: 0,
    askedAt: at,
  },
};

const questionnaire: Questionnaire = {
  id: "district-boards",
  version: 1,
  source: "form",
  audience: { types: ["district-board"] },
  kinds: ["T1", "T2", "VB"],
  title: "Uppföljning",
  intro: "Inledning",
  followUpHeading: "Uppföljning",
  purposeHeading: "Syfte",
  purpose: "Att följa upp.",
  focusAreas: [
    {
      id: "area-1",
      number: 1,
      title: { sv: "Företagsklimat", en: "Business climate" },
      questions: [
        {
          id: "q1",
          text: { sv: "Vad?" },
          help: { sv: "Hjälp" },
          required: true,
          allowNotApplicable: true,
          source: "form",
        },
        {
          id: "q2",
          text: { sv: "Hur?" },
          required: false,
          allowNotApplicable: false,
          source: "proposed",
          placement: "inferred",
          tags: ["inner-city"],
          kinds: ["T1"],
        },
      ],
    },
  ],
};

export const textAnswer: Answer = { content: { kind: "text", text: hardText }, revision: 1, by: author, at };
const notApplicable: Answer = { content: { kind: "notApplicable", reason: "Inte här" }, revision: 3, by: author, at };

export const report: Report = {
  ...openReport(organisation, period, questionnaire),
  answers: { q1: textAnswer, q2: notApplicable },
  drafts: [
    { questionId: "q1", personId: "p-1", basedOn: 1, revision: 2, pieces: [{ text: hardText, at, messageId: "m/1" }] },
  ],
  submissions: [{ version: 1, at, by: author }],
};

export const key = { periodId: report.periodId, organisationId: report.organisationId };

export const replaced: Earlier = { questionId: "q1", answer: textAnswer, reason: "replaced" };
export const setAside: Earlier = { questionId: "q1", answer: { ...textAnswer, revision: 2 }, reason: "setAside" };

export const submission: Submission = {
  ...key,
  version: 1,
  at,
  by: author,
  organisation: { name: organisation.name, type: organisation.type, diarienummer: "EB 2026/12 #3" },
  contacts: [{ name: person.name, phone: person.phone, email: person.email, role: "primary" }],
  period,
  questionnaire,
  questionIds: ["q1", "q2"],
  answers: report.answers,
};

const bytes = Uint8Array.from({ length: 60_000 }, (_, index) => (index * 31) % 256);

export const file: ReportFile = {
  ...key,
  version: 1,
  name: "rapport.docx",
  sha256: createHash("sha256").update(bytes).digest("hex"),
  bytes,
  at,
};

const target = { kind: "person", personId: "29:å/b?c#d" } as const;
export const delivery: Delivery = { id: postDeliveryId(1, target, 0), report: key, version: 1, target, claimedAt: at };

export const sentForm: SentForm = {
  personId: "p-1",
  number: 1,
  at,
  origin: { ...key, questionnaire: { id: "q", version: 2 } },
  facts: { organisationName: "Ekbacken", contacts: [{ name: "Elsa Ekdal" }, { phone: "08-465 004 11" }] },
  answers: {
    q1: { kind: "text", text: hardText, simplified: ["tables"] },
    q2: { kind: "notApplicable", reason: "" },
    q3: { kind: "unanswered", simplified: ["pictures"] },
    q4: { kind: "tooLong", length: 30_000 },
  },
  trackedChanges: true,
  comments: false,
};

export const coordinatorAction: CoordinatorAction = {
  kind: "extensionGiven",
  by: author,
  at,
  periodId: "2026-T1",
  organisationIds: ["ekbacken"],
  personIds: ["p-1"],
  figures: "2026-05-13 → 2026-05-20",
};

export const alert: Alert = {
  id: `2026-05-06.notAllowed.all/${person.id}?#`,
  personId: person.id,
  organisationId: organisation.id,
  trouble: "notAllowed",
  claimedAt: at,
};
