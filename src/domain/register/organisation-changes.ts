// Says in which fields an organisation differs from what is stored.
import type { Organisation } from "../organisation.ts";
import type { FieldChange } from "./register-change.ts";

/** From nothing, when none is stored. */
export function organisationChanges(stored: Organisation | undefined, wanted: Organisation): readonly FieldChange[] {
  const before = stored === undefined ? undefined : shown(stored);
  return Object.entries(shown(wanted)).flatMap(([name, to]): readonly FieldChange[] => {
    const field = name as keyof ReturnType<typeof shown>;
    const from = before?.[field] ?? "";
    return from === to ? [] : [{ field, from, to }];
  });
}

function shown({ name, type, tags, diarienummer, validFrom, validTo, predecessors, channel }: Organisation) {
  return {
    name,
    type,
    tags: tags.toSorted().join(", "),
    diarienummer: diarienummer ?? "",
    validFrom: validFrom ?? "",
    validTo: validTo ?? "",
    predecessors: predecessors.toSorted().join(", "),
    channel: channel === undefined ? "" : channel.id,
  };
}
