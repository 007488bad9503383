// A Cosmos server for tests: a real server process that the real SDK talks to, on a free port of this machine.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface CosmosServer {
  readonly endpoint: string;
  /** Any key will do. */
  readonly key: string;
  stop(): Promise<void>;
}

/** Starts an empty server. */
export async function startCosmosServer(): Promise<CosmosServer> {
  const script = fileURLToPath(new URL("cosmos-server-process.ts", import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const early = ended.then(([code]) => {
    throw new Error(`The Cosmos server ended with code ${code} before it had a port.`);
  });
  const [port] = await Promise.race([once(child.stdout, "data"), early]);
  return {
    endpoint: `http://127.0.0.1:${String(port).trim()}`,
    key: Buffer.from("a key for tests").toString("base64"),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
