// Submissions in the store: added once, never changed.
import type { Submissions } from "../usecases/ports.ts";
import type { Documents } from "./documents.ts";
import { formOf } from "./form.ts";
import { reportPartition } from "./partitions.ts";
import { submissionSchema } from "./submission-schemas.ts";

const form = formOf("submission", submissionSchema);

/** The submissions that the documents hold. */
export function storedSubmissions(documents: Documents): Submissions {
  const idOf = (version: number) => `submission.v${version}`;
  return {
    async get(key, version) {
      const document = await documents.read(reportPartition(key), idOf(version));
      return document === undefined ? undefined : form.read(document);
    },
    async add(submission) {
      const id = idOf(submission.version);
      return (await documents.create(reportPartition(submission), id, form.write(submission))) !== undefined;
    },
  };
}
