// A former coordinator who has left something everywhere where only coordinators do, for tests of exporting, erasing and sweeping.
import assert from "node:assert/strict";
import type { CityDelivery } from "../../src/domain/city-edition.ts";
import { moment } from "../../src/domain/moment.ts";
import type { PendingImport } from "../../src/domain/register/pending-import.ts";
import { returnForCompletion } from "../../src/usecases/return-report.ts";
import { key, period, type Surroundings } from "./desk-for-tests.ts";

const then = moment("2026-05-06T08:00:00Z");
const bjorn = { personId: "bjorn", name: "Björn Öberg" };
const ofBjorn = { name: "Björn Öberg", email: "bjorn@example.se", phone: "08-bjorn" };

const sentRegister: PendingImport = {
  personId: "bjorn",
  number: 1,
  at: then,
  reading: {
    rows: [{ number: 2, organisation: "Parknämnden", person: { name: "Eva Ny", email: "eva@example.se" } }],
    rejected: [],
    notes: [],
    ignored: [],
  },
  shown: ["a"],
  state: "shown",
};

/** Cecilia's, who coordinates too; it names Björn. */
const otherRegister: PendingImport = {
  ...sentRegister,
  personId: "cecilia",
  number: 7,
  reading: { ...sentRegister.reading, rows: [{ number: 2, organisation: "Parknämnden", person: ofBjorn }] },
};

export const alert = {
  id: "2026-05-06.notAllowed.all.bjorn",
  personId: "bjorn",
  organisationId: "ekbacken",
  trouble: "notAllowed",
  claimedAt: then,
} as const;

const cityDelivery: CityDelivery = {
  id: "post.v1.person.bjorn.0",
  periodId: period.id,
  edition: 1,
  target: { kind: "person", personId: "bjorn" },
  claimedAt: then,
};

/** He sent a register, was named in one, told of trouble, sent the city's report, decided, paused and returned a report. */
export async function leaveCoordinatorTraces({ ports, who }: Surroundings): Promise<void> {
  await ports.pendingImports.save({ value: sentRegister });
  await ports.pendingImports.save({ value: otherRegister });
  for (const personId of ["bjorn", "cecilia"]) {
    await ports.alerts.claim({ ...alert, id: `2026-05-06.notAllowed.all.${personId}`, personId });
  }
  await ports.cityDeliveries.claim(cityDelivery);
  const toChannel = { ...cityDelivery, id: "post.v1.channel.0", target: { kind: "channel", channelId: "c" } } as const;
  await ports.cityDeliveries.claim({ ...toChannel, decision: { kind: "arrived", by: bjorn, at: then } });
  await ports.cityDeliveries.claim({ ...toChannel, id: "post.v2.channel.0" });
  await ports.nudges.savePause({ value: { periodId: period.id, isPaused: true, by: bjorn, at: then } });
  const settings = { ...ports.settings, coordinators: ["of-bjorn"] };
  const stored = await who("bjorn");
  const coordinator = { ...stored, value: { ...stored.value, aadObjectId: "of-bjorn" } };
  const questions = [{ questionId: "first", comment: "Björns kommentar" }];
  const wanted = { key, version: 1, comment: "Komplettera", questions, dueOn: period.dueOn };
  const outcome = await returnForCompletion({ ...ports, settings }, coordinator, wanted);
  assert.equal(outcome.kind, "returned");
}
