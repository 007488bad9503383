// Which data a template binds: every path in it, with the values that the data has for it.
import { isNode } from "./card-walk.ts";

export interface Binding {
  /** `rows.text`, from the root of the data. */
  readonly path: string;
  readonly value: unknown;
}

const reserved = new Set(["true", "false", "null"]);

/** The names in `${a.b != '' && c}`: a.b and c. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{([^}]*)\}/g)].flatMap(([, expression = ""]) =>
    [...expression.replaceAll(/'[^']*'/g, "").matchAll(/[A-Za-z_][\w.]*/g)]
      .map(([name]) => name)
      .filter((name) => !reserved.has(name)),
  );
}

function at(data: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (isNode(value) ? value[key] : undefined), data);
}

/** All bindings of a template with data; a node with `$data` binds in each element of its list. */
export function bindingsOf(template: unknown, data: unknown, prefix = ""): readonly Binding[] {
  if (typeof template === "string")
    return namesIn(template).map((name) => ({ path: prefix + name, value: at(data, name) }));
  if (Array.isArray(template)) return template.flatMap((item) => bindingsOf(item, data, prefix));
  if (!isNode(template)) return [];
  const { $data: list, ...rest } = template;
  if (typeof list !== "string") return Object.values(rest).flatMap((item) => bindingsOf(item, data, prefix));
  const [name = ""] = namesIn(list);
  const items = at(data, name);
  const bound = Array.isArray(items) ? items.flatMap((item) => bindingsOf(rest, item, `${prefix}${name}.`)) : [];
  return [{ path: prefix + name, value: items }, ...bound];
}
