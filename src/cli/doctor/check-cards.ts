// Looks at the cards' templates: whether each binds the samples' data, in both languages, and is small enough.
import { existsSync } from "node:fs";
import { languages } from "../../domain/language.ts";
import { readDeployment } from "../../store/deployment-files.ts";
import { loadCards } from "../../teams/cards/render-card.ts";
import { about, type Finding, messageOf } from "./finding.ts";

const { fine, unchecked, wrong } = about("cards");
const largest = 28 * 1024;
const demo = new URL("../../../deployment/demo", import.meta.url).pathname;

export async function checkCards(): Promise<readonly Finding[]> {
  try {
    loadCards(new URL("../../../cards/", import.meta.url));
    if (!existsSync(demo))
      return [unchecked("templates can be read", "The demo, whose reports the samples show, is not here.")];
    // Loaded here, because the templates are read at once and may be damaged.
    const { sampleCards } = await import("../cards/samples.ts");
    const samples = languages.flatMap((language) => sampleCards(readDeployment(demo), language));
    const findings = samples.flatMap(({ name, card }) => mistakesIn(name, JSON.stringify(card.content)));
    return findings.length > 0 ? findings : [fine(`${samples.length} samples bind in ${languages.length} languages`)];
  } catch (error) {
    const says = messageOf(error);
    return [wrong(says, "The server does not start without its cards.", "Restore the folder cards from the release.")];
  }
}

function mistakesIn(name: string, content: string): readonly Finding[] {
  const fix = `Restore cards/${name.split(".")[0]}.json from the release, or mend what was changed in it.`;
  const unbound = /\$\{[^}"]*\}/.exec(content)?.[0];
  return [
    ...(unbound === undefined
      ? []
      : [wrong(`${name} shows ${unbound}`, "The template binds data that it is not given.", fix)]),
    ...(content.length <= largest
      ? []
      : [wrong(`${name} has ${content.length} characters`, "Teams refuses large cards.", fix)]),
  ];
}
