// What an organisation, and those that were merged into it, submitted in the periods before; remembered, since it hardly changes.
import { AppError } from "../domain/app-error.ts";
import { addSeconds, type Moment } from "../domain/moment.ts";
import type { Organisation } from "../domain/organisation.ts";
import { newestPeriodFirst, type Period } from "../domain/period.ts";
import { latestSubmission, type ReportKey, writeReportKey } from "../domain/report.ts";
import type { Submission } from "../domain/submission.ts";
import { inParallel } from "./in-parallel.ts";
import type { EarlierSubmissions, Ports } from "./ports.ts";

type Needed = Pick<Ports, "organisations" | "periods" | "reports" | "submissions" | "clock" | "journal">;

/** A year's reports: nobody starts from anything older. */
const periodsBack = 3;
const readsAtOnce = 6;
const rememberedSeconds = 600;
const mostRemembered = 200;

interface Memory {
  readonly value: Promise<readonly Submission[]>;
  readonly until: Moment;
}

/** The port, on what is stored; a correction that came in meanwhile is seen after ten minutes at the latest. */
export function earlierSubmissions(ports: Needed): EarlierSubmissions {
  const memories = new Map<string, Memory>();
  return {
    before(organisation, period) {
      const key = `${period.id}.${organisation.id}`;
      const known = memories.get(key);
      if (known !== undefined && ports.clock.now() < known.until) return known.value;
      const value = find(ports, organisation, period);
      memories.delete(key);
      memories.set(key, { value, until: addSeconds(ports.clock.now(), rememberedSeconds) });
      for (const oldest of [...memories.keys()].slice(0, -mostRemembered)) memories.delete(oldest);
      // What could not be read is asked for again the next time.
      value.catch(() => memories.delete(key));
      return value;
    },
  };
}

async function find(ports: Needed, organisation: Organisation, period: Period): Promise<readonly Submission[]> {
  const earlier = (await ports.periods.all())
    .map(({ value }) => value)
    .filter((other) => newestPeriodFirst(other, period) > 0)
    .sort(newestPeriodFirst)
    .slice(0, periodsBack);
  const ids = await familyOf(ports, organisation);
  const keys = earlier.flatMap(({ id }) => ids.map((organisationId) => ({ periodId: id, organisationId })));
  const found = await inParallel(keys, readsAtOnce, (key) => readLatest(ports, key));
  return found.filter((submission) => submission !== undefined);
}

/** Undefined where nothing was submitted, and where it can't be read: what was said before must not stop what is said now. */
async function readLatest(ports: Needed, key: ReportKey): Promise<Submission | undefined> {
  try {
    const report = await ports.reports.get(key);
    const note = report && latestSubmission(report.value);
    return note && (await ports.submissions.get(key, note.version));
  } catch (cause) {
    if (!(cause instanceof AppError && cause.code === "store.corrupt")) throw cause;
    ports.journal.note("earlier.corrupt", { report: writeReportKey(key) });
    return undefined;
  }
}

/** The organisation and all that were merged into it, in one step or several. */
async function familyOf(ports: Needed, organisation: Organisation): Promise<readonly string[]> {
  const ids = new Set([organisation.id]);
  const waiting = [...organisation.predecessors];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (ids.has(id)) continue;
    ids.add(id);
    waiting.push(...((await ports.organisations.get(id))?.value.predecessors ?? []));
  }
  return [...ids];
}
