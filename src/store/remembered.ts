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

/** The same port, which asks the store again after so many seconds; its own saves are seen at once. */
export function remembered<T>(port: Rememberable<T>, clock: Pick<Clock, "now">, seconds: number): Rememberable<T> {
  const single = new Map<string, Memory<Versioned<T>>>();
  const whole = new Map<"all", Memory<readonly Versioned<T>[]>>();
  let saves = 0;

  async function recall<K, V>(memory: Map<K, Memory<V>>, key: K, load: () => Promise<V | undefined>) {
    const kept = memory.get(key);
    const now = clock.now();
    if (kept !== undefined && now < kept.until) return kept.value;
    memory.delete(key);
    const before = saves;
    const value = await load();
    // What was read while something was saved may be the old version; what is missing may be stored any moment.
    if (value !== undefined && saves === before) memory.set(key, { value, until: addSeconds(now, seconds) });
    return value;
  }

  return {
    get: (id) => recall(single, id, () => port.get(id)),
    all: async () => (await recall(whole, "all", () => port.all())) ?? [],
    async save(value) {
      try {
        return await port.save(value);
      } finally {
        saves += 1;
        single.clear();
        whole.clear();
      }
    },
  };
}
