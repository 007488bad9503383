// (g) How long the city's report takes, and how long it makes everyone else wait, against a bare document of the same text and an idle process.
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Row, rowOf } from "./figures.ts";

interface Compiled {
  readonly took: number;
  readonly wait: number;
  readonly bareTook: number;
  readonly idleWait: number;
}

const against = "bare docx";

export async function measureCity(folder: string, rounds: number): Promise<readonly Row[]> {
  const usual = await compiled(join(folder, "city-45.sqlite"), 45, rounds);
  const many = await compiled(join(folder, "city-500.sqlite"), 500, 2);
  return [...rowsOf("45 organisations, warm", usual, { took: 400, wait: 50 }), ...rowsOf("500 organisations", many)];
}

function rowsOf(
  what: string,
  { took, wait, bareTook, idleWait }: Compiled,
  aims?: Pick<Compiled, "took" | "wait">,
): readonly Row[] {
  return [
    rowOf({
      what: `(g) the city's report of ${what}`,
      unit: "ms",
      product: took,
      against,
      reference: bareTook,
      ...(aims !== undefined && { aim: { of: "product", atMost: aims.took } }),
    }),
    rowOf({
      what: "(g) longest that others wait for it",
      unit: "ms",
      product: wait,
      against: "doing nothing",
      reference: idleWait,
      ...(aims !== undefined && { aim: { of: "product", atMost: aims.wait } }),
    }),
  ];
}

async function compiled(file: string, organisations: number, rounds: number): Promise<Compiled> {
  const program = fileURLToPath(new URL("./city-process.ts", import.meta.url));
  const child = fork(program, [file, String(organisations), String(rounds)], { execArgv: [] });
  const ended = once(child, "exit");
  const [result] = await Promise.race([once(child, "message"), ended.then(() => [undefined])]);
  await ended;
  if (result === undefined) throw new Error("The process that compiles the city's report ended without a figure");
  return result as Compiled;
}
