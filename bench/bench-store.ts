// A SQLite file with as many organisations as the bench needs, each with one contact person, in an open period.
import { readConfig } from "../src/config.ts";
import { selectQuestions } from "../src/domain/questionnaire.ts";
import { openPorts } from "../src/open-ports.ts";
import { keepDemoOpen } from "../src/store/deployment-demo-period.ts";
import type { Ports } from "../src/usecases/ports.ts";
import type { Contact } from "./contact.ts";

export interface BenchStore {
  readonly contacts: readonly Contact[];
  readonly questionIds: readonly string[];
}

const silent = { note: () => {} };

export async function makeStore(file: string, count: number): Promise<BenchStore> {
  const config = readConfig({ MODE: "local", DEPLOYMENT: "deployment/demo", SQLITE_FILE: file });
  const { ports, close } = await openPorts(config, { journal: silent });
  const made = await fill(ports, count);
  await close();
  return made;
}

/** The same in a store that is open already. */
export async function fill(ports: Ports, count: number): Promise<BenchStore> {
  const period = await keepDemoOpen(ports.periods, ports.clock.today());
  const type = { type: "district-board", tags: [] };
  const questionnaire = ports.questionnaires.meantFor(type, period.kind);
  if (questionnaire === undefined) throw new Error("The demo has no questions for district boards");
  const contacts: Contact[] = [];
  for (let index = 1; index <= count; index++) {
    const number = String(index).padStart(4, "0");
    const organisation = { id: `bench-${number}`, name: `Bänk ${number} stadsdelsnämnd`, ...type, predecessors: [] };
    const aadObjectId = `bbbbbbbb-0000-4000-8000-00000000${number}`;
    const duties = [{ organisationId: organisation.id, role: "primary" }] as const;
    const person = { id: `person-${number}`, name: `Person ${number}`, email: `p${number}@example.se`, phone: "" };
    await ports.organisations.save({ value: organisation });
    await ports.people.save({ value: { ...person, aadObjectId, duties } });
    contacts.push({ ...person, aadObjectId, report: `${period.id}.${organisation.id}` });
  }
  return { contacts, questionIds: selectQuestions(questionnaire, type, period.kind) };
}
