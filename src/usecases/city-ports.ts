// What the use cases need for the city's report: its document.
import type { CityReport } from "../domain/city-report.ts";
import type { CompiledDocument } from "./document-ports.ts";

/** Makes the city's report outside the thread that answers people; the same report gives the same bytes. */
export interface CityCompiler {
  compile(report: CityReport): Promise<CompiledDocument>;
}
