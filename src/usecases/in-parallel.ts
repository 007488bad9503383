// Does a task for many things, some of them at a time.

/** The results in the order of the things; the first fault ends the others after what they have begun. */
export async function inParallel<T, R>(
  things: readonly T[],
  atOnce: number,
  task: (thing: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const left = things.entries();
  const work = async () => {
    for (const [index, thing] of left) results[index] = await task(thing);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, work));
  return results;
}
