// What went wrong when Graph was asked, in the words of the domain.
import { type FilingTrouble, mayPass } from "../domain/channel-folder.ts";

const troubles: Readonly<Record<number, FilingTrouble>> = {
  401: "notSignedIn",
  403: "notAllowed",
  404: "noFolder",
  408: "noAnswer",
  409: "nameTaken",
  410: "noFolder",
  413: "noRoom",
  423: "locked",
  429: "busy",
  507: "noRoom",
};

export class GraphFault extends Error {
  readonly trouble: FilingTrouble;
  /** 0 where there was no answer. */
  readonly status: number;
  /** Milliseconds that Graph asked us to wait. */
  readonly wait: number;

  constructor(trouble: FilingTrouble, status = 0, wait = 0, options?: ErrorOptions) {
    super(`Graph: ${trouble} (${status})`, options);
    this.name = "GraphFault";
    this.trouble = trouble;
    this.status = status;
    this.wait = wait;
  }

  /** Whether the same may succeed a little later. */
  get mayPass(): boolean {
    return mayPass(this.trouble);
  }
}

/** The fault that an answer tells of. */
export function faultOf(response: Response): GraphFault {
  const { status } = response;
  const trouble = troubles[status] ?? (status >= 500 ? "noAnswer" : "refused");
  return new GraphFault(trouble, status, retryAfter(response.headers.get("retry-after")));
}

/** Seconds or a date, as HTTP has it. */
function retryAfter(header: string | null): number {
  if (header === null) return 0;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0;
}
