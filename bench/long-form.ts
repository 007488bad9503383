// (h) How long a filled-in form of 50 pages takes to be read, stored and compiled, against the same text in bare libraries.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Row, rowOf } from "./figures.ts";

export interface LongForm {
  readonly read: number;
  readonly bareRead: number;
  readonly compile: number;
  readonly bareCompile: number;
}

export async function measureLongForm(rounds: number): Promise<readonly Row[]> {
  const { read, bareRead, compile, bareCompile } = await measured(rounds);
  return [
    rowOf({
      what: "(h) import a form of 50 pages",
      unit: "ms",
      product: read,
      against: "JSZip and an XML parser",
      reference: bareRead,
      aim: { of: "product", atMost: 1_000 },
    }),
    rowOf({
      what: "(h) compile its report",
      unit: "ms",
      product: compile,
      against: "bare docx",
      reference: bareCompile,
      aim: { of: "product", atMost: 1_000 },
    }),
  ];
}

/** In a process of its own, so that nothing is warm from other rows. */
async function measured(rounds: number): Promise<LongForm> {
  const program = fileURLToPath(new URL("./long-form-process.ts", import.meta.url));
  const child = fork(program, [String(rounds)], { execArgv: [] });
  const ended = once(child, "exit");
  const [result] = await Promise.race([once(child, "message"), ended.then(() => [undefined])]);
  await ended;
  if (result === undefined) throw new Error("The process that imports a form ended without a figure");
  return result as LongForm;
}
