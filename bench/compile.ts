// (c) How long one report of the form's size takes to compile, against the same text in a bare document.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { median, type Row, rowOf } from "./figures.ts";

interface Compiled {
  readonly first: number;
  readonly compile: number;
  readonly bare: number;
}

export async function measureCompile(processes: number, rounds: number): Promise<readonly Row[]> {
  const product: Compiled[] = [];
  const bare: Compiled[] = [];
  for (let index = 0; index < processes; index++) {
    product.push(await compiled("product", rounds));
    bare.push(await compiled("bare", rounds));
  }
  const all = [...product, ...bare];
  const against = "bare docx";
  return [
    rowOf({
      what: "(c) compile a report, warm",
      unit: "ms",
      product: median(all.map(({ compile }) => compile)),
      against,
      reference: median(all.map((one) => one.bare)),
      aim: { of: "product", atMost: 30 },
    }),
    rowOf({
      what: "(c) compile a report, first",
      unit: "ms",
      product: median(product.map(({ first }) => first)),
      against,
      reference: median(bare.map(({ first }) => first)),
    }),
  ];
}

async function compiled(first: "product" | "bare", rounds: number): Promise<Compiled> {
  const program = fileURLToPath(new URL("./compile-process.ts", import.meta.url));
  const child = fork(program, [String(rounds), first], { execArgv: [] });
  const ended = once(child, "exit");
  const [result] = await Promise.race([once(child, "message"), ended.then(() => [undefined])]);
  await ended;
  if (result === undefined) throw new Error("The process that compiles reports ended without a figure");
  return result as Compiled;
}
