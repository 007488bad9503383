// What every answer in a channel is made from.
import type { Channel } from "../../domain/organisation.ts";
import type { Person } from "../../domain/person.ts";
import type { Ports, Versioned } from "../../usecases/ports.ts";
import type { Speaker } from "../cards/speaker.ts";
import type { FileOffer } from "./talk.ts";

export interface ChannelTalk {
  readonly ports: Ports;
  readonly channelId: string;
  /** Where it can be posted to; absent in a group chat, which has no team. */
  readonly channel?: Channel | undefined;
  /** The directory's id of the channel's team; undefined when the channel does not say it now. */
  groupId(): Promise<string | undefined>;
  readonly files: FileOffer;
  speakerIn(language: Speaker["language"]): Speaker;
  /** The known person who writes; asked only for what not everybody may do. */
  whoAsks(): Promise<Versioned<Person> | undefined>;
}
