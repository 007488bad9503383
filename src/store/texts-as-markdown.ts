// Texts that were stored as they were typed, turned into the stored form of rich text; each means what it meant.
import { readField } from "../richtext/read-field.ts";
import { storedText } from "../richtext/stored-text.ts";
import type { JsonObject } from "./documents.ts";

type Change = (value: unknown) => unknown;

/** What is not of the expected shape stays as it is: the schema will say what is wrong with it. */
const text: Change = (value) => (typeof value === "string" ? storedText(readField(value)) : value);

/** A reason stays the plain text that it is. */
const content = fields({ text });
const answer = fields({ content });

/** From schema 1 to 2 of the documents that hold what people wrote, and of an exported report. */
export const textsAsMarkdown = {
  report: fields({
    answers: each(answer),
    drafts: each(fields({ pieces: each(content) })),
    referrals: each(fields({ reply: content })),
  }),
  earlier: fields({ answer }),
  submission: fields({ answers: each(answer) }),
  sentForm: fields({ answers: each(content) }),
} as const;

/** The same for a document's body, which has the value within. */
export function valueAsMarkdown(kind: keyof typeof textsAsMarkdown) {
  return (body: JsonObject): JsonObject => ({ ...body, schema: 2, value: textsAsMarkdown[kind](body["value"]) });
}

function fields(changes: Readonly<Record<string, Change>>): Change {
  return (value) => {
    if (!isObject(value)) return value;
    const changed = Object.entries(changes).flatMap(([name, change]) =>
      Object.hasOwn(value, name) ? [[name, change(value[name])] as const] : [],
    );
    return { ...value, ...Object.fromEntries(changed) };
  };
}

/** Of a list, or of an object with a value for each id. */
function each(change: Change): Change {
  return (value) => {
    if (Array.isArray(value)) return value.map(change);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
