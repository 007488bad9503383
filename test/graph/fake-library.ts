// A document library for tests: files in folders, by whom they were made and changed, and sessions of large uploads.
import { quickXorHash } from "../../src/graph/quick-xor-hash.ts";

export const ownAppId = "99999999-9999-4999-8999-999999999999";

export interface LibraryFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly createdBy: object;
  readonly lastModifiedBy: object;
  readonly createdDateTime: string;
}

const bot = { application: { id: ownAppId, displayName: "Tertialbot" } };
const somebody = { user: { id: "somebody", displayName: "Anna Åström" } };

export class FakeLibrary {
  /** By folder (`drive/folder`) and name. */
  readonly folders = new Map<string, Map<string, LibraryFile>>();
  /** Whether it writes its columns into the files that come in, as SharePoint does with Word files. */
  isRewriting = false;
  now = "2026-05-06T08:10:00Z";

  addFolder(folder: string): void {
    this.folders.set(folder, new Map());
  }

  file(folder: string, name: string): LibraryFile | undefined {
    return this.folders.get(folder)?.get(name);
  }

  names(folder: string): readonly string[] {
    return [...(this.folders.get(folder)?.keys() ?? [])];
  }

  /** A new file of the bot's; undefined when the name is taken. */
  add(folder: string, name: string, sent: Buffer): LibraryFile | undefined {
    const files = this.folders.get(folder);
    if (files === undefined || files.has(name)) return undefined;
    const bytes = this.isRewriting ? Buffer.concat([sent, Buffer.from("columns")]) : sent;
    const file = { name, bytes, createdBy: bot, lastModifiedBy: bot, createdDateTime: this.now };
    files.set(name, file);
    return file;
  }

  /** Somebody edits the file, or puts their own there. */
  edit(folder: string, name: string, text: string): void {
    const before = this.file(folder, name);
    const made = { name, createdBy: somebody, createdDateTime: this.now, ...before };
    this.folders.get(folder)?.set(name, { ...made, bytes: Buffer.from(text), lastModifiedBy: somebody });
  }
}

/** As Graph tells of a file. */
export function told(origin: string, { name, bytes, ...who }: LibraryFile): object {
  return {
    id: `01${name}`,
    name,
    size: bytes.length,
    webUrl: `${origin}/sites/team/${encodeURIComponent(name)}`,
    file: { hashes: { quickXorHash: quickXorHash(bytes) } },
    ...who,
  };
}
