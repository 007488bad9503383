// The register in a table, as clerks write it.
import assert from "node:assert/strict";
import { readRegister } from "../../../src/domain/register/read-register.ts";
import type { RegisterReading } from "../../../src/domain/register/register-row.ts";
import type { TableRow } from "../../../src/domain/register/table.ts";
import { channelLink, table } from "./invented-register.ts";

function read(...rows: readonly (readonly string[])[]): RegisterReading {
  const file = readRegister([table(...rows)]);
  return file.kind === "register" ? file.reading : assert.fail(file.kind);
}

const titles = ["Organisation", "Kontaktperson", "E-post", "Telefon", "Roll"] as const;
const faultsOf = ({ rejected }: RegisterReading) => rejected.map(({ number, fault, about }) => [number, fault, about]);

describe("the register in a table", () => {
  it("has all that a row can say, below its titles, with the words that clerks use", () => {
    const { rows, ignored } = read(
      ["Kontaktpersoner 2026"],
      [],
      [
        "NÄMND",
        "typ",
        "Roll",
        "Namn",
        "E-postadress",
        "Tfn",
        "Taggar",
        "Dnr",
        "Gäller fr.o.m.",
        "Gäller t.o.m.",
        "Ersätter",
        "Kanal",
        "Id",
        "Anm.",
      ],
      [
        "  Ekbackens   stadsdelsnämnd ",
        "Stadsdelsnämnd",
        "Ersättare",
        "Åsa  Öberg",
        " Asa.Oberg@Example.SE ",
        "08-465 004 09",
        "Mark; växa,mark",
        "EKB 1",
        "2023-07-01",
        "46203",
        "Norr; Öst",
        channelLink("x"),
        "EKB",
        "ring först",
      ],
    );
    assert.deepEqual(rows, [
      {
        number: 4,
        organisation: "Ekbackens stadsdelsnämnd",
        id: "ekb",
        type: "district-board",
        tags: ["mark", "växa"],
        diarienummer: "EKB 1",
        validFrom: "2023-07-01",
        validTo: "2026-06-30",
        predecessors: ["Norr", "Öst"],
        channel: channelLink("x"),
        person: { name: "Åsa Öberg", email: "asa.oberg@example.se", phone: "08-465 004 09", role: "deputy" },
      },
    ]);
    assert.deepEqual(ignored, ["Anm."]);
  });

  it("may be in English, in any order, with an organisation that has no contact person", () => {
    const { rows, rejected } = read(
      ["Email", "Role", "Board", "Contact person", "Type"],
      ["", "", "Parknämnden", "", "committee"],
      ["a@b.se", "main", "Hamnen AB", "Anna", "port authority"],
    );
    assert.deepEqual(rejected, []);
    assert.deepEqual(
      rows.map(({ type, person }) => [type, person?.email, person?.role]),
      [
        ["specialist-board", undefined, undefined],
        ["port-authority", "a@b.se", "primary"],
      ],
    );
  });

  it("is found on the first sheet that has its titles", () => {
    const file = readRegister([table(["Så här gör du"]), table([...titles], ["Ekbacken", "Anna", "a@b.se"])]);
    assert.equal(file.kind === "register" && file.reading.rows.length, 1);
  });

  it("is none without its titles, without rows, or with far too many", () => {
    assert.deepEqual(readRegister([table(["Organisation"], ["Ekbacken"])]), { kind: "noColumns" });
    assert.deepEqual(readRegister([table([...titles], ["", " "])]), { kind: "noRows" });
    const many = Array.from({ length: 3_001 }, () => ["Ekbacken"]);
    assert.deepEqual(readRegister([table([...titles], ...many)]), { kind: "tooManyRows", count: 3_001, limit: 3_000 });
  });

  it("says which rows can't be taken, and why", () => {
    const reading = read(
      [...titles, "Gäller från", "Gäller till", "Kanal"],
      ["", "Anna", "a@b.se"],
      ["Ekbacken", "Anna"],
      ["Ekbacken", "", "", "08-1"],
      ["Ekbacken", "Anna", "anna@staden"],
      ["Ekbacken", "", "a@b.se"],
      ["Ekbacken", "Anna", "a@b.se", "", "chef"],
      ["Ekbacken", "", "", "", "", "i juli"],
      ["Ekbacken", "", "", "", "", "", "2026-02-30"],
      ["Ekbacken", "", "", "", "", "", "", "Allmänt"],
      ["#REF!"],
      ["x".repeat(301)],
    );
    assert.deepEqual(faultsOf(reading), [
      [2, "organisationMissing", ""],
      [3, "emailMissing", "Anna"],
      [4, "emailMissing", ""],
      [5, "emailMalformed", "anna@staden"],
      [6, "nameMissing", "a@b.se"],
      [7, "unknownRole", "chef"],
      [8, "validFromUnreadable", "i juli"],
      [9, "validToUnreadable", "2026-02-30"],
      [10, "channelUnreadable", "Allmänt"],
      [11, "formulaError", "#REF!"],
      [12, "tooLong", `${"x".repeat(40)}…`],
    ]);
  });

  it("says where a phone number was mended or is lost, and where values come from formulas", () => {
    const rows: readonly TableRow[] = [
      ...table([...titles], ["A", "Anna", "a@b.se", "846500401"], ["A", "Bo", "b@b.se", "8,46E+08"]),
      { number: 4, cells: [{ text: "A", isFormula: true }] },
    ];
    const file = readRegister([rows]);
    assert.deepEqual(file.kind === "register" && file.reading.notes, [
      { number: 2, kind: "phoneRepaired", about: "0846500401" },
      { number: 3, kind: "phoneLost", about: "8,46E+08" },
      { number: 4, kind: "formula", about: "" },
    ]);
  });
});
