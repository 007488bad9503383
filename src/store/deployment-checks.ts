// Holds a deployment file against its schema and against the other files, and notes each mistake with its line.
import type { z } from "zod";
import type { Mistakes } from "./deployment-mistakes.ts";
import type { YamlFile } from "./deployment-yaml.ts";

/** The file's content; undefined when it does not keep to the schema. */
export function keepTo<T extends z.ZodType>(schema: T, file: YamlFile, mistakes: Mistakes): z.output<T> | undefined {
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const message = `"${key}" is not a known key; correct its spelling or remove it`;
        mistakes.add(file.path, file.lineOf([...issue.path, key]), message);
      }
    } else {
      mistakes.add(file.path, file.lineOf(issue.path), messageFor(issue, file.value));
    }
  }
  return undefined;
}

function messageFor({ path, message }: z.core.$ZodIssue, root: unknown): string {
  const key = path.findLast((step) => typeof step === "string");
  const name = key === undefined ? "the file" : `"${key}"`;
  const value = path.reduce(under, root);
  return value === undefined ? `${name} is missing;${message.slice(message.indexOf(";") + 1)}` : `${name} ${message}`;
}

function under(value: unknown, step: PropertyKey): unknown {
  return (Object(value) as Readonly<Record<PropertyKey, unknown>>)[step];
}

export interface PlacedValue {
  readonly value: unknown;
  readonly file: YamlFile;
  readonly line: number;
}

/** What stands at a pattern such as `people.*.email`, as it was written, also in a file with mistakes. */
export function valuesAt(file: YamlFile, pattern: string): readonly PlacedValue[] {
  let found: readonly { readonly value: unknown; readonly at: readonly PropertyKey[] }[] = [
    { value: file.value, at: [] },
  ];
  for (const step of pattern.split(".")) {
    found = found.flatMap(({ value, at }) => {
      if (step !== "*") return [{ value: under(value, step), at: [...at, step] }];
      return Array.isArray(value) ? value.map((item, index) => ({ value: item, at: [...at, index] })) : [];
    });
  }
  return found
    .filter(({ value }) => value !== undefined)
    .map(({ value, at }) => ({ value, file, line: file.lineOf(at) }));
}

/** Notes every value that stands there for the second time; upper and lower case count as the same. */
export function checkUnique(placed: readonly PlacedValue[], what: string, mistakes: Mistakes): void {
  const first = new Map<string, PlacedValue>();
  for (const here of placed) {
    const key = String(here.value).toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, here);
    else {
      const message = `${what} "${String(here.value)}" stands on line ${earlier.line} already; give this one another`;
      mistakes.add(here.file.path, here.line, message);
    }
  }
}

/** Notes every value that is not among the known ones. */
export function checkKnown(
  placed: readonly PlacedValue[],
  known: readonly PlacedValue[],
  { what, remedy }: { readonly what: string; readonly remedy: string },
  mistakes: Mistakes,
): void {
  const names = new Set(known.map(({ value }) => value));
  for (const { value, file, line } of placed) {
    if (!names.has(value)) mistakes.add(file.path, line, `${what} "${String(value)}" is unknown; ${remedy}`);
  }
}
