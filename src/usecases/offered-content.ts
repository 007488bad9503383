// What stands in a file that is offered to someone: a report's document, or what is a coordinator's alone.
import type { ReportKey } from "../domain/report.ts";

export type ReportContentRef = ReportKey & { readonly version: number | "draft" | "form" };
/** What concerns no single report; a coordinator's alone. */
interface CoordinatorsContent {
  readonly of: "register";
}
export type OfferedContent = ReportContentRef | CoordinatorsContent;
