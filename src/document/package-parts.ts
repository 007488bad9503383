// Finds the parts of an Office file by their relationships, since programs name them as they like.
import { posix } from "node:path";
import type { FormPackage } from "./form-package.ts";
import { elementsIn } from "./form-xml.ts";

interface Relationship {
  readonly id: string;
  /** The last word of its type: `styles`, `hyperlink` … */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The part that the file is about, with its content type; without a name when the package has none. */
export async function mainPart(from: FormPackage): Promise<{ readonly name?: string; readonly type: string }> {
  const name = (await relationshipsOf(from, "")).find(({ type }) => type === "officeDocument")?.target;
  return name !== undefined && from.names.has(name) ? { name, type: await contentTypeOf(from, name) } : { type: "" };
}

/** What the part relates to; of the package itself for an empty name. */
export async function relationshipsOf(from: FormPackage, part: string): Promise<readonly Relationship[]> {
  const { dir, base } = posix.parse(part);
  const element = await from.part(posix.join(dir, "_rels", `${base}.rels`));
  return elementsIn(element).map(({ attributes }) => {
    const target = attributes["Target"] ?? "";
    const external = attributes["TargetMode"] === "External";
    return {
      id: attributes["Id"] ?? "",
      // Strict Open XML spells the type of the custom properties in its own way.
      type: (attributes["Type"] ?? "").replace(/^.*\//, "").replace("customProperties", "custom-properties"),
      target: external ? target : posix.join("/", dir, target).slice(1),
      external,
    };
  });
}

async function contentTypeOf(from: FormPackage, part: string): Promise<string> {
  const types = elementsIn(await from.part("[Content_Types].xml"));
  const override = types.find(({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${part.toLowerCase()}`);
  const extension = types.find(({ attributes }) => attributes["Extension"] === posix.extname(part).slice(1));
  return (override ?? extension)?.attributes["ContentType"] ?? "";
}
