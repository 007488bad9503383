// Looks at the store: whether it answers, keeps conditional writes apart, and holds what this version can read.
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import type { Config } from "../../config.ts";
import type { ReportKey } from "../../domain/report.ts";
import { storeOptions } from "../../open-ports.ts";
import type { Deployment } from "../../store/deployment-files.ts";
import type { Documents } from "../../store/documents.ts";
import { openDocuments } from "../../store/open-store.ts";
import { type Store, storeOn } from "../../store/store.ts";
import { about, type Finding, messageOf } from "./finding.ts";

const { fine, unchecked, wrong } = about("store");
const partition = "check";

/** Looks at the store, and lets others look while it is open. */
export async function checkStore(
  config: Config,
  deployment: Deployment | undefined,
  alsoLook: (store: Store) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  if (config.STORE === "sqlite" && !existsSync(config.SQLITE_FILE)) {
    return [unchecked(`${config.SQLITE_FILE} does not exist yet`, "The server makes it at its first start.")];
  }
  let documents: Documents | undefined;
  try {
    documents = await openDocuments(storeOptions(config));
    const store = storeOn(documents);
    await store.check();
    const writing = await checkWriting(documents);
    const reading = await checkReading(store, deployment);
    // Without lists to go by there is nothing to look at.
    return [...writing, ...reading, ...(reading.some(({ state }) => state === "wrong") ? [] : await alsoLook(store))];
  } catch (error) {
    const fix =
      config.STORE === "cosmos"
        ? "Look at COSMOS_ENDPOINT, at the database and the container, and at the identity's data role."
        : "Look at SQLITE_FILE, and at who may write there.";
    return [wrong(messageOf(error), "Nothing can be answered or saved without the store.", fix)];
  } finally {
    await documents?.close();
  }
}

/** With a document of its own, which it removes again. */
async function checkWriting(documents: Documents): Promise<readonly Finding[]> {
  const id = `doctor-${randomUUID()}`;
  const first = await documents.create(partition, id, { schema: 1 });
  const second = first && (await documents.replace(partition, id, { schema: 1, changed: true }, first));
  const stale = first && (await documents.replace(partition, id, { schema: 1, stale: true }, first));
  const again = await documents.create(partition, id, { schema: 1 });
  const isRemoved = await documents.remove(partition, id, second ?? "");
  if (second !== undefined && stale === undefined && again === undefined && isRemoved) {
    return [fine("reachable, writable, and no write overtakes another")];
  }
  const why = "Two people who save at once could overwrite each other.";
  return [
    wrong("writes are not conditional", why, "Use SQLite or Azure Cosmos DB for NoSQL itself, with nothing between."),
  ];
}

async function checkReading(store: Store, deployment: Deployment | undefined): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let read = 0;
  const tryTo = async <T>(work: () => Promise<readonly T[]> | readonly T[]): Promise<readonly T[]> => {
    try {
      const found = await work();
      read += found.length;
      return found;
    } catch (error) {
      findings.push(
        wrong(messageOf(error), "What can't be read is shown to nobody.", "Do as it says; nothing was changed."),
      );
      return [];
    }
  };
  await tryTo(() => store.organisations.all());
  await tryTo(() => store.people.all());
  for (const { value: period } of await tryTo(() => store.periods.all())) {
    for (const { value: report } of await tryTo(() => store.reports.ofPeriod(period.id))) {
      await tryTo(() => (deployment === undefined ? [] : [deployment.questionnaires.version(report.questionnaire)]));
      await tryTo(() => allOf(store, report, report.submissions.length));
    }
  }
  return findings.length > 0 ? findings : [fine(`${read} documents read`)];
}

/** All that belongs to a report. */
async function allOf(store: Store, key: ReportKey, versions: number): Promise<readonly unknown[]> {
  const numbers = Array.from({ length: versions }, (_, index) => index + 1);
  const submissions = await Promise.all(numbers.map((version) => store.submissions.get(key, version)));
  return [...(await store.history.of(key)), ...(await store.deliveries.of(key)), ...submissions];
}
