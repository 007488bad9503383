// A process that saves reports as fast as it can, and says which ones the store has acknowledged.
import { writeSync } from "node:fs";
import { openStore } from "../../src/store/open-store.ts";
import { report } from "../contract/stored-samples.ts";

const [, , file = ""] = process.argv;
const store = await openStore({ kind: "sqlite", file });
for (let count = 0; ; count += 1) {
  const value = { ...report, organisationId: `o-${count}` };
  const etag = await store.reports.save({ value });
  const changed = await store.reports.save({ value: { ...value, stage: "submitted", awaitsPost: true }, etag });
  // Synchronous, so that the parent knows all that was acknowledged when this process is killed.
  if (changed !== undefined) writeSync(1, `${value.organisationId} ${changed}\n`);
}
