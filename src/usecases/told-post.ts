// What a coordinator is told of a report's post that went wrong.
import type { PostTrouble } from "../domain/delivery.ts";
import type { Period } from "../domain/period.ts";
import type { ReportKey } from "../domain/report.ts";

export interface ToldPost {
  readonly trouble: PostTrouble;
  readonly report: ReportKey;
  readonly version: number;
  readonly organisationName: string;
  readonly period: Period;
}
