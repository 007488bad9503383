// What a coordinator is told of a post that went wrong: a report's, or the city's report.
import type { CityEdition } from "../domain/city-edition.ts";
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

export interface ToldCityPost {
  readonly trouble: PostTrouble;
  readonly period: Period;
  readonly edition: Pick<CityEdition, "number" | "version">;
}
