// Forms that LibreOffice saved (forms/make-forms.ts wrote them): found as completely as Word's.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { answersIn, formIn } from "./found-answers.ts";
import { expectedAnswers } from "./invented-form.ts";

const form = (name: string) => readFile(new URL(`forms/${name}.docx`, import.meta.url));
// What stood between asterisks was made italic.
const inItalics = { ...expectedAnswers, "2.1": expectedAnswers["2.1"]?.replaceAll("*", "") };

describe("a form that LibreOffice saved", () => {
  it("is found completely under other headings, with real lists", async () => {
    assert.deepEqual(await answersIn(await form("headings")), inItalics);
  });

  it("is found completely in a table", async () => {
    assert.deepEqual(await answersIn(await form("table")), inItalics);
  });

  it("is found completely when it was typed as plain text", async () => {
    assert.deepEqual(await answersIn(await form("typed")), expectedAnswers);
  });

  it("is known as our own, although LibreOffice drops the names of the boxes", async () => {
    const file = await form("own");
    assert.equal((await formIn(file)).origin?.organisationId, "ekbacken");
    assert.deepEqual(await answersIn(file), {
      ...expectedAnswers,
      "3.1": "(not applicable) Det finns inga renodlade verksamhetsområden inom nämndens geografiska område.",
    });
  });

  it("keeps lists and italics, and names the contact person from its table", async () => {
    const { answers, facts } = await formIn(await form("headings"));
    const lists = answers["1.2"]?.kind === "text" ? answers["1.2"].text.filter(({ kind }) => kind === "list") : [];
    assert.deepEqual(
      lists.map((list) => list.kind === "list" && [list.ordered, list.items.length]),
      [
        [false, 3],
        [true, 2],
      ],
    );
    assert.ok(JSON.stringify(answers["2.1"]).includes('{"text":"Trygg i rollen","italic":true}'));
    assert.equal(facts.contacts[0]?.email, "elsa.ekdal@example.se");
  });
});
