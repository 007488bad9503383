// What coordinators have done, in the store, each year by itself.
import { z } from "zod";
import { type CoordinatorAction, coordinatorActionId, coordinatorActionKinds } from "../domain/coordinator-action.ts";
import type { CoordinatorActions } from "../usecases/ports.ts";
import { agreeing } from "./agreeing.ts";
import type { Documents } from "./documents.ts";
import { formOf } from "./form.ts";
import { actionsPartition, yearOf } from "./partitions.ts";
import { safeId } from "./safe-id.ts";
import { authorSchema, momentSchema } from "./schemas.ts";

const schema = agreeing<CoordinatorAction>()(
  z.strictObject({
    kind: z.enum(coordinatorActionKinds),
    by: authorSchema,
    at: momentSchema,
    periodId: z.string().optional(),
    organisationIds: z.array(z.string()).optional(),
    personIds: z.array(z.string()).optional(),
    figures: z.string().optional(),
  }),
);

const form = formOf("coordinatorAction", schema);

/** The coordinators' actions that the documents hold. */
export function storedCoordinatorActions(documents: Documents): CoordinatorActions {
  return {
    async record(action) {
      await documents.create(
        actionsPartition(yearOf(action.at)),
        safeId(coordinatorActionId(action)),
        form.write(action),
      );
    },
    async of(year) {
      const found = await documents.list(actionsPartition(year));
      return found.map(form.read).sort((a, b) => (a.at < b.at ? 1 : -1));
    },
  };
}
