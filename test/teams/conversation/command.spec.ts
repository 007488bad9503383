// What is taken as a command, and what is left alone because it is somebody's answer.
import assert from "node:assert/strict";
import { type Command, readCommand } from "../../../src/teams/conversation/command.ts";
import { answers } from "./answers.ts";

const simple: Readonly<Record<string, readonly string[]>> = {
  greet: [
    "Hej",
    "hej!",
    "HEJ",
    "Hejsan",
    "Hallå",
    "God morgon",
    "Hi",
    "hello",
    "Good morning",
    "meny",
    "börja",
    "borja",
  ],
  help: [
    "hjälp",
    "Hjälp!",
    "HJÄLP",
    "hjalp",
    "jälp",
    "hjälpp",
    "vad kan du?",
    "Vad kan du göra",
    "?",
    "help",
    "what can you do?",
    "hjälp, tack",
    "Help please",
  ],
  form: ["hämta formuläret", "Hämta formuläret!", "hamta formuläret", "formulär", "Word", "get the form", "word form"],
  continue: [
    "fortsätt",
    "Fortsätt.",
    "fortsatt",
    "fortsät",
    "nästa",
    "nästa fråga",
    "nasta fraga",
    "continue",
    "contiune",
    "next question",
  ],
  overview: [
    "översikt",
    "Översikt",
    "oversikt",
    "översikten",
    "översikr",
    "visa översikt",
    "alla frågor",
    "overview",
    "Overveiw",
    "all questions",
  ],
  status: ["status", "STATUS", "Status?", "staus", "läget", "hur går det?", "progress"],
  preview: [
    "förhandsgranska",
    "Förhandsgranska!",
    "forhandsgranska",
    "förhansgranska",
    "utkast",
    "preview",
    "show draft",
  ],
  submit: [
    "skicka in",
    "Skicka in.",
    "lämna in rapporten",
    "lamna in",
    "skika in",
    "granska",
    "submit",
    "send in",
    "submit the report",
  ],
};

type Latest = readonly [text: string, organisation: string, periodId: string | undefined, language: "sv" | "en"];
const latest: readonly Latest[] = [
  ["senaste rapporten", "", undefined, "sv"],
  ["Senaste rapporten!", "", undefined, "sv"],
  ["senste raporten", "", undefined, "sv"],
  ["visa senaste rapporten, tack", "", undefined, "sv"],
  ["jag vill ha den senaste rapporten", "", undefined, "sv"],
  ["senaste", "", undefined, "sv"],
  ["latest report", "", undefined, "en"],
  ["get the latest report please", "", undefined, "en"],
  ["rapport", "", undefined, "sv"],
  ["rapport skärholmen", "skärholmen", undefined, "sv"],
  ["RAPPORT FÖR SKÄRHOLMEN", "SKÄRHOLMEN", undefined, "sv"],
  ["rapporten för T2 2025", "", "2025-T2", "sv"],
  ["senaste rapporten för Skärholmen", "Skärholmen", undefined, "sv"],
  ["senaste rapporten Skärholmen T1 2026", "Skärholmen", "2026-T1", "sv"],
  ["senaste rapporten T1 2026 Skärholmen", "Skärholmen", "2026-T1", "sv"],
  ["Skärholmen senaste rapporten T1 2026", "Skärholmen", "2026-T1", "sv"],
  ["T1 2026 Skärholmen senaste rapporten", "Skärholmen", "2026-T1", "sv"],
  ["skärholmens senaste rapport 2026-T1", "skärholmens", "2026-T1", "sv"],
  ["rapport t1/2026 skärholmen?", "skärholmen", "2026-T1", "sv"],
  [
    "senaste rapporten från Enskede-Årsta-Vantörs stadsdelsnämnd",
    "Enskede-Årsta-Vantörs stadsdelsnämnd",
    undefined,
    "sv",
  ],
  ["rapport miljö- och hälsoskyddsnämnden VB 2025", "miljö- och hälsoskyddsnämnden", "2025-VB", "sv"],
  ["senaste från Skärholmen", "Skärholmen", undefined, "sv"],
  ["tertialrapport 1 2026 Ekbacken", "Ekbacken", "2026-T1", "sv"],
  ["Verksamhetsberättelsen 2025", "", "2025-VB", "sv"],
  ["latest report for Ekbacken T2 2025", "Ekbacken", "2025-T2", "en"],
  ["report Ekbacken", "Ekbacken", undefined, "en"],
  ["latest from Ekbacken", "Ekbacken", undefined, "en"],
];

const languages: readonly (readonly [string, "sv" | "en" | undefined])[] = [
  ["språk", undefined],
  ["sprak", undefined],
  ["spåk", undefined],
  ["byt språk", undefined],
  ["language", undefined],
  ["svenska", "sv"],
  ["på svenska", "sv"],
  ["Swedish", "sv"],
  ["engelska", "en"],
  ["English!", "en"],
  ["in english", "en"],
  ["englsih", "en"],
];

const kindOf = (text: string) => readCommand(text)?.command.kind;

describe("commands", () => {
  for (const [kind, texts] of Object.entries(simple)) {
    for (const text of texts) it(`takes “${text}” as ${kind}`, () => assert.equal(kindOf(text), kind));
  }

  for (const [text, organisation, periodId, language] of latest) {
    it(`takes “${text}” as a wish for the latest report`, () => {
      const command: Command = { kind: "latest", organisation, periodId };
      const { command: read, language: inLanguage } = readCommand(text) ?? {};
      assert.deepEqual({ periodId: undefined, ...read }, command);
      assert.equal(inLanguage, language);
    });
  }

  for (const [text, language] of languages) {
    it(`takes “${text}” as a wish for ${language ?? "a language"}`, () => {
      const { command } = readCommand(text) ?? {};
      assert.deepEqual({ language: undefined, ...command }, { kind: "language", language });
    });
  }

  it("answers in the language of the command", () => {
    assert.equal(readCommand("hjälp")?.language, "sv");
    assert.equal(readCommand("help")?.language, "en");
  });

  for (const text of answers) {
    it(`leaves “${text}” alone`, () => assert.equal(readCommand(text), undefined));
  }

  it("leaves everything long or with several lines alone", () => {
    assert.equal(readCommand(`senaste rapporten ${"Skärholmen ".repeat(10)}`), undefined);
    assert.equal(readCommand("hjälp\növersikt"), undefined);
    assert.equal(readCommand(""), undefined);
    assert.equal(readCommand("   "), undefined);
  });
});
