// Collects what is wrong in a deployment's files, so that all of it is told at once.
import { isAbsolute, relative } from "node:path";
import { AppError } from "../domain/app-error.ts";

interface Mistake {
  readonly file: string;
  /** 0 when it is the whole file that is missing or can't be read. */
  readonly line: number;
  /** What is wrong, and after a semicolon what to do about it. */
  readonly message: string;
}

function shown(file: string): string {
  const fromHere = relative(process.cwd(), file);
  return (fromHere.startsWith("..") || isAbsolute(fromHere) ? file : fromHere).replaceAll("\\", "/");
}

export class Mistakes {
  readonly #found: Mistake[] = [];

  add(file: string, line: number, message: string): void {
    this.#found.push({ file: shown(file), line, message });
  }

  /** Throws one AppError that names every mistake on a line of its own, in the order of the files. */
  throwIfAny(): void {
    if (this.#found.length === 0) return;
    const sorted = this.#found.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
    const lines = sorted.map(({ file, line, message }) => `${line === 0 ? file : `${file}:${line}`}: ${message}`);
    throw new AppError("deployment.invalid", [...new Set(lines)].join("\n"));
  }
}
