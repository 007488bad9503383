// Finds the parts of a Word file that a form's text needs: by their relationships, since programs name them as they like.
import type { FormFault } from "../domain/found-form.ts";
import type { FormPackage } from "./form-package.ts";
import { FormRefused } from "./form-refused.ts";
import { child, elementsIn, type XmlElement } from "./form-xml.ts";
import { mainPart, relationshipsOf } from "./package-parts.ts";

export interface FormParts {
  readonly document: XmlElement;
  readonly numbering?: XmlElement | undefined;
  readonly styles?: XmlElement | undefined;
  readonly footnotes?: XmlElement | undefined;
  readonly endnotes?: XmlElement | undefined;
  readonly customProperties?: XmlElement | undefined;
  /** Addresses of links by relationship id. */
  readonly links: ReadonlyMap<string, string>;
}

/** The parts of a Word document; throws FormRefused when the package is something else. */
export async function formParts(from: FormPackage): Promise<FormParts> {
  const ofPackage = await relationshipsOf(from, "");
  const { name: main, type } = await mainPart(from);
  if (main === undefined) throw new FormRefused(withoutDocument(from));
  const fault = faultOfType(type);
  if (fault !== undefined) throw new FormRefused(fault);
  const ofDocument = await relationshipsOf(from, main);
  const related = async (type: string, among = ofDocument) => {
    const name = among.find((one) => one.type === type && !one.external)?.target;
    return name === undefined ? undefined : from.part(name);
  };
  const document = await from.part(main);
  if (document?.name !== "w:document") throw new FormRefused({ kind: "noDocument" });
  return {
    document,
    numbering: await related("numbering"),
    styles: await related("styles"),
    footnotes: await related("footnotes"),
    endnotes: await related("endnotes"),
    customProperties: await related("custom-properties", ofPackage),
    links: new Map(ofDocument.filter(({ external }) => external).map(({ id, target }) => [id, target])),
  };
}

function faultOfType(type: string): FormFault | undefined {
  if (/spreadsheetml|ms-excel/.test(type)) return { kind: "spreadsheet" };
  if (/presentationml|ms-powerpoint/.test(type)) return { kind: "presentation" };
  return /macroEnabled/.test(type) ? { kind: "macros" } : undefined;
}

function withoutDocument({ names }: FormPackage): FormFault {
  return { kind: names.has("mimetype") && names.has("content.xml") ? "openDocument" : "noDocument" };
}

/** A custom property's text by its name. */
export function customProperty({ customProperties }: FormParts, name: string): string | undefined {
  const property = elementsIn(customProperties).find(({ attributes }) => attributes["name"] === name);
  const value = child(property, "lpwstr")?.children[0];
  return typeof value === "string" ? value : undefined;
}
