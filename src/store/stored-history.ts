// Earlier answers in the store: what was replaced, and what was set aside because another answer came first.
import { createHash } from "node:crypto";
import type { Earlier, History } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { formOf } from "./form.ts";
import { reportPartition } from "./partitions.ts";
import { earlierSchema } from "./report-schemas.ts";
import { safeId } from "./safe-id.ts";

const form = formOf("earlier", earlierSchema);

/** The history that the documents hold. */
export function storedHistory(documents: Documents): History {
  return {
    async keep(key, earlier) {
      // The id follows from what is kept, so that a document that exists already is this very one.
      await documents.create(reportPartition(key), idOf(earlier), form.write(earlier));
    },
    async of(key) {
      const partition = reportPartition(key);
      const [replaced, aside] = await Promise.all([
        documents.list(partition, { idPrefix: "earlier." }),
        documents.list(partition, { idPrefix: "aside." }),
      ]);
      return [...replaced, ...aside].map(form.read).sort(byQuestionAndRevision);
    },
  };
}

function idOf({ questionId, answer, reason }: Earlier): string {
  const question = safeId(questionId);
  if (reason === "replaced") return `earlier.${question}.${answer.revision}`;
  // Two answers in vain can have the same revision; they differ in who wrote what, and when.
  const { content, by, at } = answer;
  const written = JSON.stringify([content.kind, content.kind === "text" ? content.text : content.reason, by, at]);
  return `aside.${question}.${createHash("sha256").update(written).digest("hex").slice(0, 32)}`;
}

function byQuestionAndRevision(a: Earlier, b: Earlier): number {
  if (a.questionId !== b.questionId) return a.questionId < b.questionId ? -1 : 1;
  return a.answer.revision - b.answer.revision || (a.answer.at < b.answer.at ? -1 : 1);
}
