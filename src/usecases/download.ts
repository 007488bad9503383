// Hands out the document that a signed link gives access to.
import { AppError } from "../domain/app-error.ts";
import { openArchive } from "./archive-period.ts";
import { handOutCityEdition, handOutDraft, handOutForm, handOutVersion } from "./hand-out.ts";
import { handOutRegister } from "./hand-out-register.ts";
import { handOutStatus } from "./hand-out-status.ts";
import { type CityOffer, type OfferedContent, type ReportOffer, readOffer, writeOffer } from "./offered-content.ts";
import type { Ports } from "./ports.ts";

/** What is offered, and whom a draft, a form or the register was made for: they must still have the right to it. */
export type DownloadContent = OfferedContent & { readonly personId?: string | undefined };

/** What a link's signature turned out to be worth; its payload is what writeDownload made. */
export type VerifiedLink = { readonly kind: "good"; readonly payload: string } | { readonly kind: "expired" | "bad" };

export type DownloadOutcome =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  /** A file too large to be held: its bytes are made as they are asked for. */
  | { readonly kind: "stream"; readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }
  | { readonly kind: "expired" | "unknown" }
  /** It could not be fetched just now. */
  | { readonly kind: "trouble" };

/** `2026-T1.ekbacken/draft/anna`, `2026-T1.ekbacken/1/`, `city.2026-T1/2/`, `register/workbook/eva`. */
export function writeDownload({ personId = "", ...content }: DownloadContent): string {
  const { of, version } = writeOffer(content);
  return [of, version, personId].join("/");
}

export async function download(ports: Ports, link: VerifiedLink): Promise<DownloadOutcome> {
  if (link.kind !== "good") return { kind: link.kind === "expired" ? "expired" : "unknown" };
  const [report = "", version = "", personId = ""] = link.payload.split("/");
  try {
    const content = readOffer({ of: report, version });
    const file = content && (await fileBehind(ports, content, personId));
    ports.journal.note("download", { report, version, outcome: file?.kind ?? "unknown" });
    if (file?.kind === "stream")
      return { ...file, chunks: noting(file.chunks, (error) => noteTrouble(ports, link.payload, error)) };
    return file?.kind === "file" ? file : { kind: "unknown" };
  } catch (error) {
    noteTrouble(ports, link.payload, error);
    return { kind: "trouble" };
  }
}

function noteTrouble({ journal }: Pick<Ports, "journal">, payload: string, error: unknown): void {
  const [report, version] = payload.split("/");
  const code = error instanceof AppError ? error.code : "unexpected";
  journal.note("download", { report, version, outcome: `trouble.${code}` });
}

/** Whoever passes the bytes on can only cut them off: what went wrong is known here. */
async function* noting(chunks: AsyncIterable<Uint8Array>, note: (error: unknown) => void): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    note(error);
    throw error;
  }
}

function fileBehind(ports: Ports, content: OfferedContent, personId: string) {
  if ("register" in content) return registerFile(ports, personId);
  if ("status" in content) return statusFile(ports, content.periodId, personId);
  return "city" in content ? cityFile(ports, content, personId) : reportFile(ports, content, personId);
}

async function reportFile(ports: Ports, { version, ...key }: ReportOffer, personId: string) {
  if (version !== "draft" && version !== "form") return handOutVersion(ports, key, version);
  const person = await ports.people.get(personId);
  return person && (version === "form" ? handOutForm : handOutDraft)(ports, person, key);
}

async function cityFile(ports: Ports, { periodId, city }: CityOffer, personId: string) {
  if (city !== "archive") return handOutCityEdition(ports, periodId, city);
  const person = await ports.people.get(personId);
  const archive = person && (await openArchive(ports, person, periodId));
  if (archive?.kind !== "archive") return undefined;
  return { kind: "stream", name: archive.name, chunks: archive.chunks() } as const;
}

async function registerFile(ports: Ports, personId: string) {
  const person = await ports.people.get(personId);
  return person && handOutRegister(ports, person.value);
}

async function statusFile(ports: Ports, periodId: string, personId: string) {
  const person = await ports.people.get(personId);
  return person && handOutStatus(ports, person.value, periodId);
}
