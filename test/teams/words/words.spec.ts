// Both languages say the same things, and days and moments read as people write them.
import assert from "node:assert/strict";
import { day } from "../../../src/domain/day.ts";
import { languages } from "../../../src/domain/language.ts";
import { moment } from "../../../src/domain/moment.ts";
import { dayInWords, listInWords, momentInWords, wordsIn } from "../../../src/teams/words/words.ts";

const sv = wordsIn("sv");
const en = wordsIn("en");
const zone = "Europe/Stockholm";

/** Every key with what it says; what takes values is told some. */
function sayings(words: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words === "function") {
    const values = ["period", "questionOf"].includes(path)
      ? ["T1", 2026]
      : Array.from({ length: words.length }, () => 3);
    return [[path, String(words(...values))]];
  }
  return Object.entries(words as object).flatMap(([key, value]) =>
    sayings(value, path === "" ? key : `${path}.${key}`),
  );
}

const keysOf = (words: unknown): readonly string[] => sayings(words).map(([path]) => path);

describe("words", () => {
  it("are the same in both languages, with the same values in them", () => {
    assert.deepEqual(keysOf(en), keysOf(sv));
    const inEnglish = new Map(sayings(en));
    for (const [path, text] of sayings(sv)) {
      const count = (saying: string) => saying.match(/3|undefined/g)?.length ?? 0;
      if (!path.startsWith("help.")) assert.equal(count(inEnglish.get(path) ?? ""), count(text), path);
    }
  });

  for (const language of languages) {
    it(`are whole in ${language}: nothing empty, no stray blanks, no undefined`, () => {
      for (const [path, text] of sayings(wordsIn(language))) {
        assert.notEqual(text, "", path);
        assert.equal(text, text.trim().replace(/ {2,}/g, " "), path);
        assert.doesNotMatch(text, /undefined|NaN|\[object/, path);
      }
    });

    it(`render no Markdown by accident in ${language}`, () => {
      for (const [path, text] of sayings(wordsIn(language))) assert.doesNotMatch(text, /[*_`[\]<>\\]/, path);
    });
  }

  it("leave no Swedish in the English", () => {
    const same = ["locale", "notice.svenska", "file.preview"];
    for (const [path, text] of sayings(en)) {
      if (!same.includes(path)) assert.doesNotMatch(text, /[åäöÅÄÖ]/, path);
    }
  });

  it("count as people do", () => {
    assert.equal(sv.characters(1), "1 tecken");
    assert.equal(sv.characters(20_412).replace(/\s/g, " "), "20 412 tecken");
    assert.equal(en.characters(1), "1 character");
    assert.equal(en.characters(20_412), "20,412 characters");
    assert.equal(sv.overview.missing(1, "7"), "1 fråga kvar innan rapporten kan skickas in: 7.");
    assert.equal(sv.overview.missing(2, "7 och 8"), "2 frågor kvar innan rapporten kan skickas in: 7 och 8.");
    assert.match(sv.overview.drafts(1), /^Du har 1 utkast som inte är sparat som svar\./);
    assert.match(sv.overview.drafts(2), /^Du har 2 utkast som inte är sparade som svar\./);
    assert.match(en.overview.missing(1, "7"), /^1 question left/);
    assert.match(en.overview.drafts(2), /^You have 2 drafts that are not saved as answers\./);
  });

  it("list names", () => {
    assert.equal(listInWords(sv, ["Ekbacken", "Parknämnden", "Stadshuset"]), "Ekbacken, Parknämnden och Stadshuset");
    assert.equal(listInWords(sv, ["Ekbacken"]), "Ekbacken");
    assert.equal(listInWords(en, ["Ekbacken", "Parknämnden"]), "Ekbacken and Parknämnden");
  });
});

describe("a day in words", () => {
  for (const [given, swedish, english] of [
    ["2026-05-13", "onsdag 13 maj 2026", "Wednesday 13 May 2026"],
    ["2026-01-01", "torsdag 1 januari 2026", "Thursday 1 January 2026"],
    ["2028-02-29", "tisdag 29 februari 2028", "Tuesday 29 February 2028"],
    ["2026-03-29", "söndag 29 mars 2026", "Sunday 29 March 2026"],
    ["2026-10-25", "söndag 25 oktober 2026", "Sunday 25 October 2026"],
    ["2026-12-31", "torsdag 31 december 2026", "Thursday 31 December 2026"],
  ] as const) {
    it(`reads ${swedish}`, () => {
      assert.equal(dayInWords(sv, day(given)), swedish);
      assert.equal(dayInWords(en, day(given)), english);
    });
  }
});

describe("a moment in words", () => {
  for (const [given, swedish, english] of [
    ["2026-05-13T07:05:00Z", "13 maj 2026 kl. 9.05", "13 May 2026 at 9:05"],
    ["2026-01-13T07:05:00Z", "13 januari 2026 kl. 8.05", "13 January 2026 at 8:05"],
    ["2026-05-12T22:00:00Z", "13 maj 2026 kl. 0.00", "13 May 2026 at 0:00"],
    ["2026-12-31T23:30:00Z", "1 januari 2027 kl. 0.30", "1 January 2027 at 0:30"],
    // Summer time begins at 2 and ends at 3 in the morning.
    ["2026-03-29T00:59:00Z", "29 mars 2026 kl. 1.59", "29 March 2026 at 1:59"],
    ["2026-03-29T01:00:00Z", "29 mars 2026 kl. 3.00", "29 March 2026 at 3:00"],
    ["2026-10-25T00:30:00Z", "25 oktober 2026 kl. 2.30", "25 October 2026 at 2:30"],
    ["2026-10-25T01:30:00Z", "25 oktober 2026 kl. 2.30", "25 October 2026 at 2:30"],
    ["2026-10-25T02:00:00Z", "25 oktober 2026 kl. 3.00", "25 October 2026 at 3:00"],
  ] as const) {
    it(`reads ${swedish} at ${given}`, () => {
      assert.equal(momentInWords(sv, zone, moment(given)), swedish);
      assert.equal(momentInWords(en, zone, moment(given)), english);
    });
  }
});
