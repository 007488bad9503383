// Makes the bytes of the city's report, in whichever thread it is called; the same report gives the same bytes.
import { createHash } from "node:crypto";
import { Packer } from "docx";
import type { CityReport } from "../domain/city-report.ts";
import { moment } from "../domain/moment.ts";
import type { CompiledDocument } from "../usecases/document-ports.ts";
import { cityDocument } from "./city-document.ts";
import { stablePackage } from "./stable-package.ts";

export async function makeCityDocument(report: CityReport): Promise<CompiledDocument> {
  const packed = await Packer.toBuffer(cityDocument(report));
  const bytes = stablePackage(packed, moment(`${report.day}T12:00:00Z`));
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
