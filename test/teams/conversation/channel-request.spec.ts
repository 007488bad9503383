// Understanding who wants a channel to be used for reports, or no longer.
import assert from "node:assert/strict";
import { namesMeant, readChannelRequest } from "../../../src/teams/conversation/channel-request.ts";

const read = (text: string) => {
  const request = readChannelRequest(text);
  if (request === undefined) return undefined;
  return `${request.kind} ${request.language} ${request.about === "city" ? "[city]" : request.organisation}`.trim();
};

describe("a request about a channel", () => {
  for (const [text, expected] of [
    ["använd den här kanalen för Skärholmen", "use sv Skärholmen"],
    ["Använd kanalen för Skärholmens stadsdelsnämnd, tack!", "use sv Skärholmens stadsdelsnämnd"],
    ["anvnäd den har kanalen för Skärholmen.", "use sv Skärholmen"],
    ["Kan du använda den här kanalen till Parknämnden", "use sv Parknämnden"],
    ["koppla kanalen till Hägersten-Älvsjö", "use sv Hägersten-Älvsjö"],
    ["byt till den här kanalen för Farsta", "use sv Farsta"],
    ["Använd den här kanalen", "use sv"],
    ["använd den här kanalen för stadens rapport", "use sv [city]"],
    ["Use this channel for Ekbacken please", "use en Ekbacken"],
    ["use this chanel for the city's report", "use en [city]"],
    ["use this channel for the city’s report", "use en [city]"],
    ["använd inte den här kanalen längre", "release sv"],
    ["Använd inte längre den här kanalen för Ekbacken", "release sv Ekbacken"],
    ["använd kanalen inte längre", "release sv"],
    ["använd inte kanalen för stadens rapport längre", "release sv [city]"],
    ["ta bort kanalen för Ekbacken", "release sv Ekbacken"],
    ["sluta använda den här kanalen", "release sv"],
    ["Don't use this channel any more", "release en"],
    ["stop using this channel", undefined],
    ["stop use of this channel", undefined],
  ] as const) {
    it(`is "${text}": ${expected ?? "none"}`, () => assert.equal(read(text), expected));
  }

  it("is nothing that only speaks of a channel, or of a report", () => {
    for (const text of [
      "senaste rapporten",
      "Vi använder kanalen för Skärholmen i dag.",
      "kanalen",
      "den här kanalen för Skärholmen",
      "Nämnden valde att använda en digital kanal för dialog med företag.",
      "använd den här kanalen som vi brukar för Skärholmen",
      "rapport kanalen för Ekbacken",
      `använd kanalen för ${"ord ".repeat(20)}`,
      "",
    ]) {
      assert.equal(read(text), undefined, text);
    }
  });
});

describe("names with typos", () => {
  const names = [
    "Ekbackens stadsdelsnämnd",
    "Skärholmens stadsdelsnämnd",
    "Parknämnden",
    "Hägersten-Älvsjö stadsdelsnämnd",
  ];

  it("mean the organisation that is close", () => {
    for (const [written, name] of [
      ["Skärhomlen", "Skärholmens stadsdelsnämnd"],
      ["ekbakcen", "Ekbackens stadsdelsnämnd"],
      ["parknamden", "Parknämnden"],
      ["hagersten alvjso", "Hägersten-Älvsjö stadsdelsnämnd"],
    ] as const) {
      assert.deepEqual(namesMeant(written, names), [name], written);
    }
  });

  it("mean none that is something else", () => {
    for (const written of ["Hamnen", "Brandkåren", "ek och park"])
      assert.deepEqual(namesMeant(written, names), [], written);
  });
});
