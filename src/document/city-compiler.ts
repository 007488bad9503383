// Has the city's report made in a thread of its own, so that nobody who writes to the bot meanwhile has to wait.
import { Worker } from "node:worker_threads";
import { AppError } from "../domain/app-error.ts";
import type { CityReport } from "../domain/city-report.ts";
import type { CityCompiler } from "../usecases/city-ports.ts";
import type { CompiledDocument } from "../usecases/document-ports.ts";
import type { CityResult, CityTask } from "./city-worker.ts";

interface Waiting {
  readonly periodId: string;
  readonly resolve: (document: CompiledDocument) => void;
  readonly reject: (error: AppError) => void;
}

/** The thread is started with the first report, and ends when it has had nothing to do for so many milliseconds. */
export function createCityCompiler(idle = 120_000): CityCompiler {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let number = 0;

  function settle(result: CityResult): void {
    const task = waiting.get(result.number);
    waiting.delete(result.number);
    if ("bytes" in result) task?.resolve({ bytes: result.bytes, sha256: result.sha256 });
    else task?.reject(failed(task.periodId, result.failure));
    if (waiting.size === 0) rest(worker);
  }

  function lose(lost: Worker, why: string): void {
    if (worker !== lost) return;
    worker = undefined;
    const tasks = [...waiting.values()];
    waiting.clear();
    for (const { periodId, reject } of tasks) reject(failed(periodId, why));
  }

  function rest(resting: Worker | undefined): void {
    // Neither the thread nor its end keeps a process alive that has nothing else to do.
    resting?.unref();
    const last = number;
    const end = () => {
      if (last !== number || resting === undefined) return;
      worker = undefined;
      void resting.terminate();
    };
    setTimeout(end, idle).unref();
  }

  function start(): Worker {
    const started = new Worker(new URL("./city-worker.ts", import.meta.url));
    started.on("message", settle);
    started.on("error", (error) => lose(started, error instanceof Error ? error.name : "unknown"));
    started.on("exit", () => lose(started, "ended"));
    return started;
  }

  return {
    compile: (report: CityReport) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        worker.ref();
        number += 1;
        waiting.set(number, { periodId: report.period.id, resolve, reject });
        worker.postMessage({ number, report } satisfies CityTask);
      }),
  };
}

function failed(periodId: string, why: string): AppError {
  return new AppError("document.failed", `The city's report of ${periodId} could not be made (${why})`);
}
