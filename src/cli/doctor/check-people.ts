// Looks at who can be reached: coordinators, contact persons and channels.
import type { Config } from "../../config.ts";
import { dayIn, momentOf } from "../../domain/moment.ts";
import { type Organisation, reportsIn } from "../../domain/organisation.ts";
import { takesReports } from "../../domain/period.ts";
import type { Store } from "../../store/store.ts";
import { about, type Finding } from "./finding.ts";

const people = about("people");
const channels = about("channels");

type Lists = Pick<Store, "organisations" | "people" | "periods">;

export async function checkPeople(config: Config, store: Lists): Promise<readonly Finding[]> {
  const today = dayIn(config.TIME_ZONE, momentOf(Date.now()));
  const open = (await store.periods.all()).map(({ value }) => value).filter((period) => takesReports(period, today));
  const all = (await store.organisations.all()).map(({ value }) => value);
  const asked = all.filter((each) => open.some((period) => reportsIn(each, period)));
  return [
    ...(await checkCoordinators(config, store)),
    ...(open.length > 0
      ? [people.fine(`open now: ${open.map(({ id }) => id).join(", ")}`)]
      : [
          people.doubtful(
            "No period is open today",
            "Nobody can answer anything.",
            "Add one to periods.yaml, or open one as coordinator.",
          ),
        ]),
    ...(await checkContacts(store, asked)),
    ...checkChannels(asked),
  ];
}

async function checkCoordinators({ COORDINATORS }: Config, store: Lists): Promise<readonly Finding[]> {
  const why = "Nobody can follow the reports, and nobody is told of trouble.";
  if (COORDINATORS.length === 0) {
    return [
      people.doubtful("COORDINATORS is empty", why, "Name those who coordinate, by Entra object id or e-mail address."),
    ];
  }
  const met = await Promise.all(
    COORDINATORS.map(async (name) =>
      name.includes("@") ? [await store.people.withEmail(name)] : store.people.withObjectId(name),
    ),
  );
  const isMet = met.filter((found) => found.some((person) => person?.value.chat !== undefined)).length;
  if (isMet > 0) return [people.fine(`${isMet} of ${COORDINATORS.length} coordinators have a chat with the bot`)];
  return [
    people.doubtful("No coordinator has a chat with the bot", why, "Have them install the app and write hej to it."),
  ];
}

async function checkContacts(store: Lists, asked: readonly Organisation[]): Promise<readonly Finding[]> {
  const contacts = await Promise.all(
    asked.map(async ({ id }) => ({ id, people: await store.people.answeringFor(id) })),
  );
  const nobody = contacts.filter((each) => each.people.length === 0).map(({ id }) => id);
  const unmet = contacts
    .filter((each) => each.people.length > 0 && each.people.every(({ value }) => value.chat === undefined))
    .map(({ id }) => id);
  return [
    ...(nobody.length === 0
      ? []
      : [
          people.doubtful(
            `Nobody answers for ${nobody.join(", ")}`,
            "Their reports are never begun.",
            "Add contact persons.",
          ),
        ]),
    ...(unmet.length === 0
      ? []
      : [
          people.doubtful(
            `Nobody of ${unmet.join(", ")} has a chat with the bot`,
            "They can't be reminded.",
            "Install the app for them by a setup policy, or have them write hej to it.",
          ),
        ]),
  ];
}

function checkChannels(asked: readonly Organisation[]): readonly Finding[] {
  const without = asked.filter(({ channel }) => channel === undefined).map(({ id }) => id);
  if (without.length === 0) return [channels.fine(`${asked.length} organisations have a channel`)];
  const why = "Their documents are sent to the contact persons instead.";
  return [
    channels.doubtful(`No channel for ${without.join(", ")}`, why, "Bind one, if the documents are to be posted."),
  ];
}
