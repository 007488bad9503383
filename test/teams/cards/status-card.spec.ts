// The coordinator's status card: pages that fit, whatever people and organisations are called.
import assert from "node:assert/strict";
import { sampleSpeaker } from "../../../src/cli/cards/samples.ts";
import { day } from "../../../src/domain/day.ts";
import { languages } from "../../../src/domain/language.ts";
import { countStatuses, type OrganisationStatus } from "../../../src/domain/period-status.ts";
import { periodStatusCard, type StatusChoice } from "../../../src/teams/cards/status-card.ts";
import type { PeriodStatus } from "../../../src/usecases/period-status.ts";
import { period } from "../../domain/invented-report.ts";
import { isNode, nodesIn, ofType } from "./card-walk.ts";
import { renderCard } from "./rendered-card.ts";

const longName = (index: number) => `${index} ${"_Ärkestiftelsen & stadsdelsförvaltningens* ".repeat(6)}`;
const reason = "ForbiddenOperationException";

function organisation(index: number, rest: Partial<OrganisationStatus> = {}): OrganisationStatus {
  const people = Array.from({ length: 5 }, () => longName(index));
  return {
    organisationId: `o${index}`,
    name: longName(index),
    state: "returned",
    isLate: true,
    answered: 9,
    count: 9,
    lastActive: day("2026-09-30"),
    dueOn: day("2026-09-20"),
    contacts: people,
    unreachable: people.map((name) => ({ name, reason })),
    ...rest,
  };
}

function statusOf(organisations: readonly OrganisationStatus[]): PeriodStatus {
  return { kind: "status", period, phase: "late", organisations, counts: countStatuses(organisations) };
}

const many = (count: number) => statusOf(Array.from({ length: count }, (_, index) => organisation(index)));
const all: StatusChoice = { filter: "all", page: 0 };
const speaker = sampleSpeaker("sv");
const pageOf = (status: PeriodStatus, page: number) =>
  renderCard(periodStatusCard(speaker, status, { ...all, page }).content).text;
const buttons = (status: PeriodStatus, choice: StatusChoice) =>
  ofType(periodStatusCard(speaker, status, choice).content, /^Action\.Execute$/, ["fallback"]).map(
    ({ title }) => title,
  );

describe("the status card", () => {
  for (const language of languages) {
    it(`stays below 28 KB on every page of 45 organisations with the longest names (${language})`, () => {
      for (const page of [0, 1, 2]) {
        const { content } = periodStatusCard(sampleSpeaker(language), many(45), { ...all, page });
        const size = Buffer.byteLength(JSON.stringify(content));
        assert.ok(size < 28 * 1024, `page ${page}: ${size} bytes`);
      }
    });
  }

  it("shows 500 organisations page by page, each once", () => {
    const status = statusOf(
      Array.from({ length: 500 }, (_, index) => organisation(index, { name: `Nämnd nr ${index}.` })),
    );
    const text = Array.from({ length: 34 }, (_, page) => pageOf(status, page)).join(" ");
    for (let index = 0; index < 500; index++) assert.equal(text.split(`Nämnd nr ${index}.`).length, 2);
    assert.equal(pageOf(status, 99), pageOf(status, 33));
  });

  it("has a way forth and back where there is one", () => {
    assert.deepEqual(buttons(many(10), all), ["Visa urvalet", "Hämta som Excel", "Uppdatera"]);
    assert.deepEqual(buttons(many(45), all), ["Visa urvalet", "Nästa", "Hämta som Excel", "Uppdatera"]);
    assert.deepEqual(buttons(many(45), { ...all, page: 1 }), [
      "Visa urvalet",
      "Föregående",
      "Nästa",
      "Hämta som Excel",
      "Uppdatera",
    ]);
    assert.deepEqual(buttons(many(45), { ...all, page: 2 }), [
      "Visa urvalet",
      "Föregående",
      "Hämta som Excel",
      "Uppdatera",
    ]);
  });

  it("draws a picture, which elsewhere than in Teams is a bar with its numbers, and says them in words", () => {
    const status = statusOf([organisation(1), organisation(2, { state: "submitted", isLate: false }), organisation(3)]);
    const { content } = periodStatusCard(speaker, status, all);
    const chart = nodesIn(content).find(({ type }) => type === "Chart.HorizontalBar.Stacked");
    assert.deepEqual(chart?.["data"], [
      {
        title: "Tertialrapport 1 2026",
        data: [
          { legend: "Inlämnade: 1", value: 1, color: "good" },
          { legend: "Åter för komplettering: 2", value: 2, color: "warning" },
        ],
      },
    ]);
    assert.ok(isNode(chart?.["fallback"]) && chart["fallback"]["type"] === "ColumnSet");
    const { text } = renderCard(content);
    assert.match(text, /1 av 3 rapporter är inlämnade/);
    assert.match(text, /Inlämnade 1 Åter för komplettering 2 Påbörjade 0 Inte påbörjade 0/);
    assert.match(text, /Av dem som inte är inlämnade är 2 försenade\./);
  });

  it("says of each organisation what matters in its state", () => {
    const name = "Ekbacken";
    const rest = { name, isLate: false, unreachable: [] } as const;
    const said = (row: Partial<OrganisationStatus>) => pageOf(statusOf([organisation(1, { ...rest, ...row })]), 0);
    assert.match(
      said({ state: "submitted", submitted: { version: 2, on: day("2026-05-11") } }),
      /11 maj \(version 2\)/,
    );
    assert.match(said({ state: "submitted", submitted: { version: 1, on: day("2026-05-11") } }), /Inlämnad 11 maj /);
    assert.match(
      said({ state: "inProgress", dueOn: period.dueOn }),
      /9 av 9 besvarade · senast aktiv 30 september · senast 13 maj/,
    );
    assert.match(
      said({ state: "notStarted", lastActive: undefined, answered: 0 }),
      /0 av 9 besvarade · egen sista dag 20 september/,
    );
    assert.match(said({ contacts: [] }), /Ingen kontaktperson finns\./);
    assert.match(pageOf(many(1), 0), /\+ 2/);
  });

  it("says so when nobody is to report, or nobody is in that state", () => {
    assert.match(pageOf(statusOf([]), 0), /Ingen organisation ska lämna rapport/);
    const { content } = periodStatusCard(speaker, many(3), { filter: "submitted", page: 0 });
    assert.match(renderCard(content).text, /Ingen organisation i det urvalet\./);
  });
});
