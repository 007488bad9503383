// Samples of the register's cards: what a file would change, and what was changed.
import type { Organisation } from "../../domain/organisation.ts";
import type { Person } from "../../domain/person.ts";
import type { ImportPlan } from "../../domain/register/register-change.ts";
import { noticeCard } from "../../teams/cards/plain-cards.ts";
import { appliedImportCard, importCard, importRowsCard } from "../../teams/cards/register-import-cards.ts";
import type { ImportView } from "../../usecases/preview-import.ts";
import type { MakeSamples } from "./make-samples.ts";

const angen: Organisation = {
  id: "angens-stadsdelsnamnd",
  name: "Ängens stadsdelsnämnd",
  type: "district-board",
  tags: [],
  predecessors: [],
};
const osten: Person = {
  id: "osten",
  name: "Östen Äng",
  email: "osten.ang@example.se",
  phone: "08-465 004 09",
  duties: [],
};
const anna: Person = { ...osten, id: "anna", name: "Anna Åström" };
const names = new Map([
  [angen.id, angen.name],
  ["ekbacken", "Ekbackens stadsdelsnämnd"],
  ["parknamnden", "Parknämnden"],
]);

const plan: ImportPlan = {
  organisations: [
    {
      kind: "new",
      organisation: angen,
      changes: [
        { field: "name", from: "", to: angen.name },
        { field: "type", from: "", to: angen.type },
      ],
    },
    {
      kind: "changed",
      organisation: { ...angen, id: "parknamnden", name: "Parknämnden" },
      changes: [{ field: "diarienummer", from: "PN 2025/4", to: "PN 2026/9" }],
    },
  ],
  people: [
    {
      kind: "new",
      person: osten,
      changes: [
        { field: "name", from: "", to: osten.name },
        { field: "email", from: "", to: osten.email },
        { field: "phone", from: "", to: osten.phone },
        { field: "duty", organisationId: angen.id, from: "", to: "primary" },
      ],
    },
    {
      kind: "changed",
      person: anna,
      changes: [
        { field: "phone", from: "08-465 004 01", to: "08-465 004 11" },
        { field: "duty", organisationId: "ekbacken", from: "primary", to: "deputy" },
      ],
    },
  ],
  unchanged: { organisations: 41, people: 96 },
  rejected: [
    { number: 14, organisation: "Sjönämnden", fault: "unknownType", about: "sjö" },
    { number: 27, organisation: "Parknämnden", fault: "emailMissing", about: "Cecilia Ek" },
  ],
  absent: [
    {
      personId: "bjorn",
      personName: "Björn Öberg",
      organisationId: "ekbacken",
      organisationName: "Ekbackens stadsdelsnämnd",
      role: "deputy",
    },
  ],
};

export const registerSamples: MakeSamples = (speaker) => {
  const { register } = speaker.words.coordinator;
  const notes = [{ number: 3, kind: "phoneRepaired", about: "0846500409" }] as const;
  const view: ImportView = { kind: "preview", number: 1, plan, notes, ignored: ["Anmärkning"], names };
  const nothing = { ...plan, organisations: [], people: [], rejected: [], absent: [] };
  const many = Array.from({ length: 60 }, (_, at) => ({
    number: at + 2,
    organisation: "Parknämnden",
    fault: "emailMalformed" as const,
    about: `person${at}(at)example.se`,
  }));
  const counts = { organisations: { new: 1, changed: 1 }, people: { new: 1, changed: 1 }, ended: 1, inShort: "" };
  const differing = { organisations: [], people: plan.people.slice(1), names };
  return {
    "register-import": () => importCard(speaker, view),
    "register-import.many": () => importCard(speaker, { ...view, plan: { ...plan, rejected: many } }),
    "register-import.nothing": () => importCard(speaker, { ...view, plan: nothing, notes: [], ignored: [] }),
    "notice.import-rows": () => importRowsCard(speaker, { ...view, plan: { ...plan, rejected: many } }, 0),
    "notice.import-applied": () =>
      appliedImportCard(speaker, { kind: "applied", counts, differing: { ...differing, people: [] } }),
    "notice.import-differing": () => appliedImportCard(speaker, { kind: "applied", counts, differing }),
    "notice.import-unreadable": () => noticeCard(speaker, register.fileTitle, [register.file.macros]),
  };
};
