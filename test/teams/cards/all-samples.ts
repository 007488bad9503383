// The samples of all cards in both languages, made once for all tests.
import { type Sample, sampleCards } from "../../../src/cli/cards/samples.ts";
import { type Language, languages } from "../../../src/domain/language.ts";
import { readDeployment } from "../../../src/store/deployment-files.ts";

export const demo = readDeployment("deployment/demo");

export const allSamples: readonly (Sample & { readonly language: Language })[] = languages.flatMap((language) =>
  sampleCards(demo, language).map((sample) => ({ ...sample, language })),
);
