// The Teams app package: the manifest with a tenant's own ids in it, its English words and its icons, as a ZIP.
import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import type { AppIdentity } from "./app-identity.ts";

const folder = new URL("../../../deployment/teams-app/", import.meta.url);
const beside = ["en.json", "color.png", "outline.png"] as const;

/** The package's bytes; the same identity gives the same bytes. */
export function makeAppPackage(identity: AppIdentity): Uint8Array {
  const files = Object.fromEntries(beside.map((name) => [name, Uint8Array.from(readFileSync(new URL(name, folder)))]));
  const manifest = new TextEncoder().encode(`${JSON.stringify(manifestFor(identity), null, 2)}\n`);
  // The time at which ZIP's calendar begins: only the content makes a package another one. In local time, as ZIP keeps it.
  return zipSync({ "manifest.json": manifest, ...files }, { mtime: new Date(1980, 0, 1), level: 9 });
}

function manifestFor(identity: AppIdentity): unknown {
  const values: Readonly<Record<string, string>> = identity;
  const template = readFileSync(new URL("manifest.json", folder), "utf8");
  // After parsing, so that no value can become anything but a text.
  return JSON.parse(template, (_key, value) =>
    typeof value === "string" ? value.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole) : value,
  );
}
