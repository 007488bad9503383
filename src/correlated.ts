// Pieces of work, such as a turn: all lines of the log that one leads to have its ids, and whoever measures is told of it.
import { AsyncLocalStorage } from "node:async_hooks";

type Ids = Readonly<Record<string, string>>;
export type Noted = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Work {
  /** The name of its own id, such as turn. */
  readonly kind: string;
  /** Its own and those of the work that it is part of. */
  readonly ids: Ids;
  readonly partOf: Work | undefined;
  /** Milliseconds, as performance.now() counts them. */
  readonly began: number;
}

/** What came of a piece of work: what it resolved to, or that it failed. */
export type WorkEnd = { readonly kind: "done"; readonly result: unknown } | { readonly kind: "failed" };

/** Is told at once, in the middle of the work: it must neither wait nor throw. */
export interface WorkWatcher {
  noted(event: string, ids: Noted, work: Work | undefined): void;
  ended(work: Work, end: WorkEnd): void;
}

const current = new AsyncLocalStorage<Work>();
const watchers = new Set<WorkWatcher>();

/** Does the work so that every line that it leads to has these ids too: a turn's, or a run's of the outbox. */
export function correlated<T>(own: Ids, work: () => Promise<T>): Promise<T> {
  const partOf = current.getStore();
  const [kind = ""] = Object.keys(own);
  const piece: Work = { kind, ids: { ...partOf?.ids, ...own }, partOf, began: performance.now() };
  return current.run(piece, watchers.size === 0 ? work : () => watched(piece, work));
}

async function watched<T>(piece: Work, work: () => Promise<T>): Promise<T> {
  let end: WorkEnd = { kind: "failed" };
  try {
    const result = await work();
    end = { kind: "done", result };
    return result;
  } finally {
    for (const watcher of watchers) watcher.ended(piece, end);
  }
}

/** The part, of which each call is a piece of work with the ids that its method is given; all its methods are asynchronous. */
export function asWork<T extends object>(part: T, idsOf: (method: string) => Ids): T {
  return new Proxy(part, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return (...given: readonly unknown[]) =>
        correlated(idsOf(String(name)), async () => Reflect.apply(method, target, given));
    },
  });
}

/** The ids of the work that is going on here. */
export function idsHere(): Ids {
  return current.getStore()?.ids ?? {};
}

/** Has the watchers told what is noted in the work that is going on here. */
export function tellNoted(event: string, ids: Noted): void {
  for (const watcher of watchers) watcher.noted(event, ids, current.getStore());
}

/** Until what it returns is called; as long as nobody watches, nothing is measured. */
export function watchWork(watcher: WorkWatcher): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
