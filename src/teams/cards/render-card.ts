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
  /** Of all cards of one thing, the newest has the buttons. */
  readonly newest?: Newest | undefined;
}

/** Says of what a card is, and what it becomes when a newer one of it comes. */
export interface Newest {
  readonly of: string;
  /** Grows with every change of what is shown. */
  readonly revision: number;
  readonly outdated: Card;
}

export type RenderCard = <Name extends CardName>(name: Name, data: CardData[Name], newest?: Newest) => Card;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Reads all templates once, each prepared when it is first needed; throws AppError `card.invalid` that names the file. */
export function loadCards(folder: URL): RenderCard {
  const sources = new Map(cardNames.map((name) => [name, readTemplate(folder, name)]));
  const templates = new Map<CardName, Template>();
  return (name, data, newest) => {
    const template = templates.get(name) ?? new Template(sources.get(name));
    templates.set(name, template);
    const content = template.expand({ $root: data }) as Json;
    return { name, summary: data.summary, content: finished(content) as Card["content"], newest };
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

/** The card with its buttons made answerable, and with text that stays text. */
function finished(node: Json): Json {
  if (typeof node === "string") return withoutFunctions(node);
  if (Array.isArray(node)) return node.map(finished);
  if (typeof node !== "object" || node === null) return node;
  const isField = String((node as { type?: Json }).type).startsWith("Input.");
  const entries = Object.entries(node).map(([key, value]) => [key, isField ? value : finished(value)] as const);
  const made = Object.fromEntries(entries);
  return made["type"] === "Action.Execute" ? answerable(made) : made;
}

/** Clients put dates in the place of {{DATE(…)}}, wherever it stands; an invisible joiner keeps it what was written. */
function withoutFunctions(text: string): string {
  return text.replace(/\{\{(?=(?:DATE|TIME)\()/g, "{\u2060{");
}

/** Gives an Action.Execute its verb as data, and an Action.Submit for clients that know no Execute. */
function answerable(made: Readonly<Record<string, Json>>): Json {
  const data = { ...(made["data"] as object), verb: made["verb"] };
  const fallback = { ...made, type: "Action.Submit", data: { ...data, msteams: { feedback: { hide: true } } } };
  return {
    ...made,
    data,
    fallback: Object.fromEntries(Object.entries(fallback).filter(([key]) => key !== "verb")) as Json,
  } as Json;
}
