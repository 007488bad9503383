// Makes an Adaptive Card from its template in cards/ and the data that the template binds.
import { readFileSync } from "node:fs";
import { Template } from "adaptivecards-templating";
import { AppError } from "../../domain/app-error.ts";
import { type CardData, type CardName, cardNames } from "./card-data.ts";

export interface Card {
  readonly name: CardName;
  /** For notifications and for clients that show no cards. */
  readonly summary: string;
  readonly content: Readonly<Record<string, unknown>>;
}

export type RenderCard = <Name extends CardName>(name: Name, data: CardData[Name]) => Card;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Reads all templates once; throws AppError `card.invalid` that names the file. */
export function loadCards(folder: URL): RenderCard {
  const templates = new Map(cardNames.map((name) => [name, new Template(readTemplate(folder, name))]));
  return (name, data) => {
    const content = templates.get(name)?.expand({ $root: data }) as Json;
    return { name, summary: data.summary, content: answerable(content) as Card["content"] };
  };
}

function readTemplate(folder: URL, name: CardName): object {
  const file = new URL(`${name}.json`, folder);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new AppError("card.invalid", `The card template cards/${name}.json can't be read: mend or restore it.`, {
      cause,
    });
  }
}

/** Gives every Action.Execute its verb as data, and an Action.Submit for clients that know no Execute. */
function answerable(node: Json): Json {
  if (Array.isArray(node)) return node.map(answerable);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, answerable(value)] as const);
  const made = Object.fromEntries(entries);
  if (made["type"] !== "Action.Execute") return made;
  const data = { ...(made["data"] as object), verb: made["verb"] };
  const fallback = { ...made, type: "Action.Submit", data: { ...data, msteams: { feedback: { hide: true } } } };
  return {
    ...made,
    data,
    fallback: Object.fromEntries(Object.entries(fallback).filter(([key]) => key !== "verb")) as Json,
  } as Json;
}
