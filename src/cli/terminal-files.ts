// Files that terminal commands read and write, with what went wrong in words.
import { createWriteStream, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "../domain/app-error.ts";
import type { CommandOutcome } from "./terminal.ts";

const troubles: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  EACCES: "you may not",
  EPERM: "you may not",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};

/** Done with the lines once the file is written. */
export function writeOut(file: string, content: Uint8Array | string, lines: readonly string[]): CommandOutcome {
  try {
    writeFileSync(file, content);
    return { kind: "done", lines };
  } catch (error) {
    return cannotWrite(file, error);
  }
}

/** The same for content that is made as it is written; a file that could not be finished is removed. */
export async function streamOut(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  lines: (size: number) => readonly string[],
): Promise<CommandOutcome> {
  try {
    const target = createWriteStream(file);
    await pipeline(Readable.from(chunks, { objectMode: false }), target);
    return { kind: "done", lines: lines(target.bytesWritten) };
  } catch (error) {
    if (error instanceof AppError) rmSync(file, { force: true });
    return error instanceof AppError ? Promise.reject(error) : cannotWrite(file, error);
  }
}

function cannotWrite(file: string, error: unknown): CommandOutcome {
  return { kind: "refused", lines: [`${resolve(file)} can't be written: ${inWords(error)}.`] };
}

export type ReadBytes =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | Extract<CommandOutcome, { kind: "refused" }>;

export function readBytes(file: string): ReadBytes {
  try {
    return { kind: "bytes", bytes: readFileSync(file) };
  } catch (error) {
    return { kind: "refused", lines: [`${resolve(file)} can't be read: ${inWords(error)}.`] };
  }
}

export type ReadText = { readonly kind: "text"; readonly text: string } | Extract<CommandOutcome, { kind: "refused" }>;

/** The file's text, without the mark that some editors put before it. */
export function readIn(file: string): ReadText {
  const read = readBytes(file);
  return read.kind === "refused"
    ? read
    : {
        kind: "text",
        text: Buffer.from(read.bytes)
          .toString("utf8")
          .replace(/^\uFEFF/, ""),
      };
}

/** Throws on what the system has not said. */
function inWords(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) throw error;
  return troubles[String(error.code)] ?? String(error.code);
}
