// What a document is of, as links and cards carry it.
import { parseReportKey, type ReportKey, writeReportKey } from "../domain/report.ts";

/** One report: a submitted version, the draft or the form. */
export interface ReportOffer extends ReportKey {
  readonly version: number | "draft" | "form";
}

/** All of a period: an edition of the city's report by its number, or the archive. */
export interface CityOffer {
  readonly periodId: string;
  readonly city: number | "archive";
}

/** The register of organisations and people, as it stands when it is fetched. */
interface RegisterOffer {
  readonly register: "workbook";
}

/** How far a period has come, as it is when it is fetched. */
interface StatusOffer {
  readonly periodId: string;
  readonly status: "workbook";
}

export type OfferedContent = ReportOffer | CityOffer | RegisterOffer | StatusOffer;

export interface WrittenOffer {
  /** `2026-T1.ekbacken`, `city.2026-T1`, `status.2026-T1`. */
  readonly of: string;
  readonly version: number | string;
}

export function writeOffer(content: OfferedContent): WrittenOffer {
  if ("register" in content) return { of: "register", version: content.register };
  if ("status" in content) return { of: `status.${content.periodId}`, version: content.status };
  if ("city" in content) return { of: `city.${content.periodId}`, version: content.city };
  return { of: writeReportKey(content), version: content.version };
}

/** Undefined for what no offer is written as. */
export function readOffer({ of, version: written }: WrittenOffer): OfferedContent | undefined {
  const version = /^[1-9]\d{0,5}$/.test(String(written)) ? Number(written) : String(written);
  const [, what, periodId] = /^(city|status)\.(20\d\d-(?:T1|T2|VB))$/.exec(of) ?? [];
  if (what === "status" && periodId !== undefined)
    return version === "workbook" ? { periodId, status: version } : undefined;
  if (periodId !== undefined) {
    return typeof version === "number" || version === "archive" ? { periodId, city: version } : undefined;
  }
  if (of === "register" && version === "workbook") return { register: version };
  const key = parseReportKey(of);
  const isKnown = typeof version === "number" || version === "draft" || version === "form";
  return key && isKnown ? { ...key, version } : undefined;
}
