// Documents in which something happens just before a write: someone else is quicker, or the process dies.
import type { Documents } from "../../src/store/documents.ts";

export interface Meddler {
  /** Before the next write to such a document, once or as many times as said. */
  before(document: RegExp, act: () => Promise<unknown>, times?: number): void;
}

interface Plan {
  readonly document: RegExp;
  readonly act: () => Promise<unknown>;
  left: number;
}

/** The same documents, which can be meddled with; what is done meanwhile is not meddled with in turn. */
export function meddledDocuments(inner: Documents): { documents: Documents; meddler: Meddler } {
  const plans: Plan[] = [];
  let isMeddling = false;
  async function meddle(partition: string, id: string): Promise<void> {
    const plan = plans.find(({ document, left }) => left > 0 && document.test(`${partition}/${id}`));
    if (plan === undefined || isMeddling) return;
    plan.left -= 1;
    isMeddling = true;
    try {
      await plan.act();
    } finally {
      isMeddling = false;
    }
  }
  const documents: Documents = {
    ...inner,
    async create(partition, id, body) {
      await meddle(partition, id);
      return inner.create(partition, id, body);
    },
    async replace(partition, id, body, etag) {
      await meddle(partition, id);
      return inner.replace(partition, id, body, etag);
    },
    async remove(partition, id, etag) {
      await meddle(partition, id);
      return inner.remove(partition, id, etag);
    },
  };
  return { documents, meddler: { before: (document, act, times = 1) => plans.push({ document, act, left: times }) } };
}
