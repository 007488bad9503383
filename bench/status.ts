// (i) What a coordinator's view of 500 organisations costs, on both stores: its reads are counted, its time is against theirs.
import { performance } from "node:perf_hooks";
import { readConfig } from "../src/config.ts";
import type { Person } from "../src/domain/person.ts";
import { openReport } from "../src/domain/report.ts";
import { openPorts } from "../src/open-ports.ts";
import { createCosmosContainer } from "../src/store/cosmos-container.ts";
import { type CountedDocuments, countedDocuments } from "../src/store/counted-documents.ts";
import { keepDemoOpen } from "../src/store/deployment-demo-period.ts";
import { periodStatus } from "../src/usecases/period-status.ts";
import type { Ports } from "../src/usecases/ports.ts";
import { startCosmosServer } from "../test/contract/cosmos-server.ts";
import { fill } from "./bench-store.ts";
import { swedishText } from "./bench-text.ts";
import { median, type Row, rowOf } from "./figures.ts";

interface StatusStore {
  readonly name: string;
  /** The configuration of an empty store. */
  readonly environment: Readonly<Record<string, string>>;
}

const coordinatorId = "cccccccc-0000-4000-8000-000000000001";
const coordinator: Person = {
  ...{ id: "coordinator", name: "Eva", email: "", phone: "", duties: [] },
  aadObjectId: coordinatorId,
};
const times = 9;

/** On SQLite in that file, and on a Cosmos server. */
export async function measureStatus(file: string, organisations: number): Promise<readonly Row[]> {
  const sqlite = await measureOn({ name: "SQLite", environment: { SQLITE_FILE: file } }, organisations);
  const server = await startCosmosServer();
  const options = { endpoint: server.endpoint, key: server.key, databaseId: "tertialbot", containerId: "bench" };
  await createCosmosContainer(options);
  const cosmos = {
    ...{ STORE: "cosmos", COSMOS_ENDPOINT: options.endpoint, COSMOS_KEY: options.key },
    ...{ COSMOS_DATABASE: options.databaseId, COSMOS_CONTAINER: options.containerId },
  };
  const rows = await measureOn({ name: "Cosmos", environment: cosmos }, organisations);
  await server.stop();
  return [...sqlite, ...rows];
}

/** So many organisations, each of which has answered half of its questions. */
async function measureOn(store: StatusStore, organisations: number): Promise<readonly Row[]> {
  const environment = { MODE: "local", DEPLOYMENT: "deployment/demo", COORDINATORS: coordinatorId };
  const config = readConfig({ ...environment, ...store.environment });
  let counted: CountedDocuments | undefined;
  const aroundDocuments = (documents: Parameters<typeof countedDocuments>[0]) => {
    counted = countedDocuments(documents);
    return counted;
  };
  const { ports, close } = await openPorts(config, { journal: { note: () => {} }, aroundDocuments });
  await fill(ports, organisations);
  const periodId = await answerHalf(ports);
  const look = () => periodStatus(ports, coordinator, periodId);
  await look();
  counted?.takeCounts();
  const outcome = await look();
  const { reads = 0 } = counted?.takeCounts() ?? {};
  if (outcome.kind !== "status" || outcome.counts.inProgress < organisations) throw new Error("not all are counted");
  const product = await medianOf(look);
  const reference = await medianOf(() => Promise.all([ports.reports.ofPeriod(periodId), ports.people.all()]));
  await close();
  const what = `(i) status of ${organisations} organisations, ${store.name}`;
  return [
    rowOf({
      ...{ what, unit: "reads", product: reads, against: "two, however many", reference: 2 },
      aim: { of: "product", atMost: 2 },
    }),
    rowOf({ what, unit: "ms", product, against: "its two reads alone", reference, aim: { of: "ratio", atMost: 1.5 } }),
  ];
}

async function answerHalf(ports: Ports): Promise<string> {
  const period = await keepDemoOpen(ports.periods, ports.clock.today());
  for (const { value: organisation } of await ports.organisations.all()) {
    const questionnaire = ports.questionnaires.meantFor(organisation, period.kind);
    if (questionnaire === undefined) continue;
    const empty = openReport(organisation, period, questionnaire);
    const half = empty.questionIds.slice(0, Math.ceil(empty.questionIds.length / 2));
    const by = { personId: organisation.id, name: organisation.name };
    const answers = half.map((id, index) => {
      const content = { kind: "text", text: swedishText(1_500, index) } as const;
      return [id, { content, revision: 1, by, at: ports.clock.now() }] as const;
    });
    await ports.reports.save({ value: { ...empty, answers: Object.fromEntries(answers) } });
  }
  return period.id;
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return median(taken);
}
