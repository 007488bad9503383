// A city at work in use-case tests: organisations that submit, a coordinator, a messenger that writes down what it sent.
import assert from "node:assert/strict";
import type { DeliveryOutcome } from "../../src/domain/delivery.ts";
import type { Organisation } from "../../src/domain/organisation.ts";
import type { Person } from "../../src/domain/person.ts";
import { openReport, type Report, submit } from "../../src/domain/report.ts";
import type { CityMessenger } from "../../src/usecases/city-ports.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import { anna, questionnaire, text, withAnswers } from "../domain/invented-report.ts";
import { openSurroundings, period, type Surroundings } from "./desk-for-tests.ts";

export interface CityAtWork extends Surroundings {
  readonly ports: Ports;
  readonly coordinator: Person;
}

/** Ekbacken and Parknämnden are to report; Cecilia coordinates. */
export async function cityAtWork(): Promise<CityAtWork> {
  const at = await openSurroundings();
  const settings = { ...at.ports.settings, cityName: "Ekstad", coordinators: ["cecilia@example.se"] };
  const chat = { conversationId: "c", serviceUrl: "s", tenantId: "t", userId: "u", botId: "b" };
  const cecilia = await at.who("cecilia");
  const coordinator = { ...cecilia.value, aadObjectId: "c", chat };
  await at.ports.people.save({ ...cecilia, value: coordinator });
  return { ...at, ports: { ...at.ports, settings }, coordinator };
}

/** Stores the organisation's next version with that text as its first answer. */
export async function submitAs({ ports }: CityAtWork, organisation: Organisation, words = "Ett svar."): Promise<void> {
  await change({ ports }, organisation, (report) => {
    const answered = withAnswers(report, ["first", text(words)]);
    return { ...submit(answered, anna, ports.clock.now()), awaitsPost: true };
  });
}

/** Opens a submitted report again. */
export function reopen(at: CityAtWork, organisation: Organisation): Promise<void> {
  return change(at, organisation, (report) => ({ ...report, stage: "answering", awaitsPost: false }));
}

async function change(
  { ports }: Pick<CityAtWork, "ports">,
  organisation: Organisation,
  to: (report: Report) => Report,
): Promise<void> {
  const stored = await ports.reports.get({ periodId: period.id, organisationId: organisation.id });
  const value = to(stored?.value ?? openReport(organisation, period, questionnaire));
  assert.ok(await ports.reports.save({ ...stored, value }));
}

export function recordingCityMessenger(outcome: DeliveryOutcome = { kind: "sent" }) {
  const sent: string[] = [];
  const told: string[] = [];
  const take = (where: string, number: number, result: DeliveryOutcome) => {
    sent.push(`${where} ${number}`);
    return result;
  };
  const cityMessenger: CityMessenger = {
    postCityReport: async ({ id }, { edition: { number } }) => take(id, number, outcome),
    sendCityTrouble: async ({ id }, { trouble, edition: { number } }) => {
      told.push(`${id} ${trouble} ${number}`);
      return { kind: "sent" };
    },
    sendCityReport: async ({ id }, { edition: { number } }) => take(id, number, { kind: "sent" }),
  };
  return { sent, told, cityMessenger };
}

export const cityChannel = { id: "19:city", teamId: "team", serviceUrl: "https://smba.example/", tenantId: "t" };
