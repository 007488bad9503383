// Hands out a document's bytes: a draft to those who answer for it, a submitted version to those whom it was offered to.
import { fileNameOf, formFileNameOf } from "../domain/file-name.ts";
import type { Organisation } from "../domain/organisation.ts";
import type { Period } from "../domain/period.ts";
import { answersFor, type Person } from "../domain/person.ts";
import type { ReportKey } from "../domain/report.ts";
import { isCoordinator } from "./coordinators.ts";
import { begin, type Desk, type NoQuestions, type NotYours, openDesk } from "./desk.ts";
import { fileOf } from "./freeze-submission.ts";
import { handOutRegister } from "./hand-out-register.ts";
import { handOutStatus } from "./hand-out-status.ts";
import type { HandedOut } from "./handed-out.ts";
import type { OfferedContent } from "./offered-content.ts";
import type { Ports, Versioned } from "./ports.ts";
import { contentOf } from "./report-content.ts";

export type HandOutOutcome = HandedOut | NotYours | NoQuestions;

/** The document of a report as it stands, marked as a draft. */
export async function handOutDraft(ports: Ports, person: Versioned<Person>, key: ReportKey): Promise<HandOutOutcome> {
  const desk = await openDesk(ports, person, key);
  return desk.kind === "desk" ? draftOf(ports, desk) : desk;
}

/** The form of a report, filled with what is answered so far. */
export async function handOutForm(ports: Ports, person: Versioned<Person>, key: ReportKey): Promise<HandOutOutcome> {
  const desk = await openDesk(ports, person, key);
  if (desk.kind !== "desk") return desk;
  const { report, organisation, period, today } = desk;
  const bytes = await ports.forms.make(await contentOf(ports, report.value, organisation, period), today);
  return { kind: "file", name: formFileNameOf(organisation.name, period), bytes };
}

/** The draft for an operator at a terminal, who has the whole store before them. */
export async function handOutDraftToOperator(
  ports: Ports,
  organisation: Organisation,
  period: Period,
): Promise<HandedOut | NoQuestions> {
  const stored = await ports.reports.get({ periodId: period.id, organisationId: organisation.id });
  const begun = begin(ports, organisation, period, stored);
  if (begun === undefined) return { kind: "noQuestions", organisationName: organisation.name };
  return draftOf(ports, { report: begun.report, organisation, period, today: ports.clock.today() });
}

type Draftable = Pick<Desk, "report" | "organisation" | "period" | "today">;

async function draftOf(ports: Ports, { report, organisation, period, today }: Draftable): Promise<HandedOut> {
  const { bytes } = await ports.compiler.draft(await contentOf(ports, report.value, organisation, period), today);
  return { kind: "file", name: fileNameOf(organisation.name, period, "draft"), bytes };
}

/** The very bytes of a submitted version. */
export async function handOutVersion(ports: Ports, key: ReportKey, version: number): Promise<HandOutOutcome> {
  const stored = await ports.files.get(key, version);
  if (stored !== undefined) return { kind: "file", name: stored.name, bytes: stored.bytes };
  const submission = await ports.submissions.get(key, version);
  if (submission === undefined) return { kind: "notYours" };
  const { name, bytes } = await fileOf(ports, submission);
  return { kind: "file", name, bytes };
}

/** The very bytes of an edition of the city's report. */
export async function handOutCityEdition(
  ports: Ports,
  periodId: string,
  number: number,
): Promise<HandedOut | NotYours> {
  const edition = (await ports.cityReports.of(periodId)).find((each) => each.number === number);
  if (edition === undefined) return { kind: "notYours" };
  return { kind: "file", name: edition.name, bytes: await ports.cityReports.bytes(edition) };
}

/** What a person accepted to be given, after their right to it has been checked once more. */
export async function handOutTo(
  ports: Ports,
  person: Versioned<Person>,
  content: OfferedContent,
): Promise<HandOutOutcome> {
  if ("register" in content) {
    const made = await handOutRegister(ports, person.value);
    return made.kind === "file" ? made : { kind: "notYours" };
  }
  if ("status" in content) {
    const made = await handOutStatus(ports, person.value, content.periodId);
    return made.kind === "file" ? made : { kind: "notYours" };
  }
  if ("city" in content) {
    const isTheirs = isCoordinator(ports.settings, person.value) && content.city !== "archive";
    return isTheirs ? handOutCityEdition(ports, content.periodId, content.city) : { kind: "notYours" };
  }
  if (content.version === "draft") return handOutDraft(ports, person, content);
  if (content.version === "form") return handOutForm(ports, person, content);
  const mayRead = answersFor(person.value, content.organisationId) || isCoordinator(ports.settings, person.value);
  if (!mayRead) return { kind: "notYours" };
  return handOutVersion(ports, content, content.version);
}
