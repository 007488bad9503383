// Whatever two people do at the same time, through the store, no text that they gave is lost.
import assert from "node:assert/strict";
import fc from "fast-check";
import { writtenIn } from "../../src/domain/answer.ts";
import { leaveForOverview } from "../../src/usecases/leave-for-overview.ts";
import { leaveQuestion } from "../../src/usecases/leave-question.ts";
import { cardOf, textsIn } from "../domain/invented-report.ts";
import { key, openSurroundings, type Surroundings } from "./desk-for-tests.ts";
import { ask, save, storedReport, submit, write } from "./people-at-work.ts";

const who = fc.constantFrom("anna", "bjorn");
const questionId = fc.constantFrom("first", "second");
const deeds = ["save", "skip", "overview", "chat", "open", "submit"] as const;
const deed = fc.record({ who, questionId, does: fc.constantFrom(...deeds) });
type Deed = { readonly who: string; readonly questionId: string; readonly does: (typeof deeds)[number] };

/** Does one thing from an up-to-date card; gives back what its person wrote, and what was handed back to them. */
async function doIt(at: Surroundings, { who: person, questionId: id, does }: Deed, word: string) {
  const { value, basedOn, draftRevision } = cardOf(await storedReport(at), id, person);
  const typed = `${value}${word}`;
  const field = { questionId: id, typed, basedOn, draftRevision };
  switch (does) {
    case "save":
      return { wrote: word, outcome: await save(at, person, id, typed, { basedOn, draftRevision }) };
    case "skip": {
      const left = { key, ...field, direction: "next" } as const;
      return { wrote: word, outcome: await leaveQuestion(at.ports, await at.who(person), left) };
    }
    case "overview":
      return { wrote: word, outcome: await leaveForOverview(at.ports, await at.who(person), key, field) };
    case "chat":
      return { wrote: word, outcome: await write(at, person, word) };
    case "open":
      return { wrote: "", outcome: await ask(at, person, id) };
    case "submit":
      return { wrote: "", outcome: await submit(at, person) };
  }
}

describe("two people at work at the same time", () => {
  it("lose nothing: it is in the answers, the drafts, the history, or handed back to them", async function () {
    this.timeout(30_000);
    const pairs = fc.array(fc.tuple(deed, deed), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(pairs, async (turns) => {
        const at = await openSurroundings({ textLimit: 10_000 });
        const wrote: string[] = [];
        let count = 0;
        const run = async (each: Deed) => {
          const { wrote: word, outcome } = await doIt(at, each, `<${count++}>`);
          if (!["notOpen", "nothingOpen"].includes(outcome.kind)) wrote.push(word);
        };
        // The second comes just before the first is stored.
        for (const [first, second] of turns) {
          at.meddler.before(/^reports/, () => run(second));
          await run(first);
        }
        const history = (await at.ports.history.of(key)).map(({ answer }) => writtenIn(answer.content));
        const kept = [...textsIn(await storedReport(at)), ...history].join("\n");
        assert.deepEqual(
          wrote.filter((word) => !kept.includes(word)),
          [],
        );
      }),
      { numRuns: 60 },
    );
  });
});
