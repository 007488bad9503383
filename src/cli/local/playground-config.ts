// Writes the Agents Playground's configuration from the demo: who is signed in, who else there is, team and channels.
import { stringify } from "yaml";
import { AppError } from "../../domain/app-error.ts";
import type { Organisation } from "../../domain/organisation.ts";
import type { Person } from "../../domain/person.ts";

/** The bot as the Playground knows it; the channel's own id is needed to write first. */
const playgroundBot = { id: "28:00000000-0000-4000-8000-0000000000b0", name: "Tertialbot" } as const;

// The Playground takes exactly so many people besides the one who is signed in.
const othersCount = 5;

export interface PlaygroundCast {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  /** The id of the person who is signed in. */
  readonly currentPersonId: string;
}

/** The content of `.m365agentsplayground.yml`. */
export function playgroundConfig({ people, organisations, currentPersonId }: PlaygroundCast): string {
  const current = people.find(({ id }) => id === currentPersonId);
  if (current === undefined) {
    throw new AppError(
      "configuration.invalid",
      `There is no person "${currentPersonId}" in the demo; choose one of ${people.map(({ id }) => id).join(", ")}.`,
    );
  }
  const { team, tenantId } = teamOf(organisations);
  return stringify({
    version: "0.1.1",
    tenantId,
    bot: playgroundBot,
    currentUser: userOf(current),
    users: otherUsers(people.filter((person) => person !== current)),
    personalChat: { id: `a:personal-${current.id}` },
    groupChat: { id: `19:group-${current.id}@thread.v2`, name: "Handläggare" },
    team,
  });
}

function otherUsers(others: readonly Person[]): readonly PlaygroundUser[] {
  if (others.length > othersCount) {
    const message = `The Playground has room for ${othersCount + 1} people, the demo has ${others.length + 1}; remove some.`;
    throw new AppError("configuration.invalid", message);
  }
  const fillers = Array.from({ length: othersCount - others.length }, (_, index) => fillerOf(index + 1));
  return [...others.map(userOf), ...fillers];
}

interface PlaygroundUser {
  readonly id: string;
  readonly name: string;
  /** Their spelling. */
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

function userOf({
  id,
  name,
  email,
  aadObjectId,
}: Pick<Person, "id" | "name" | "email" | "aadObjectId">): PlaygroundUser {
  if (aadObjectId === undefined) {
    throw new AppError(
      "configuration.invalid",
      `${name} can't sign in to the Playground; write an aadObjectId for "${id}".`,
    );
  }
  const [givenName = name, ...rest] = name.split(" ");
  return { id: `29:${id}`, name, userPrincipleName: email, aadObjectId, givenName, surname: rest.join(" "), email };
}

function fillerOf(number: number): PlaygroundUser {
  const id = `reserv${number}`;
  const aadObjectId = `aaaaaaaa-0000-4000-8000-0000000009${String(number).padStart(2, "0")}`;
  return userOf({ id, name: `Reserv ${number}`, email: `${id}@example.se`, aadObjectId });
}

function teamOf(organisations: readonly Organisation[]) {
  const withChannel = organisations.flatMap(({ name, channel }) => (channel === undefined ? [] : { name, channel }));
  const [first] = withChannel;
  if (first === undefined || withChannel.some(({ channel }) => channel.teamId !== first.channel.teamId)) {
    throw new AppError(
      "configuration.invalid",
      "The Playground has one team; give the demo's channels the same teamId.",
    );
  }
  // General is there by itself, and has the team's id.
  const extra = withChannel.filter(({ channel }) => channel.id !== channel.teamId);
  if (extra.length > 1) {
    throw new AppError("configuration.invalid", "The Playground has one channel besides General; remove the others.");
  }
  const channels = extra.map(({ name, channel }) => ({ id: channel.id, name: channelName(name) }));
  const aadGroupId = "bbbbbbbb-0000-4000-8000-000000000001";
  return {
    tenantId: first.channel.tenantId,
    team: { id: first.channel.teamId, name: "Kommunen", aadGroupId, channels },
  };
}

function channelName(organisationName: string): string {
  return organisationName.replace(/s stadsdelsnämnd$/, "");
}
