// Finds out that a port is taken before anything is started.
import { once } from "node:events";
import { createServer } from "node:net";
import { AppError } from "../../domain/app-error.ts";

/** Throws AppError that says which variable chooses another port; 0 stands for any free port. */
export async function needFreePort(port: number, variable: "PORT" | "PLAYGROUND_PORT", who: string): Promise<void> {
  const server = createServer();
  const outcome = await new Promise<"free" | NodeJS.ErrnoException>((tell) => {
    server.once("error", tell);
    server.listen(port, "127.0.0.1", () => tell("free"));
  });
  if (outcome === "free") {
    server.close();
    await once(server, "close");
    return;
  }
  const isTaken = outcome.code === "EADDRINUSE";
  const why = isTaken ? `Port ${port} is taken` : `Port ${port} can't be used (${outcome.code})`;
  const advice = isTaken ? "Stop what uses it (another npm start?), or choose" : "Choose";
  const message = `${why}, so ${who} can't start. ${advice} another port: ${variable}=${port + 10} npm start`;
  throw new AppError("configuration.invalid", message);
}
