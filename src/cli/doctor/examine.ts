// Looks at everything that can keep the bot from working, in the order in which it is mended.
import type { Environment } from "../../config.ts";
import { checkApp } from "./check-app.ts";
import { checkCards } from "./check-cards.ts";
import { checkConfiguration } from "./check-configuration.ts";
import { checkDeployment } from "./check-deployment.ts";
import { checkAddress, checkFolders, checkMicrosoft, type Outside } from "./check-network.ts";
import { checkPeople } from "./check-people.ts";
import { checkStore } from "./check-store.ts";
import { about, type Finding } from "./finding.ts";

/** Undefined outside: what lies there is not looked at. */
export async function examine(environment: Environment, outside: Outside | undefined): Promise<readonly Finding[]> {
  const { config, findings } = checkConfiguration(environment);
  const cards = await checkCards();
  const rest = about("everything else");
  if (config === undefined) {
    return [...findings, ...cards, rest.unchecked("store, deployment and network", "The configuration can't be read.")];
  }
  const app = checkApp(config.MICROSOFT_APP_ID);
  const city = checkDeployment(config.DEPLOYMENT);
  const stored = await checkStore(config, city.deployment, async (store) => [
    ...(await checkPeople(config, store)),
    ...(outside === undefined ? [] : await checkFolders(config, city.deployment?.channelFolders ?? {}, store)),
  ]);
  const network =
    outside === undefined
      ? [about("network").unchecked("public address, Microsoft, channel folders", "--offline was asked for.")]
      : [...(await checkAddress(config, outside)), ...(await checkMicrosoft(config, outside))];
  return [...findings, ...city.findings, ...cards, ...app, ...stored, ...network];
}
