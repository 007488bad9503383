// The child process in which a test's Cosmos server runs; it ends when its parent does.
import { createHttpServer } from "@vercel/cosmosdb-server";

const server = createHttpServer();
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  process.stdout.write(`${address.port}\n`);
});
process.stdin.on("end", () => process.exit(0)).resume();
