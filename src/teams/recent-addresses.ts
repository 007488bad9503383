// The addresses that the directory gave a while ago, so that it is not asked at every turn for those who are asked about at each.

interface Known {
  readonly address: string | undefined;
  readonly at: number;
}

const lifetime = 3_600_000;
const most = 2_000;

/** Remembered in this process for an hour; now is in milliseconds and only ever grows. */
export class RecentAddresses {
  readonly #known = new Map<string, Known>();
  readonly #now: () => number;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** What was answered within the hour, else what is answered now; a failure is not remembered. */
  async of(aadObjectId: string, ask: () => Promise<string | undefined>): Promise<string | undefined> {
    const known = this.#known.get(aadObjectId);
    if (known !== undefined && this.#now() - known.at < lifetime) return known.address;
    const address = await ask();
    this.#known.delete(aadObjectId);
    this.#known.set(aadObjectId, { address, at: this.#now() });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= most) break;
      this.#known.delete(oldest);
    }
    return address;
  }
}
