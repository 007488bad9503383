// What an import changes, and what it leaves alone.
import assert from "node:assert/strict";
import { day } from "../../../src/domain/day.ts";
import { planImport } from "../../../src/domain/register/plan-import.ts";
import { type ImportPlan, keysOfPlan } from "../../../src/domain/register/register-change.ts";
import type { RegisterRow, RejectedRow } from "../../../src/domain/register/register-row.ts";
import { carriedOut, channelLink, organisation, register, row, rules } from "./invented-register.ts";

const plan = (rows: readonly RegisterRow[], stored = register, rejected: readonly RejectedRow[] = []): ImportPlan =>
  planImport(stored, { rows, rejected }, rules);
const faults = ({ rejected }: ImportPlan) => rejected.map(({ number, fault, about }) => [number, fault, about]);
const anna = { name: "Anna Åström", email: "anna@example.se" } as const;
const elsa = { name: "Elsa Ek", email: "elsa@example.se" } as const;
const ekbacken = "Ekbackens stadsdelsnämnd";

describe("an import", () => {
  it("adds new organisations and people, with ids of their names and addresses", () => {
    const { organisations, people, rejected } = plan([
      row(2, "Lingonhöjdens stadsdelsnämnd", {
        type: "district-board",
        person: { ...elsa, phone: "08-1", role: "deputy" },
      }),
      row(3, ekbacken, { person: elsa }),
    ]);
    assert.deepEqual(rejected, []);
    assert.deepEqual(
      organisations.map(({ kind, organisation }) => [kind, organisation.id]),
      [["new", "lingonhojdens-stadsdelsnamnd"]],
    );
    assert.deepEqual(
      people.map(({ kind, person }) => [kind, person.id, person.phone, person.duties]),
      [
        [
          "new",
          "person-elsa@example.se",
          "08-1",
          [
            { organisationId: "ekbacken", role: "primary" },
            { organisationId: "lingonhojdens-stadsdelsnamnd", role: "deputy" },
          ],
        ],
      ],
    );
  });

  it("says what changes, and keeps what the file does not say", () => {
    const { organisations, people, unchanged } = plan([
      row(2, ekbacken, { diarienummer: "EKB 2027/1", person: { ...anna, name: "Anna Ås", role: "deputy" } }),
      row(3, "PARKNÄMNDEN", { id: "parken", validTo: day("2026-12-31") }),
    ]);
    assert.deepEqual(
      organisations.map(({ organisation, changes }) => [organisation.id, changes]),
      [
        ["ekbacken", [{ field: "diarienummer", from: "EKB 2026/118", to: "EKB 2027/1" }]],
        [
          "parken",
          [
            { field: "name", from: "Parknämnden", to: "PARKNÄMNDEN" },
            { field: "validTo", from: "", to: "2026-12-31" },
          ],
        ],
      ],
    );
    assert.deepEqual(
      people.map(({ changes }) => changes),
      [
        [
          { field: "name", from: "Anna Åström", to: "Anna Ås" },
          { field: "duty", organisationId: "ekbacken", from: "primary", to: "deputy" },
        ],
      ],
    );
    assert.deepEqual(unchanged, { organisations: 0, people: 0 });
  });

  it("finds no change in another way of writing a phone number, the same channel or no role", () => {
    const { organisations, people, unchanged } = plan([
      row(2, ekbacken, {
        channel: channelLink("ekbacken"),
        person: { ...anna, phone: "+46846500404", role: undefined },
      }),
    ]);
    assert.deepEqual([organisations, people, unchanged], [[], [], { organisations: 1, people: 1 }]);
  });

  it("takes a channel of the tenant that the bot has met, and of no other", () => {
    const { organisations } = plan([row(2, "Parknämnden", { channel: channelLink("parken") })]);
    assert.deepEqual(organisations[0]?.organisation.channel, {
      ...register.organisations[0]?.channel,
      id: "19:parken@thread.tacv2",
    });
    const elsewhere = channelLink("x", "22222222-1111-4111-8111-111111111111");
    assert.deepEqual(faults(plan([row(2, "Parknämnden", { channel: elsewhere })])), [[2, "channelElsewhere", ""]]);
  });

  it("joins organisations: predecessors by name or id, from the register or the same file", () => {
    const { organisations } = plan([
      row(2, "Nya nämnden", { type: "district-board", predecessors: ["Parknämnden", "ekbacken", "Norra"] }),
      row(3, "Norra", { type: "district-board", validTo: day("2026-06-30") }),
    ]);
    const joined = organisations.find(({ organisation }) => organisation.id === "nya-namnden");
    assert.deepEqual(joined?.organisation.predecessors, ["ekbacken", "norra", "parken"]);
  });

  it("rejects what can't be, with the row", () => {
    const reversed = { validFrom: day("2026-07-01"), validTo: day("2026-06-30") };
    const rows = [
      row(2, "Ny"),
      row(3, "Kyrkan", { type: "church" }),
      row(4, "Hamnen AB", { type: "company" }),
      row(5, "Sjön", { type: "district-board", ...reversed }),
      row(6, "Ny nämnd", { type: "district-board", predecessors: ["Sjön"] }),
      row(7, "Egen", { type: "district-board", predecessors: ["egen"] }),
      row(8, "X", { id: "unknown" }),
      row(9, ekbacken, { id: "parken" }),
      row(10, "Åker", { type: "district-board" }),
      row(11, "Åker", { type: "specialist-board" }),
    ];
    assert.deepEqual(faults(plan(rows)), [
      [2, "typeMissing", "Ny"],
      [3, "unknownType", "church"],
      [4, "noQuestionnaire", "company"],
      [5, "validityReversed", "2026-07-01 – 2026-06-30"],
      [6, "unknownPredecessor", "Sjön"],
      [7, "ownPredecessor", "Egen"],
      [8, "unknownId", "unknown"],
      [9, "nameTaken", ekbacken],
      [10, "contradicts", "district-board / specialist-board"],
      [11, "contradicts", "district-board / specialist-board"],
    ]);
  });

  it("rejects an address with two names, two phones or two roles, and takes it for two organisations", () => {
    const twice = (first: object, second: object) =>
      faults(
        plan([
          row(2, ekbacken, { person: { ...elsa, ...first } }),
          row(3, ekbacken, { person: { ...elsa, ...second } }),
        ]),
      );
    assert.deepEqual(twice({}, { name: "Eva Ek" }), [
      [2, "twoNames", elsa.email],
      [3, "twoNames", elsa.email],
    ]);
    assert.deepEqual(
      twice({ phone: "08-1" }, { phone: "08-2" }).map(([, fault]) => fault),
      ["twoPhones", "twoPhones"],
    );
    assert.deepEqual(
      twice({ role: "primary" }, { role: "deputy" }).map(([, fault]) => fault),
      ["twoRoles", "twoRoles"],
    );
    assert.deepEqual(twice({}, {}), []);
    const both = plan([row(2, ekbacken, { person: elsa }), row(3, "Parknämnden", { person: elsa })]);
    assert.equal(both.people[0]?.person.duties.length, 2);
  });

  it("finds the one that has not ended among those of one name, and asks for the id where that is not enough", () => {
    const ended = {
      ...register,
      organisations: [...register.organisations, organisation("gamla", "Parknämnden", { validTo: day("2020-12-31") })],
    };
    assert.equal(
      plan([row(2, "parknämnden", { diarienummer: "1" })], ended).organisations[0]?.organisation.id,
      "parken",
    );
    const two = { ...register, organisations: [...register.organisations, organisation("andra", "Parknämnden")] };
    assert.deepEqual(faults(plan([row(2, "Parknämnden")], two)), [[2, "ambiguousName", "Parknämnden"]]);
    const allEnded = { ...register, organisations: ended.organisations.filter(({ id }) => id === "gamla") };
    assert.deepEqual(faults(plan([row(2, "Parknämnden")], allEnded)), []);
  });

  it("names those whom the file leaves out, where it names some of the organisation and nothing is rejected", () => {
    const rows = [row(2, ekbacken, { person: anna }), row(3, "Parknämnden")];
    assert.deepEqual(
      plan(rows).absent.map(({ personId, organisationId }) => [personId, organisationId]),
      [["bjorn", "ekbacken"]],
    );
    const rejected = { number: 4, organisation: ekbacken, fault: "emailMissing", about: "" } as const;
    assert.deepEqual(plan(rows, register, [rejected]).absent, []);
  });

  it("gives ids that are taken a number, in the order of the names", () => {
    const rows = [
      row(2, "Ek-backen", { type: "district-board" }),
      row(3, "Ek backen", { type: "district-board" }),
      row(4, "Ekbacken", { type: "district-board" }),
      row(5, "!!!", { type: "district-board" }),
    ];
    const ids = plan(rows).organisations.map(({ organisation }) => [organisation.name, organisation.id]);
    assert.deepEqual(Object.fromEntries(ids), {
      "!!!": "organisation",
      "Ek backen": "ek-backen",
      "Ek-backen": "ek-backen-2",
      Ekbacken: "ekbacken-2",
    });
  });

  it("is the same change only when all of it is the same", () => {
    const one = plan([row(2, ekbacken, { diarienummer: "1", person: anna })]);
    const other = plan([row(2, ekbacken, { diarienummer: "2", person: anna })]);
    assert.equal(keysOfPlan(one).length, 2);
    assert.notEqual(keysOfPlan(one)[0], keysOfPlan(other)[0]);
    assert.deepEqual(
      keysOfPlan(plan([row(2, ekbacken, { diarienummer: "1", person: anna })], carriedOut(register, one))),
      keysOfPlan(one).slice(1),
    );
  });
});
