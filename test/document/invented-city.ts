// An invented city's reports: so many organisations of the form's size, each with texts of its own.
import { type CityReport, cityAreasOf } from "../../src/domain/city-report.ts";
import { day } from "../../src/domain/day.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { inventedAnswers } from "./invented-answers.ts";
import { inventedAnswer, inventedPeriod, inventedSubmission } from "./invented-report.ts";

const places = ["Ekbacken", "Lövdalen", "Granby", "Strandängen", "Åsvik", "Östra hamnen", "Ängsta", "Kvarnholmen"];
const kinds = ["stadsdelsnämnd", "nämnd", "Fastigheter AB", "Lokaler AB", "kulturnämnd", "Hamn AB"];

/** `Ekbackens stadsdelsnämnd`, `Lövdalens nämnd 2` … */
function nameOf(index: number): string {
  const round = Math.floor(index / (places.length * kinds.length));
  const place = places[index % places.length];
  return `${place}s ${kinds[Math.floor(index / places.length) % kinds.length]}${round > 0 ? ` ${round + 1}` : ""}`;
}

/** Sentences in another order, and other figures, so that no two organisations say the same. */
function ownWords(text: string, index: number): string {
  let seed = index * 7919 + 17;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
  };
  return text
    .split("\n\n")
    .map((paragraph) => {
      if (/^(?:- |1\. )/m.test(paragraph)) return paragraph;
      const sentences = paragraph.split(/(?<=\.) (?=[A-ZÅÄÖ])/);
      return sentences
        .map((one) => [next(), one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one)
        .join(" ");
    })
    .join("\n\n")
    .replaceAll("Ekbacken", places[index % places.length] ?? "")
    .replace(/\b\d{2,3}\b/g, () => String(10 + (next() % 900)));
}

function contentFor(id: string, index: number) {
  const content = inventedAnswers[id];
  if (content === undefined || (id === "other" && index % 4 > 0)) return undefined;
  if (content.kind === "notApplicable") {
    return index % 3 > 0
      ? content
      : ({
          kind: "text",
          text: ownWords(inventedAnswers["3.2"]?.kind === "text" ? inventedAnswers["3.2"].text : "", index),
        } as const);
  }
  return { kind: "text", text: ownWords(content.text, index) } as const;
}

/** The submissions of so many organisations, in reading order. */
export function inventedSubmissions(count: number): readonly Submission[] {
  return Array.from({ length: count }, (_, index) => {
    const { questionIds } = inventedSubmission();
    const answers = questionIds.flatMap((id) => {
      const content = contentFor(id, index);
      return content === undefined ? [] : [[id, inventedAnswer(content)] as const];
    });
    return inventedSubmission({
      organisationId: `organisation-${index + 1}`,
      organisation: { name: nameOf(index), type: "district-board", diarienummer: `DNR ${index + 1}/2026` },
      answers: Object.fromEntries(answers),
      version: index % 9 === 8 ? 2 : 1,
    });
  });
}

/** The city's report of them; the last ones are missing from it where it says so. */
export function inventedCityReport(count: number, missing = 0, overrides: Partial<CityReport> = {}): CityReport {
  const submissions = inventedSubmissions(count);
  const given = submissions.slice(0, count - missing);
  return {
    cityName: "Lövköpings stad",
    period: inventedPeriod,
    day: day("2026-05-13"),
    ...(missing === 0 && { version: 1 }),
    reporters: given.map(({ organisation, version }, index) => ({
      name: organisation.name,
      earlierNames: index === 4 ? ["Norra Åsviks stadsdelsnämnd", "Södra Åsviks stadsdelsnämnd"] : [],
      diarienummer: organisation.diarienummer,
      version,
      submittedOn: day(`2026-05-${String((index % 12) + 1).padStart(2, "0")}`),
      isReopened: missing > 0 && index === 1,
    })),
    missing: submissions.slice(count - missing).map(({ organisation: { name } }) => ({ name, earlierNames: [] })),
    areas: cityAreasOf(given),
    ...overrides,
  };
}
