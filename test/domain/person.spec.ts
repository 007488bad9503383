// Whom a person answers for, and in which order contact persons are named.
import assert from "node:assert/strict";
import { answersFor, authorOf, contactOrder, type DutyRole, type Person } from "../../src/domain/person.ts";

function person(name: string, role?: DutyRole): Person {
  const duties = role === undefined ? [] : [{ organisationId: "ekbacken", role }];
  return { id: name.toLowerCase(), name, email: `${name}@example.se`, phone: "", duties };
}

describe("a person", () => {
  it("answers for the organisations of their duties, and for no other", () => {
    assert.equal(answersFor(person("Anna", "deputy"), "ekbacken"), true);
    assert.equal(answersFor(person("Anna", "primary"), "hamnen"), false);
    assert.equal(answersFor(person("Anna"), "ekbacken"), false);
    for (const forged of ["__proto__", "constructor", "toString", ""]) {
      assert.equal(answersFor(person("Anna", "primary"), forged), false, forged);
    }
  });

  it("is the author of what they do, by id and name only", () => {
    assert.deepEqual(authorOf(person("Anna", "primary")), { personId: "anna", name: "Anna" });
  });

  it("stands before deputies when primary, then in the order of the Swedish alphabet", () => {
    const people = [
      person("Örjan", "deputy"),
      person("Åsa", "deputy"),
      person("Zeb", "deputy"),
      person("Yngve", "primary"),
      person("Ärla", "primary"),
    ];
    assert.deepEqual(
      people.sort(contactOrder("ekbacken")).map(({ name }) => name),
      ["Yngve", "Ärla", "Zeb", "Åsa", "Örjan"],
    );
  });
});
