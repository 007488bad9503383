// The secret that signs the demo's download links: made once, so that links survive a restart.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../domain/app-error.ts";

/** The secret that is kept in the folder; folder and secret are made where they are absent. */
export function linkSecretIn(folder: string): string {
  const file = join(folder, "link-secret");
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
    return readFileSync(file, "utf8");
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = `The demo can't keep anything in ${folder}: ${why}. Choose another folder with DEMO_FOLDER.`;
    throw new AppError("configuration.invalid", message, { cause });
  }
}
