// Walks the JSON of cards and templates.
export type Node = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every object in a card, itself first; not those under the given keys. */
export function nodesIn(value: unknown, except: readonly string[] = []): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap((item) => nodesIn(item, except));
  if (!isNode(value)) return [];
  const inside = Object.entries(value).filter(([key]) => !except.includes(key));
  return [value, ...inside.flatMap(([, item]) => nodesIn(item, except))];
}

export function ofType(value: unknown, type: RegExp, except: readonly string[] = []): readonly Node[] {
  return nodesIn(value, except).filter((node) => type.test(String(node["type"])));
}
