// The tenant's OneDrive for tests: files that people have sent stand on a server of the test's own, behind https addresses.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

interface HostedFile {
  readonly bytes: Uint8Array;
  readonly status: number;
}

export interface FileHost {
  /** The address at which a file can be fetched. */
  offer(bytes: Uint8Array, status?: number): string;
  /** How often files were fetched. */
  fetched(): number;
}

const host = "kommunen-my.sharepoint.com";

/** Call it where the tests are described. */
export function fileHost(): FileHost {
  const files = new Map<string, HostedFile>();
  const realFetch = globalThis.fetch;
  let server: Server;
  let fetched = 0;
  before(async () => {
    server = createServer((request, response) => {
      const { bytes, status } = files.get(request.url ?? "") ?? { bytes: Buffer.of(), status: 404 };
      fetched += 1;
      response.writeHead(status);
      response.end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // Third-party edge: the tenant's OneDrive, which is reached by https alone.
    globalThis.fetch = (input, init) => {
      const url = new URL(String(input));
      if (url.hostname !== host) return realFetch(input, init);
      return realFetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${url.pathname}`, init);
    };
  });
  after(() => {
    globalThis.fetch = realFetch;
    server.closeAllConnections();
    server.close();
  });
  return {
    offer(bytes, status = 200) {
      const path = `/file-${files.size}`;
      files.set(path, { bytes, status });
      return `https://${host}${path}`;
    },
    fetched: () => fetched,
  };
}
