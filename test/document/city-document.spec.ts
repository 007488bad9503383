// The city's report as a document: valid for Word, the same every time, with every answer in its place.
import assert from "node:assert/strict";
import { makeCityDocument } from "../../src/document/make-city-document.ts";
import type { CityReport } from "../../src/domain/city-report.ts";
import { day } from "../../src/domain/day.ts";
import { placedParagraphs } from "../../src/domain/placed-paragraph.ts";
import { readStored } from "../../src/richtext/stored-text.ts";
import { inventedCityReport } from "./invented-city.ts";
import { nastyTexts } from "./nasty-texts.ts";
import { openXmlErrors } from "./open-xml-errors.ts";
import { type OpenedDocx, openDocx, paragraphsIn, textsOf } from "./opened-docx.ts";

async function made(report: CityReport): Promise<OpenedDocx> {
  return openDocx((await makeCityDocument(report)).bytes);
}

const empty: CityReport = { ...inventedCityReport(0), missing: [{ name: "Ek", earlierNames: [] }], version: undefined };
const nasty = nastyTexts.join(" ");
const nastyReport: CityReport = {
  ...inventedCityReport(2),
  cityName: nasty,
  reporters: [
    {
      name: nasty,
      earlierNames: [nasty, ""],
      diarienummer: nasty,
      version: 1,
      submittedOn: day("2026-05-12"),
      isReopened: true,
    },
  ],
  areas: [
    {
      title: nasty,
      questions: [
        {
          text: nasty,
          answers: [...nastyTexts, "\u0000", "Se _Toc1 och PAGEREF _Toc1 \\h"].map((text) => ({
            organisation: nasty,
            text,
          })),
          notApplicable: [{ organisation: nasty, text: nasty }],
          unanswered: [nasty],
        },
      ],
    },
  ],
};

/** Headings that have no text below them before the next one of the same or a higher level. */
function emptyHeadings({ paragraphs }: OpenedDocx): readonly string[] {
  const level = (style: string | undefined) => Number(/^Heading(\d)$/.exec(style ?? "")?.[1] ?? 9);
  return paragraphs.flatMap(({ style, text }, index) =>
    level(style) < 9 && level(paragraphs[index + 1]?.style) <= level(style) ? [text] : [],
  );
}

