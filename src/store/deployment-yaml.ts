// Reads one YAML file of a deployment, and knows on which line each of its values stands.
import { readFileSync } from "node:fs";
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Mistakes } from "./deployment-mistakes.ts";

export interface YamlFile {
  readonly path: string;
  readonly value: unknown;
  /** The line of what stands at the keys and indexes; of the nearest thing around it where there is nothing. */
  lineOf(at: readonly PropertyKey[]): number;
}

/** Undefined when it can't be used; what is wrong with it is then among the mistakes. */
export function readYaml(path: string, mistakes: Mistakes): YamlFile | undefined {
  const source = readText(path, mistakes);
  if (source === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    const remedy = 'correct the line; indent with spaces, and put a text that holds ": " or " #" in quotes';
    mistakes.add(path, lines.linePos(pos[0]).line, `this is not YAML (${message}); ${remedy}`);
  }
  if (document.errors.length + document.warnings.length > 0) return undefined;
  const lineOf = (at: readonly PropertyKey[]) => lines.linePos(offsetOf(document.contents, at)).line;
  return { path, value: document.toJS(), lineOf };
}

function readText(path: string, mistakes: Mistakes): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    checkLetters(path, text, mistakes);
    return text;
  } catch (error) {
    mistakes.add(path, 0, whyUnreadable(error));
    return undefined;
  }
}

function whyUnreadable(error: unknown): string {
  if (error instanceof TypeError) return "the file is not in UTF-8; save it with that encoding, or å, ä and ö are lost";
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  if (code === "ENOENT") return "the file is missing; add it, or choose another deployment folder";
  return `the file can't be read (${code}); check that it is a file and that the bot may read it`;
}

function checkLetters(path: string, text: string, mistakes: Mistakes): void {
  for (const [index, line] of text.split("\n").entries()) {
    if (line.includes("\t")) mistakes.add(path, index + 1, "there is a tab; write spaces in its place");
    if (line !== line.normalize("NFC")) {
      mistakes.add(path, index + 1, "a letter such as å is written as two characters; write it anew (Unicode NFC)");
    }
  }
}

function offsetOf(root: unknown, at: readonly PropertyKey[]): number {
  let node = root;
  let offset = startOf(node) ?? 0;
  for (const step of at) {
    const found = entryOf(node, step);
    if (found === undefined) break;
    offset = startOf(found.key) ?? offset;
    node = found.value;
  }
  return offset;
}

function entryOf(node: unknown, step: PropertyKey): { readonly key: unknown; readonly value: unknown } | undefined {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && key.value === step);
  const item = isSeq(node) && typeof step === "number" ? node.items[step] : undefined;
  return item === undefined ? undefined : { key: item, value: item };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
