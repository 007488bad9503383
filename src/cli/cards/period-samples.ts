// Samples of the coordinator's cards about periods.
import { day } from "../../domain/day.ts";
import { moment } from "../../domain/moment.ts";
import type { Period } from "../../domain/period.ts";
import { periodCard, periodsCard } from "../../teams/cards/period-cards.ts";
import { changeFormCard, choosePeriodCard, periodDatesCard } from "../../teams/cards/period-form-cards.ts";
import {
  changePreviewCard,
  periodChangedCard,
  periodOpenedCard,
  periodPreviewCard,
} from "../../teams/cards/period-preview-cards.ts";
import type { PeriodView } from "../../usecases/list-periods.ts";
import type { PeriodPreview } from "../../usecases/preview-period.ts";
import type { ChangePreview } from "../../usecases/preview-period-change.ts";
import type { Told } from "../../usecases/who-is-told.ts";
import type { MakeSamples } from "./make-samples.ts";
import { samplePeriod } from "./sample-desk.ts";

const park = "Parknämnden";
const at = moment("2026-05-11T08:15:00.000Z");
const extended: Period = {
  ...samplePeriod,
  extensions: [{ organisationId: "parknamnden", dueOn: day("2026-05-20"), closesOn: samplePeriod.closesOn, at }],
};
const view: PeriodView = {
  period: extended,
  phase: "open",
  isOver: false,
  extended: [{ name: park, period: { ...samplePeriod, dueOn: day("2026-05-20") } }],
};
const next: Period = {
  ...samplePeriod,
  id: "2026-T2",
  kind: "T2",
  opensOn: day("2026-08-25"),
  dueOn: day("2026-09-19"),
  closesOn: day("2026-09-30"),
};
const over: PeriodView = {
  period: { ...samplePeriod, id: "2025-VB", kind: "VB", year: 2025, closedOn: day("2026-02-02") },
  phase: "closed",
  isOver: true,
  extended: [],
};
const told: Told = {
  at: moment("2026-08-25T07:00:00.000Z"),
  isNow: false,
  people: 43,
  nextDay: 0,
  isPaused: false,
  unreached: [
    { personName: "Cecilia Ek", organisation: park, why: "neverMet" },
    { personName: "David Lind", organisation: "Lingonhöjdens Lokaler AB", why: "unreachable", reason: "uninstalled" },
    { personName: "Björn Öberg", organisation: "Ekbackens stadsdelsnämnd", why: "away" },
  ],
  withoutContact: ["Hamnen AB"],
};
const preview: PeriodPreview = {
  kind: "preview",
  period: next,
  doubts: [
    { kind: "dayOff", day: next.dueOn, next: day("2026-09-21") },
    { kind: "overlap", periods: [samplePeriod] },
    { kind: "otherYear", day: day("2027-09-21") },
  ],
  questionnaires: [
    { id: "district-board", types: ["district-board"], version: 1, source: "form", organisations: 11 },
    { id: "company", types: ["company"], version: 1, source: "proposed", organisations: 17 },
  ],
  withoutQuestions: ["Valnämnden"],
  told,
};
const plain: PeriodPreview = {
  ...preview,
  period: { ...next, dueOn: day("2026-09-15") },
  doubts: [],
  withoutQuestions: [],
  told: { ...told, unreached: [], withoutContact: [], isNow: true, isPaused: true },
};

function change(wished: ChangePreview["change"], after: Period, some: Partial<ChangePreview> = {}): ChangePreview {
  return {
    kind: "preview",
    change: wished,
    before: { value: samplePeriod },
    after,
    basis: "2026-04-20/2026-05-13/2026-06-12",
    doubts: [],
    extended: [],
    told: { ...told, isNow: true, people: 12, nextDay: 2, unreached: [], withoutContact: [] },
    isOpening: false,
    unfinished: 9,
    ...some,
  };
}

const later = { opensOn: samplePeriod.opensOn, dueOn: day("2026-05-20"), closesOn: samplePeriod.closesOn };
const dates = change({ kind: "dates", ...later }, { ...samplePeriod, ...later }, { told });
const given = {
  kind: "extension",
  organisationId: "parknamnden",
  dueOn: day("2026-05-23"),
  closesOn: later.closesOn,
} as const;
const doubts = [{ kind: "dayOff", day: given.dueOn, next: day("2026-05-25") }] as const;
const extension = change(given, extended, { organisationName: park, doubts });
const close = change({ kind: "close" }, samplePeriod, { told: undefined, extended: [park] });
const reopen = change({ kind: "reopen", closesOn: samplePeriod.closesOn }, samplePeriod);
const organisations = [
  { id: "ekbacken", name: "Ekbackens stadsdelsnämnd" },
  { id: "parknamnden", name: park },
];

export const periodSamples: MakeSamples = (speaker) => ({
  "sections.periods": () =>
    periodsCard(speaker, {
      kind: "periods",
      periods: [{ ...view, period: next, phase: "upcoming", extended: [] }, view, over],
    }),
  "sections.no-periods": () => periodsCard(speaker, { kind: "periods", periods: [] }),
  "sections.period": () => periodCard(speaker, view),
  "sections.period-over": () => periodCard(speaker, over, [speaker.words.coordinator.periods.unchanged]),
  "dates-form.choose-period": () => choosePeriodCard(speaker, { kind: "T2", year: 2026 }, [2025, 2026, 2027]),
  "dates-form.new-period": () =>
    periodDatesCard(speaker, next, { opensOn: "2026-08-25", dueOn: "2026-09-15", closesOn: "2026-09-30" }),
  "dates-form.mistakes": () =>
    periodDatesCard(speaker, next, { opensOn: "2026-08-25", dueOn: "2026-08-15", closesOn: "" }, [
      { field: "dueOn", why: "beforeOpening" },
      { field: "closesOn", why: "missing" },
    ]),
  "dates-form.extension": () =>
    changeFormCard(speaker, {
      period: samplePeriod,
      change: "extension",
      fields: ["dueOn", "closesOn"],
      values: { opensOn: "", dueOn: "2026-05-20", closesOn: "2026-06-12" },
      organisations,
      error: speaker.words.coordinator.periods.submitted(park),
    }),
  "sections.period-preview": () => periodPreviewCard(speaker, preview),
  "sections.period-preview-plain": () => periodPreviewCard(speaker, plain),
  "sections.period-opened": () => periodOpenedCard(speaker, plain, true),
  "sections.change-dates": () => changePreviewCard(speaker, dates, [speaker.words.coordinator.periods.changedSince]),
  "sections.change-extension": () => changePreviewCard(speaker, extension),
  "sections.change-close": () => changePreviewCard(speaker, close),
  "sections.change-reopen": () => changePreviewCard(speaker, reopen),
  "sections.period-changed": () => periodChangedCard(speaker, extension),
});
