// In a process of its own: compiles the city's report from a store, and measures how long everyone else had to wait.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { Document, Packer, Paragraph } from "docx";
import { readConfig } from "../src/config.ts";
import { writtenIn } from "../src/domain/answer.ts";
import { day } from "../src/domain/day.ts";
import { moment } from "../src/domain/moment.ts";
import { submit } from "../src/domain/report.ts";
import type { Submission } from "../src/domain/submission.ts";
import { openPorts } from "../src/open-ports.ts";
import { compileForOperator } from "../src/usecases/compile-city-report.ts";
import type { Ports } from "../src/usecases/ports.ts";
import { inventedSubmissions } from "../test/document/invented-city.ts";
import { inventedPeriod } from "../test/document/invented-report.ts";
import { median } from "./figures.ts";

const by = { personId: "elsa", name: "Elsa Ekdal" };

async function store(ports: Ports, submission: Submission): Promise<void> {
  const { periodId, organisationId, organisation, questionnaire, questionIds, answers, at, version } = submission;
  const { name, type, diarienummer } = organisation;
  const value = { id: organisationId, name, type, diarienummer, tags: [], predecessors: [] };
  const known = await ports.organisations.get(organisationId);
  if (known === undefined) await ports.organisations.save({ value });
  const stored = await ports.reports.get(submission);
  const open = {
    periodId,
    organisationId,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    questionIds,
    answers,
    drafts: [],
    stage: "answering",
    submissions: Array.from({ length: version - 1 }, (_, index) => ({ version: index + 1, at, by })),
    awaitsPost: false,
  } as const;
  await ports.submissions.add(submission);
  await ports.reports.save({ ...stored, value: { ...submit(open, by, at), awaitsPost: false } });
}

/** Milliseconds that the work took, and the longest that the event loop stood still meanwhile. */
async function timed(work: () => Promise<unknown>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // The first interval has nothing before it to be measured from.
  await pause(5);
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  await pause(2);
  delay.disable();
  return { took, wait: delay.max / 1e6 };
}

async function bare(submissions: readonly Submission[]): Promise<void> {
  const texts = submissions.flatMap(({ answers }) => Object.values(answers).map(({ content }) => writtenIn(content)));
  const children = texts.flatMap((text) => text.split("\n\n").map((paragraph) => new Paragraph({ text: paragraph })));
  await Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const [, , file = "", count = "0", rounds = "1"] = process.argv;
const clock = { now: () => moment("2026-05-13T10:00:00Z"), today: () => day("2026-05-13") };
const config = readConfig({ MODE: "local", SQLITE_FILE: file, DEPLOYMENT: "deployment/demo" });
const { ports, close } = await openPorts(config, { journal: { note: () => {} }, clock });
await ports.periods.save({ value: inventedPeriod });
const submissions = inventedSubmissions(Number(count));
for (const submission of submissions) await store(ports, submission);
const [first] = submissions;
if (first === undefined) throw new Error("Nothing is to be compiled");
const product: Awaited<ReturnType<typeof timed>>[] = [];
const reference = [];
const idle = [];
for (let round = 0; round < Number(rounds); round++) {
  // A new version each time, or the document of the time before would do.
  await store(ports, { ...first, version: round + 2 });
  product.push(await timed(() => compileForOperator(ports, inventedPeriod.id)));
  reference.push(await timed(() => bare(submissions)));
  // As long with nothing to do: what waits then is the machine.
  idle.push(await timed(() => pause(product.at(-1)?.took ?? 0)));
}
await close();
const warm = product.slice(Math.min(3, product.length - 1));
process.send?.({
  took: median(warm.map(({ took }) => took)),
  wait: Math.max(...product.map(({ wait }) => wait)),
  bareTook: median(reference.map(({ took }) => took)),
  idleWait: Math.max(...idle.map(({ wait }) => wait)),
});
