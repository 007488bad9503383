// A channel's folder in a fake Graph, and files to put into it, for tests.
import { type Moment, moment } from "../../src/domain/moment.ts";
import { createChannelFiles } from "../../src/graph/channel-files.ts";
import type { FiledReport } from "../../src/usecases/channel-files.ts";
import { FakeGraph } from "./fake-graph.ts";
import { ownAppId } from "./fake-library.ts";

const groupId = "22222222-2222-4222-8222-222222222222";
export const channel = { id: "19:a@thread.tacv2", teamId: "19:team", serviceUrl: "s", tenantId: "t", groupId };
export const folder = { driveId: "b!drive", folderId: "01FOLDER" };
export const place = "b!drive/01FOLDER";
export const quick = { retries: 2, pause: 1, longestWait: 50, patience: 10_000 };
export const megabyte = 1024 * 1024;

const pattern = Buffer.from(Array.from({ length: 1021 }, (_, index) => (index * 7) % 256));

export function fileOf(size: number, name = "rapport.docx"): FiledReport {
  const bytes = Buffer.alloc(size, pattern);
  return { name, bytes, submittedAt: moment("2026-05-06T08:00:00Z") };
}

type Options = Parameters<typeof createChannelFiles>[0];

export class Filing {
  readonly graph: FakeGraph;
  now: Moment = moment("2026-05-06T08:10:00Z");
  /** Whether each token was asked for because the last one was refused. */
  readonly tokens: boolean[] = [];
  readonly noted: (readonly [string, unknown])[] = [];

  private constructor(graph: FakeGraph) {
    this.graph = graph;
  }

  static async start(): Promise<Filing> {
    const graph = await FakeGraph.start();
    graph.library.addFolder(place);
    graph.channels.set(`${groupId}/${channel.id}`, place);
    return new Filing(graph);
  }

  open(more: Partial<Options> = {}): ReturnType<typeof createChannelFiles> {
    return createChannelFiles({
      endpoint: this.graph.origin,
      token: async (isRefused) => {
        this.tokens.push(isRefused);
        return isRefused ? "fresh" : "token";
      },
      folders: {},
      isFileAddress: (address) => URL.parse(address)?.origin === this.graph.origin,
      ownAppId,
      clock: { now: () => this.now },
      journal: { note: (event, ids) => this.noted.push([event, ids["trouble"]]) },
      persistence: quick,
      ...more,
    });
  }
}
