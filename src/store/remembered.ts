// Organisations and periods remembered for some seconds: they are read on every turn and hardly ever change.
import { addSeconds, type Moment } from "../domain/moment.ts";
import type { Clock, Versioned } from "../usecases/ports.ts";

/** What organisations and periods have in common. */
interface Rememberable<T> {
  get(id: string): Promise<Versioned<T> | undefined>;
  all(): Promise<readonly Versioned<T>[]>;
  save(value: Versioned<T>): Promise<boolean>;
}

interface Memory<V> {
  readonly value: V;
  readonly until: Moment;
}

export interface Remembered<T> extends Rememberable<T> {
  /** Reads all of them anew, so that whoever asks next need not wait. */
  refresh(): Promise<void>;
}

/** The same port, which asks the store again after so many seconds; its own saves are seen at once. */
export function remembered<T extends { readonly id: string }>(
  port: Rememberable<T>,
  clock: Pick<Clock, "now">,
  seconds: number,
): Remembered<T> {
  const single = new Map<string, Memory<Versioned<T>>>();
  let whole: Memory<readonly Versioned<T>[]> | undefined;
  let saves = 0;
  const isFresh = <V>(memory: Memory<V> | undefined): memory is Memory<V> =>
    memory !== undefined && clock.now() < memory.until;

  /** What was read while something was saved may be the old version, and is not remembered. */
  async function load<V>(read: () => Promise<V>, keep: (memory: Memory<V>) => void): Promise<V> {
    const before = saves;
    const until = addSeconds(clock.now(), seconds);
    const value = await read();
    if (saves === before) keep({ value, until });
    return value;
  }

  const loadAll = () =>
    load(
      () => port.all(),
      (memory) => {
        whole = memory;
        single.clear();
      },
    );

  return {
    async get(id) {
      const known = isFresh(whole) ? whole.value.find(({ value }) => value.id === id) : undefined;
      if (known !== undefined) return known;
      const kept = single.get(id);
      if (isFresh(kept)) return kept.value;
      // What is missing is not remembered as missing: it may be stored any moment.
      return load(
        () => port.get(id),
        ({ value, until }) => (value === undefined ? single.delete(id) : single.set(id, { value, until })),
      );
    },
    all: async () => (isFresh(whole) ? whole.value : loadAll()),
    async save(value) {
      try {
        return await port.save(value);
      } finally {
        saves += 1;
        single.clear();
        whole = undefined;
      }
    },
    async refresh() {
      await loadAll();
    },
  };
}