describe("the city's document", function () {
  this.timeout(30_000);

  for (const [title, report] of Object.entries({
    "when it is complete": inventedCityReport(6),
    "when someone is missing and someone completes": inventedCityReport(6, 2),
    "when nobody has submitted": empty,
    "when everything is nasty": nastyReport,
  })) {
    it(`has no error in Microsoft's Open XML SDK ${title}`, async () => {
      assert.deepEqual(await openXmlErrors((await makeCityDocument(report)).bytes), []);
    });

    it(`has no heading without text, no skipped level and no empty paragraph ${title}`, async () => {
      const document = await made(report);
      assert.deepEqual(emptyHeadings(document), []);
      const levels = document.paragraphs.flatMap(({ style }) => /^Heading(\d)$/.exec(style)?.[1] ?? []).map(Number);
      assert.ok(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1));
      const empty = document.paragraphs.filter(({ text }) => text.trim() === "");
      assert.deepEqual(empty, [{ style: "Normal", text: "" }], "only the one in which the field of the contents ends");
    });
  }

  it("has the same bytes each time, whatever was made in between", async () => {
    const first = await makeCityDocument(inventedCityReport(4));
    await makeCityDocument(inventedCityReport(2, 1));
    const second = await makeCityDocument(inventedCityReport(4));
    assert.equal(second.sha256, first.sha256);
    assert.deepEqual(Buffer.from(second.bytes), Buffer.from(first.bytes));
  });

  it("says on its cover whose it is, of which period and version, and what it replaces", async () => {
    const first = await made(inventedCityReport(3));
    assert.deepEqual(textsOf(first, "CityName", "Title", "Round", "CoverFact"), [
      "Lövköpings stad",
      "Näringslivsrapport",
      "Tertialrapport 1 2026",
      "1 januari–30 april 2026",
      "Sammanställd den 13 maj 2026",
      "Version 1",
      "Rapporter från 3 nämnder och bolag",
    ]);
    const second = await made(inventedCityReport(1, 0, { version: 2, cityName: "" }));
    const said = textsOf(second, "CityName", "CoverFact");
    assert.equal(said[0], "Stadens samlade rapport");
    assert.deepEqual(said.slice(-2), ["Version 2 (ersätter version 1)", "Rapporter från 1 nämnd eller bolag"]);
    assert.deepEqual(textsOf(second, "DraftNotice"), []);
  });

  it("says on the cover and on every page that it is partial, and who is missing", async () => {
    const document = await made(inventedCityReport(5, 2));
    assert.deepEqual(textsOf(document, "DraftNotice"), [
      "Delvis sammanställd. 3 av 5 nämnder och bolag har lämnat in.",
    ]);
    assert.deepEqual(textsOf(document, "CoverFact").slice(-2), [
      "Saknas: Strandängens stadsdelsnämnd och Åsviks stadsdelsnämnd.",
      "Kompletteras: Lövdalens stadsdelsnämnd.",
    ]);
    const [header] = paragraphsIn(document.parts.get("word/header1.xml") ?? "");
    assert.equal(header?.text, "Delvis sammanställd · Näringslivsrapport · Lövköpings stad · Tertialrapport 1 2026");
    assert.match(document.parts.get("docProps/core.xml") ?? "", /\(delvis sammanställd\)<\/dc:title>/);
    const after = document.paragraphs.findIndex(({ text }) => text === "Har inte lämnat in: 2 nämnder och bolag");
    assert.deepEqual(
      document.paragraphs.slice(after + 1, after + 3).map(({ style, text }) => [style, text]),
      [
        ["AnswerList", "Strandängens stadsdelsnämnd"],
        ["AnswerList", "Åsviks stadsdelsnämnd"],
      ],
    );
  });

  it("has a table of contents of areas and questions that Word fills in when it is opened", async () => {
    const { parts } = await made(inventedCityReport(3));
    const body = parts.get("word/document.xml") ?? "";
    assert.match(body, /TOC \\h \\o &quot;1-2&quot;/);
    assert.match(parts.get("word/settings.xml") ?? "", /<w:updateFields/);
    const anchors = [...body.matchAll(/w:anchor="(_Toc\d+)"/g)].map(([, anchor]) => anchor);
    const bookmarks = [...body.matchAll(/<w:bookmarkStart w:name="(_Toc\d+)"/g)].map(([, name]) => name);
    assert.ok(anchors.length > 10);
    assert.deepEqual(anchors, bookmarks);
  });

  it("tells in a table with a header row who has reported and when", async () => {
    const document = await made(inventedCityReport(9, 4));
    assert.match(document.parts.get("word/document.xml") ?? "", /<w:tblHeader\/>/);
    const cells = textsOf(document, "TableHeading", "FactLabel", "FactValue");
    assert.deepEqual(cells.slice(0, 8), [
      "Nämnd eller bolag",
      "Inlämnad",
      "Version",
      "Diarienummer",
      "Ekbackens stadsdelsnämnd",
      "1 maj 2026",
      "1",
      "DNR 1/2026",
    ]);
    assert.ok(cells.includes("1, kompletteras"));
    assert.ok(
      cells.includes("Åsviks stadsdelsnämnd (tidigare Norra Åsviks stadsdelsnämnd och Södra Åsviks stadsdelsnämnd)"),
    );
    const without = await made({
      ...inventedCityReport(1),
      reporters: inventedCityReport(1).reporters.map(({ diarienummer: _, ...reporter }) => reporter),
    });
    assert.equal(textsOf(without, "FactValue").at(-1), "–");
  });

  it("has every answer as it was written, under its area, its question and its organisation", async () => {
    const report = inventedCityReport(6);
    const written = report.areas.flatMap(({ questions }) =>
      questions.flatMap(({ answers, notApplicable, unanswered }) => [
        ...answers.flatMap(({ organisation, text }) => [
          organisation,
          ...placedParagraphs(readStored(text)).map(({ runs }) => runs.map((run) => run.text).join("")),
        ]),
        ...(notApplicable.length > 0 ? ["Ej aktuellt för"] : []),
        ...notApplicable.map(({ organisation, text }) => `${organisation}: ${text}`),
        ...(unanswered.length > 0 ? ["Inget svar från"] : []),
        ...(unanswered.length > 0 ? [`${unanswered.slice(0, -1).join(", ")} och ${unanswered.at(-1)}.`] : []),
      ]),
    );
    assert.ok(written.includes("Ej aktuellt för"));
    assert.deepEqual(textsOf(await made(report), "Heading3", "Answer", "AnswerList"), written);
  });

  it("begins the numbers anew in each answer", async () => {
    const { parts } = await made(inventedCityReport(8));
    const body = parts.get("word/document.xml") ?? "";
    const numbering = parts.get("word/numbering.xml") ?? "";
    const restarting = new Set(
      [...numbering.matchAll(/<w:num w:numId="(\d+)"[^>]*>(?:(?!<\/w:num>).)*<w:startOverride w:val="1"\/>/gs)].map(
        ([, id]) => id,
      ),
    );
    const items = [...body.matchAll(/<w:numId w:val="(\d+)"\/><\/w:numPr>(?:(?!<\/w:p>).)*Visa vad som är klart/gs)];
    const used = items.map(([, id]) => id);
    assert.equal(used.length, 8);
    assert.equal(new Set(used).size, 8);
    assert.ok(used.every((id) => restarting.has(id)));
  });

  it("marks an answer that is the same as in an earlier period", async () => {
    const answers = [{ organisation: "Ek", text: "Som förr.", unchangedSince: { kind: "T2", year: 2025 } as const }];
    const areas = [{ title: "A", questions: [{ text: "Hur?", answers, notApplicable: [], unanswered: [] }] }];
    const opened = await made({ ...inventedCityReport(1), areas });
    assert.deepEqual(textsOf(opened, "Unchanged"), ["Oförändrat sedan Tertialrapport 2 2025."]);
  });

  it("asks nothing twice where an area asks no more than its title says", async () => {
    const questions = [
      {
        text: "Övriga\nupplysningar",
        answers: [{ organisation: "Ek", text: "Mer." }],
        notApplicable: [],
        unanswered: [],
      },
    ];
    const document = await made({ ...inventedCityReport(1), areas: [{ title: "Övriga upplysningar", questions }] });
    assert.deepEqual(textsOf(document, "Heading1", "Heading2", "Heading3").slice(1), [
      "Övriga upplysningar",
      "Svar",
      "Ek",
    ]);
  });

  it("tells of the months that its kind of period has", async () => {
    const { period } = inventedCityReport(1);
    for (const [kind, months] of [
      ["T2", "1 januari–31 augusti 2026"],
      ["VB", "1 januari–31 december 2026"],
    ] as const) {
      const document = await made(inventedCityReport(1, 0, { period: { ...period, kind } }));
      assert.ok(textsOf(document, "CoverFact").includes(months));
    }
  });
});
